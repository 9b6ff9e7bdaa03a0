// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <ostream>

#include "cli/act.hpp"
#include "cli/checkpointing.hpp"
#include "cli/command.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/technical.hpp"
#include "workflows/register/keys.hpp"

namespace utlys {
namespace {

std::string root_text(const TreeHead& head) {
  return base64(bytes_of(head.root));
}

struct SetAside {
  std::uint64_t most{};  // entries that one of them speaks of
  std::vector<std::string> places;
};

// What contradicts the log now says what has been accepted; it is evidence, and no longer in the way. It is recorded
// already: what cannot be moved is said.
void set_aside_contradicting(Context& context, SetAside& done) {
  try {
    const auto evidence = evidence_of(context);
    for (const auto& kept : evidence->checkpoints()) {
      const auto note = note_from(kept.text);
      const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
      if (!checkpoint || begins_as(context.store(), checkpoint->head)) continue;
      done.places.push_back(evidence->set_checkpoint_aside(kept.name));
      done.most = std::max(done.most, checkpoint->head.size);
    }
  } catch (const Error& error) {
    auto page = context.page();
    page.line(fill(_("It is accepted, but a checkpoint that contradicts the log could not be set aside: {}"),
                   {technical(error.what())}));
    context.app.err << page.text();
  }
}

void say_what_is_lost(const Context& context, const Backwards& found, const SetAside& done) {
  auto page = context.page();
  const auto had = std::max(found.before.size, done.most), has = found.now.size;
  page.line(had > has ? tr_n("{} entry of the log is lost", "{} entries of the log are lost", had - has) + " " +
                            fill(_("(from {} to {})."), {count_text(has + 1), count_text(had)})
                      : fill(_("Among the first {} entries are others than there were. Which ones the log cannot say."),
                             {count_text(found.before.size)}));
  for (const auto& place : done.places)
    page.line("  " + fill(_("A checkpoint that contradicts the log lies set aside at {}"), {place}));
  context.app.out << page.text();
}

int run_accept_restored(Context& context) {
  require_comparable(context.continuity());
  const auto found = context.continuity().backwards;
  if (!found)
    throw Stop(Failure::usage, _("The log has not moved backwards since you last saw it: there is nothing to accept."));
  const auto self = register_::register_case(context.store());
  if (!self) throw Stop(Failure::not_found, _("The register has no case of its own."));
  context.let_pass();
  SetAside done;
  const auto code = perform(context,
                            {{std::string(register_::register_kind),
                              self->id,
                              {},
                              std::string(register_::event_accept_restored),
                              {{"entries", std::to_string(found->before.size)}, {"root", root_text(found->before)}},
                              {},
                              context.words.value("why").value_or("")}},
                            {}, {}, [&] { set_aside_contradicting(context, done); });
  if (code == 0 && !context.dry_run() && !context.json()) say_what_is_lost(context, *found, done);
  return code;
}

}  // namespace

extern const Command register_accept_restored_command;
const Command register_accept_restored_command{
    "register",
    "accept-restored",
    {N_("go on from a log that has moved backwards, as from a restored backup")},
    "",
    0,
    0,
    {},
    false,
    true,
    run_accept_restored,
    true,
    true};

}  // namespace utlys
