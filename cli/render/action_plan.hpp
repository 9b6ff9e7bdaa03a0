// SPDX-License-Identifier: EUPL-1.2
// How far a regional action plan has come: its making, its referral, each year's review of annex 1 and the follow-up of
// the other parts (R26, R19).
#pragma once
#include <boost/json/object.hpp>

#include "cli/render/page.hpp"
#include "engine/store.hpp"
#include "workflows/action_plan/facts.hpp"
#include "workflows/referral/facts.hpp"

namespace utlys {

struct ReferralAsked {
  CaseId id;
  std::string state;
  referral::Facts facts;
  bool late{};  // it has not answered, and its day has passed
};

// Of the latest referral. Nobody's that was withdrawn.
struct ReferralCount {
  std::int64_t asked{}, answered{}, no_remarks{}, waiting{}, late{}, undisposed{};
  std::map<Became, std::int64_t> became;
};

struct ActionPlanStatus {
  CaseId id;
  std::string state;
  action_plan::Facts facts;
  std::vector<ReferralAsked> referrals;  // of the latest referral, in the order of ids
  ReferralCount count() const;
};

// As the register stood on the day.
ActionPlanStatus action_plan_status(const Reading&, const Case&, Day on);

void show_action_plan(Page&, const Reading&, const ActionPlanStatus&, const std::string& profile);
boost::json::object action_plan_json(const ActionPlanStatus&);

}  // namespace utlys
