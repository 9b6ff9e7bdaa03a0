// SPDX-License-Identifier: EUPL-1.2
// What a call sees of its surroundings, and the questions that its requirements ask.
#pragma once
#include <algorithm>
#include <set>

#include "workflows/annual_plan/facts.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/call/events.hpp"
#include "workflows/criteria/facts.hpp"
#include "workflows/decided.hpp"
#include "workflows/declaration/facts.hpp"
#include "workflows/lesson/facts.hpp"
#include "workflows/meeting/backing.hpp"
#include "workflows/watch/facts.hpp"

namespace utlys::call {

struct Around {
  Parent<annual_plan::Facts> plan;
  Children<application::Facts> applications;
  Children<lesson::Facts> own_lessons;
  Children<watch::Facts> watches;
  Children<declaration::Facts> declarations;
  Sharing<meeting::Facts, meeting::AgendaKey> meetings;  // with the call on their agenda
  Sharing<Facts, RoundKey> round_calls;                  // of the same round, this call among them
  Sharing<Rules, ProfilesKey> profiles;                  // adopted
  Sharing<criteria::Facts, lesson::FundKey> criteria_sets;
  Sharing<lesson::Facts, lesson::FundKey> lessons;  // of the partnership and fund, this call's own among them
};
BOOST_DESCRIBE_STRUCT(Around, (),
                      (plan, applications, own_lessons, watches, declarations, meetings, round_calls, profiles,
                       criteria_sets, lessons))
using Ctx = Context<Facts, Around>;

inline constexpr Roles office{Role::secretariat};
inline constexpr Roles authority{Role::managing_authority, Role::secretariat};
inline constexpr Roles partners{Role::partnership, Role::secretariat};

// Questions about the surroundings, in questions.cpp.
std::optional<annual_plan::Item> plan_item(const Ctx&);  // absent: not from an item, or it is not in force
bool is_crisis(const Ctx&);
std::vector<const Linked<lesson::Facts>*> undisposed_lessons(const Ctx&);
// `known`: the profile's principles; empty: any.
bool weights_add_up(const Principles&, const std::vector<std::string>& known);
const Linked<criteria::Facts>* criteria_set(const Ctx&, const CaseId&);  // absent: not of the call's fund
// The region's body whose opinion it is: as given, else the only one of the profile. Empty: it must be given.
std::string region_heard(const Rules&, const HearRegion&);
std::size_t regions_in(const Rules&);
Money prioritised_sum(const Ctx&);
Money committed_sum(const Ctx&);  // granted, or approved and not ended: what is not the plan's to use again
const Linked<Facts>* call_of_round(const Ctx&, const CaseId&);  // absent: another round, or this call itself
bool is_open(std::string_view application_state);               // not finally decided, withdrawn or written off
bool is_undecided(const Linked<application::Facts>&);           // in time, or admitted, and not yet decided
bool was_approved(const Linked<application::Facts>&);
// Nothing is paid before the first grant that is recorded; before one is, the decision on what is to be granted, and
// without that the opening. Absent: none of them.
std::optional<Day> earliest_payment(const Ctx&);
Reconciled register_count(const Ctx&);  // what the authority's list must say

}  // namespace utlys::call
