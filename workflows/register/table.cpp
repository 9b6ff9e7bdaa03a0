// SPDX-License-Identifier: EUPL-1.2
// The register itself is a case: its founding is entry 1, and what is done with the log as a whole stands in it (R21).
#include "workflows/spec.hpp"

namespace utlys::register_ {

struct Reading {
  std::int64_t entries{};
  std::string root;
  std::string by;
  std::optional<Day> on;
  bool operator==(const Reading&) const = default;
};
BOOST_DESCRIBE_STRUCT(Reading, (), (entries, root, by, on))

struct Facts {
  static constexpr std::string_view kind = "register";
  std::string origin, title;
  Reading exported, verified;
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (), (origin, title, exported, verified))

struct Found {
  static constexpr std::string_view name = "found";
  static constexpr Text help{N_("found the register")};
  std::string origin, title;
};
BOOST_DESCRIBE_STRUCT(Found, (), (origin, title))
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

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Kept : StateBase {
  static constexpr std::string_view name = "kept";
  static constexpr Text label{N_("Kept")};
};

using enum Role;
using Reader = By<secretariat, managing_authority, partnership, region, auditor, administrator>;

// clang-format off
using Rows = mp::mp_list<
//  state   event              to     requirements   who may record
On< New  , Found            , Kept , Needs<> , By<Role::system> >,
On< Kept , NoteExport       , Stay , Needs<> , Reader           >,
On< Kept , NoteVerification , Stay , Needs<> , Reader           >
>;
// clang-format on

using Ctx = Context<Facts, Alone>;
void apply(const Found& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.origin = e.origin;
  f.title = e.title;
}
void apply(const NoteExport& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.exported = {e.entries, e.root, c.now.who.person, c.now.on};
}
void apply(const NoteVerification& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.verified = {e.entries, e.root, c.now.who.person, c.now.on};
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
