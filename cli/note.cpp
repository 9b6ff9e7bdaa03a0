// SPDX-License-Identifier: EUPL-1.2
#include "cli/note.hpp"

#include "cli/checkpointing.hpp"
#include "cli/render/technical.hpp"
#include "cli/stop.hpp"
#include "engine/people.hpp"

namespace utlys {
namespace {

// Reading asks nobody to choose: the first of the visitor's roles that may note it.
std::optional<Role> role_for(const Context& context, const Store& store, const Visitor& visitor, const char* event) {
  const auto& workflow = context.catalogue.of("register");
  for (const auto& grant : grants_of(store, visitor.person))
    for (const auto& row : workflow.rows)
      if (workflow.events[row.event].name == event && row.by.has(grant.role)) return grant.role;
  return {};
}

}  // namespace

std::optional<std::string> note_reading(Context& context, const char* event, std::uint64_t entries,
                                        const Digest& root) {
  try {
    auto visitor = context.visitor_if_known();
    if (!visitor) return _("nobody with your login is known to the register");
    auto& store = context.store_to_write();
    if (!store.writable()) return _("the register cannot be written");
    const auto registers = store.cases("register");
    if (registers.empty()) return _("the register has no case of its own");
    if (!visitor->role) visitor->role = role_for(context, store, *visitor, event);
    const Act act{"register",
                  registers.front().id,
                  {},
                  event,
                  {{"entries", std::to_string(entries)}, {"root", base64(bytes_of(root))}},
                  {},
                  {}};
    const auto answer = context.desk(store).perform({*visitor, context.today(), {act}, false});
    if (!answer.refusal) {
      context.app.recorded = true;
      checkpoint_if_due(context, store, answer.moved);
      return {};
    }
    return answer.refusal->unmet.empty() ? _(answer.refusal->what) : _(answer.refusal->unmet.front().what->text);
  } catch (const Stop& stop) {
    std::string why = stop.what();
    if (why.ends_with('.')) why.pop_back();  // it stands inside a sentence
    return why;
  } catch (const Error& error) {
    return technical(error.what());
  }
}

}  // namespace utlys
