// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "cli/act.hpp"
#include "cli/checkpointing.hpp"
#include "cli/command.hpp"
#include "cli/render/technical.hpp"
#include "workflows/register/keys.hpp"

namespace utlys {
namespace {

std::string root_text(const TreeHead& head) {
  return base64(bytes_of(head.root));
}

// What contradicts the log now says what has been accepted; it is evidence, and no longer in the way. It is recorded
// already: what cannot be moved is said.
void set_aside_contradicting(Context& context) {
  try {
    const auto evidence = evidence_of(context);
    for (const auto& kept : evidence->checkpoints()) {
      const auto note = note_from(kept.text);
      const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
      if (checkpoint && !begins_as(context.store(), checkpoint->head)) evidence->set_checkpoint_aside(kept.name);
    }
  } catch (const Error& error) {
    auto page = context.page();
    page.line(fill(_("It is accepted, but a checkpoint that contradicts the log could not be set aside: {}"),
                   {technical(error.what())}));
    context.app.err << page.text();
  }
}

int run_accept_restored(Context& context) {
  const auto found = context.continuity().backwards;
  if (!found)
    throw Stop(Failure::usage, _("The log has not moved backwards since you last saw it: there is nothing to accept."));
  const auto self = register_::register_case(context.store());
  if (!self) throw Stop(Failure::not_found, _("The register has no case of its own."));
  context.let_pass();
  const auto code =
      perform(context, {{std::string(register_::register_kind),
                         self->id,
                         {},
                         std::string(register_::event_accept_restored),
                         {{"entries", std::to_string(found->before.size)}, {"root", root_text(found->before)}},
                         {},
                         context.words.value("why").value_or("")}});
  if (code == 0 && !context.dry_run()) set_aside_contradicting(context);
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
