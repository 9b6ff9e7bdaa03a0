// SPDX-License-Identifier: EUPL-1.2
// The register itself is a case: its founding is entry 1, and what is done with the log as a whole stands in it (R21).
#include "engine/note.hpp"
#include "workflows/register/facts.hpp"
#include "workflows/register/keys.hpp"
#include "workflows/spec.hpp"

namespace utlys::register_ {

struct Found {
  static constexpr std::string_view name = "found";
  static constexpr Text help{N_("found the register")};
  std::string origin, title;
  std::optional<std::string> log_key;
};
BOOST_DESCRIBE_STRUCT(Found, (), (origin, title, log_key))
struct RotateKey {
  static constexpr std::string_view name = event_rotate_key;
  static constexpr Text help{N_("sign checkpoints with a new key from now on")};
  static constexpr bool needs_why = true;
  std::string log_key;
};
BOOST_DESCRIBE_STRUCT(RotateKey, (), (log_key))
struct KeepCheckpoints {
  static constexpr std::string_view name = "keep_checkpoints";
  static constexpr Text help{N_("say after how many entries a checkpoint is made by itself")};
  std::int64_t every{};
};
BOOST_DESCRIBE_STRUCT(KeepCheckpoints, (), (every))
struct NoteExport {
  static constexpr std::string_view name = "note_export";
  static constexpr Text help{N_("the log was exported")};
  std::int64_t entries{};
  std::string root;
};
BOOST_DESCRIBE_STRUCT(NoteExport, (), (entries, root))
struct NoteVerification {
  static constexpr std::string_view name = "note_verification";
  static constexpr Text help{N_("the log was verified, and everything agreed")};
  std::int64_t entries{};
  std::string root;
};
BOOST_DESCRIBE_STRUCT(NoteVerification, (), (entries, root))

struct AcceptRestored {
  static constexpr std::string_view name = event_accept_restored;
  static constexpr Text help{N_("go on from a log that has moved backwards, as from a restored backup")};
  static constexpr bool needs_why = true;
  std::int64_t entries{};
  std::string root;
};
BOOST_DESCRIBE_STRUCT(AcceptRestored, (), (entries, root))

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Kept : StateBase {
  static constexpr std::string_view name = "kept";
  static constexpr Text label{N_("Kept")};
};

using Ctx = Context<Facts, Alone>;

// What is not of this form, or another log's, could never be checked against.
struct KeyOfThisLog {
  static constexpr Requirement info{"register.key",
                                    {N_("the key is a public key in the log's own name")},
                                    {N_("`utlys register rotate-key` makes one")},
                                    "R22",
                                    Roles{Role::administrator},
                                    Switching::never};
  static bool met(const Ctx& c, const RotateKey& e) {
    const auto key = public_key_from(e.log_key);
    return key && key->name == c.facts.origin && e.log_key != c.facts.log_key;
  }
};
struct EveryFew {
  static constexpr Requirement info{"register.every",
                                    {N_("a checkpoint is made at least every 10000 entries")},
                                    {N_("choose a number from 1 to 10000")},
                                    "R22",
                                    Roles{Role::administrator},
                                    Switching::never};
  static bool met(const Ctx& /*c*/, const KeepCheckpoints& e) { return e.every >= 1 && e.every <= 10'000; }
};

using enum Role;
using Reader = By<secretariat, managing_authority, partnership, region, auditor, administrator>;

// clang-format off
using Rows = mp::mp_list<
//  state   event              to     requirements   who may record
On< New  , Found            , Kept , Needs<>             , By<Role::system>  >,
On< Kept , NoteExport       , Stay , Needs<>             , Reader            >,
On< Kept , NoteVerification , Stay , Needs<>             , Reader            >,
On< Kept , RotateKey        , Stay , Needs<KeyOfThisLog> , By<administrator> >,
On< Kept , KeepCheckpoints  , Stay , Needs<EveryFew>     , By<administrator> >,
On< Kept , AcceptRestored   , Stay , Needs<>             , By<administrator> >
>;
// clang-format on

void apply(const Found& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.origin = e.origin;
  f.title = e.title;
  f.log_key = e.log_key.value_or("");
}
void apply(const RotateKey& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.log_key = e.log_key;
}
void apply(const KeepCheckpoints& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.checkpoint_every = e.every;
}
void apply(const NoteExport& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.exported = {e.entries, e.root, c.now.who.person, c.now.on};
}
void apply(const NoteVerification& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.verified = {e.entries, e.root, c.now.who.person, c.now.on};
}

void apply(const AcceptRestored& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.restored = {f.restored.times + 1, e.entries, e.root};
}

struct Spec : SpecBase {
  using Facts = register_::Facts;
  using Around = Alone;
  using Rows = register_::Rows;
  using States = mp::mp_list<New, Kept>;
  static constexpr std::string_view noun = "register";
  static constexpr BoardPlace board{OnBoard::nowhere, {}, {}};  // kept by administrators, not worked on
  static constexpr Text title{N_("Register")};
  static Glance look(const Ctx& c) { return {c.facts.title, {}, {}, {}}; }
  static std::string id_for(const Ctx& /*c*/, std::string_view /*input*/) { return "REGISTER"; }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::register_
