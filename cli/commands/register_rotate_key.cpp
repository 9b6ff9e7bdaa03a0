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

int run_rotate_key(Context& context) {
  const auto& reading = context.store();
  const auto self = register_::register_case(reading);
  if (!self) throw Stop(Failure::not_found, _("The register has no case of its own."));
  if (!context.dry_run()) last_of_the_old_key(context, reading);
  const SigningKey key(reading.head().origin, new_seed(context.app.entropy));
  const auto code = perform(context, {{std::string(register_::register_kind),
                                       self->id,
                                       {},
                                       std::string(register_::event_rotate_key),
                                       {{"log_key", to_text(key.public_key())}},
                                       {},
                                       context.words.value("why").value_or("")}});
  if (code != 0 || context.dry_run()) return code;
  evidence_of(context)->put_key(key.to_text() + "\n");
  make_checkpoint(context, context.store());
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
