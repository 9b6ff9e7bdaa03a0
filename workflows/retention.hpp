// SPDX-License-Identifier: EUPL-1.2
// How long the papers of a call are kept at least (R24): what the profile's classes, and the law's floors beneath them,
// come to for one call or one application. What stands under a call is kept as long as the call.
#pragma once
#include <map>
#include <span>
#include <vector>

#include "engine/rules.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::retention {

// Regulation (EU) 2021/1060 art. 82; of aid, the de minimis regulation. No profile goes below them: what it leaves
// out or shortens holds all the same.
std::span<const Retention> floors();

struct Term {
  std::string name;  // of the profile's class; empty: a floor that no class of the profile covers
  Retention what;
  std::optional<Day> since;     // from which it counts; absent: not recorded yet
  std::optional<Day> earliest;  // the first day on which the papers may be disposed of; absent: not known
};
using Terms = std::vector<Term>;

// `state`: the call's. Nothing is ever paid by a call that was cancelled, or closed without a prioritisation or
// selection: no class that counts from a payment keeps its papers, unless a payment is recorded.
Terms terms_of_call(const Rules&, const call::Facts&, std::string_view state);
// Its own, beside those of its call: none but for aid, and what the profile has.
Terms terms_of_application(const Rules&, const application::Facts&);

// Every term has run out on that day. A term of which the first day is not known has not.
bool is_over(const Terms&, Day on);
// The day on which the last of them has; absent: not known, or there are none.
std::optional<Day> earliest(const Terms&);

}  // namespace utlys::retention
