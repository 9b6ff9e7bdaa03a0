// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "engine/step.hpp"

namespace utlys {

const Requirement role_allowed{"role.allowed",
                               {N_("it is recorded by somebody who has a role for it")},
                               {N_("ask somebody who has one of the roles")},
                               "R2",
                               {}};
const Requirement fund_allowed{"role.fund",
                               {N_("a managing authority records for its own fund only")},
                               {N_("ask the managing authority of the case's fund")},
                               "R2",
                               {}};

const Requirement deputy_allowed{"role.deputy",
                                 {N_("who acts for somebody is their deputy today")},
                                 {N_("utlys person appoint-deputy PERSON --deputy … --since … --until …")},
                                 "R1",
                                 {Role::administrator}};

namespace {

std::string names_of(const Roles& roles) {
  std::string names;
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto role = static_cast<Role>(i);
    if (role != Role::system && roles.has(role)) names.append(names.empty() ? "" : ", ").append(to_string(role));
  }
  return names;
}

std::vector<Grant> fitting(const std::vector<Grant>& grants, const Row& row, std::optional<Role> wanted) {
  std::vector<Grant> fit;
  for (const auto& grant : grants)
    if (row.by.has(grant.role) && (!wanted || *wanted == grant.role)) fit.push_back(grant);
  return fit;
}

bool several_roles(const std::vector<Grant>& grants) {
  return std::any_of(grants.begin(), grants.end(), [&](const Grant& g) { return g.role != grants.front().role; });
}

// A deputy acts with the roles of the one they act for, and with none of their own.
std::vector<Grant> roles_to_act_with(const Reading& reading, const std::shared_ptr<const OpenedCase>& self,
                                     const std::string& deputy_for, Day today, Standing& standing) {
  if (deputy_for.empty()) return self ? grants_of(*self) : std::vector<Grant>();
  const auto absent = reading.open(deputy_for);
  standing.actor.on_behalf_of = absent ? absent->data.id : deputy_for;
  const bool works_here = self && self->envelope.state != person_left;
  if (absent && works_here && has_deputy(*absent, self->data.id, today)) return grants_of(*absent);
  standing.unmet.push_back({&deputy_allowed, {}, standing.actor.on_behalf_of});
  return {};
}

}  // namespace

Standing standing_of(const Reading& reading, const Who& who, const Row& row, const Envelope& envelope, Day today) {
  Standing standing;
  if (who.system) {
    standing.actor = {std::string(system_person), Role::system, {}, who.visitor.login, {}};
    if (!row.by.has(Role::system)) standing.unmet.push_back({&role_allowed, {}, names_of(row.by)});
    return standing;
  }
  // By the id as it stands: "ANNA" is anna, and not another person than her (four eyes).
  const auto self = reading.open(who.visitor.person);
  standing.actor = {self ? self->data.id : who.visitor.person, Role::auditor, {}, who.visitor.login, {}};
  auto fit = fitting(roles_to_act_with(reading, self, who.visitor.deputy_for, today, standing), row, who.visitor.role);
  if (!standing.unmet.empty()) return standing;
  if (fit.empty()) {
    standing.unmet.push_back({&role_allowed, {}, names_of(row.by)});
    return standing;
  }
  const auto fund = inherited_key(reading, envelope, "fund");
  const auto foreign = [&](const Grant& g) { return !g.fund.empty() && !fund.empty() && g.fund != fund; };
  if (std::all_of(fit.begin(), fit.end(), foreign)) {
    standing.unmet.push_back({&fund_allowed, {}, fund});
    return standing;
  }
  std::erase_if(fit, foreign);
  if (several_roles(fit))
    standing.errors.push_back({"role", Text{N_("several of your roles fit; name one")}, names_of(row.by)});
  standing.actor.role = fit.front().role;
  standing.actor.fund = fit.front().fund;
  return standing;
}

}  // namespace utlys
