// SPDX-License-Identifier: EUPL-1.2
// What an application sees of its surroundings.
#pragma once
#include <algorithm>

#include "workflows/application/events.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/decided.hpp"
#include "workflows/declaration/facts.hpp"
#include "workflows/meeting/backing.hpp"
#include "workflows/person/facts.hpp"

namespace utlys::application {

struct Around {
  Parent<call::Facts> call;
  Siblings<Facts> applications;  // of the call, this one among them
  Siblings<declaration::Facts> declarations;
  Sharing<meeting::Facts, meeting::AgendaKey> meetings;  // with the call on their agenda
  Sharing<person::Facts, person::OrganisationKey> tied;  // people with a tie to the applicant or a project party
};
BOOST_DESCRIBE_STRUCT(Around, (), (call, applications, declarations, meetings, tied))
using Ctx = Context<Facts, Around>;
inline constexpr Roles office{Role::secretariat};
inline constexpr Roles authority{Role::managing_authority};
inline bool selection_decided(const Ctx& c) {
  return c.around.call && c.around.call->facts.selected.decided_on.has_value();
}
inline std::string_view call_stage(const Ctx& c) {
  return c.around.call ? std::string_view(c.around.call->state) : std::string_view{};
}

}  // namespace utlys::application
