// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "cli/act.hpp"
#include "cli/checkpointing.hpp"
#include "cli/command.hpp"
#include "cli/render/technical.hpp"
#include "cli/stop.hpp"
#include "workflows/register/keys.hpp"

namespace utlys {
namespace {

// What the old key can still say is said first. Without it, as when it is lost, one goes on.
void last_of_the_old_key(const Context& context, const Reading& reading) {
  try {
    make_checkpoint(context, reading);
  } catch (const Stop& stop) {
    if (stop.kind() != Failure::unavailable) throw;
  } catch (const Error& error) {
    if (error.kind() != Failure::unavailable) throw;
  }
}

// Another log's key is nobody's to lose here.
void require_own_place(const Evidence& evidence, const Reading& reading) {
  const auto text = evidence.key();
  const auto key = text ? SigningKey::from_text(text->substr(0, text->find('\n'))) : std::nullopt;
  if (!key || key->public_key().name == reading.head().origin) return;
  throw Stop(Failure::unavailable, fill(_("The key at {} is that of the log {}. Move it away first."),
                                        {evidence.key_place(), key->public_key().name}));
}

int run_rotate_key(Context& context) {
  const auto& reading = context.store();
  const auto self = register_::register_case(reading);
  if (!self) throw Stop(Failure::not_found, _("The register has no case of its own."));
  const auto evidence = evidence_of(context);
  require_own_place(*evidence, reading);
  const SigningKey key(reading.head().origin, new_seed(context.app.entropy));
  if (!context.dry_run()) {
    last_of_the_old_key(context, reading);
    evidence->put_new_key(key.to_text() + "\n");  // before the log names it: a log whose key is lost signs no more
  }
  const auto code = perform(context, {{std::string(register_::register_kind),
                                       self->id,
                                       {},
                                       std::string(register_::event_rotate_key),
                                       {{"log_key", to_text(key.public_key())}},
                                       {},
                                       context.words.value("why").value_or("")}});
  if (code != 0 || context.dry_run()) return code;
  evidence->take_new_key();
  make_checkpoint(context, context.store());
  if (!context.json()) {
    auto page = context.page();
    page.line(_("Give the new public key to those who check the log's checkpoints:"));
    page.command(to_text(key.public_key()), 2);
    context.print(page);
  }
  return 0;
}

}  // namespace

extern const Command register_rotate_key_command;
const Command register_rotate_key_command{"register",
                                          "rotate-key",
                                          {N_("sign checkpoints with a new key from now on")},
                                          "",
                                          0,
                                          0,
                                          {},
                                          false,
                                          true,
                                          run_rotate_key,
                                          true,
                                          true};

}  // namespace utlys
