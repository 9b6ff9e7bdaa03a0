// SPDX-License-Identifier: EUPL-1.2
// The regional action plan (regional handlingsplan, R26): how it is made, its proposals for calls (annex 1) and their
// yearly review, and how its other parts are followed up.
#pragma once
#include "engine/decision.hpp"
#include "engine/text.hpp"
#include "workflows/common.hpp"

namespace utlys::action_plan {

enum class Kind {
  unstated,
  offer,
  analysis,
  invitation,
  reference_group,
  forum,
  workshop,
  dialogue,
  exchange,
  feedback,
  last_round
};
BOOST_DESCRIBE_ENUM(Kind, unstated, offer, analysis, invitation, reference_group, forum, workshop, dialogue, exchange,
                    feedback, last_round)
enum class Verdict { unstated, keep, revise, drop };
BOOST_DESCRIBE_ENUM(Verdict, unstated, keep, revise, drop)

struct Activity {
  Kind activity{};
  std::string who, document, what;
  std::optional<Day> day;
  std::string ladder_step;          // of the profile's collaboration ladder (R27)
  std::vector<std::string> bodies;  // of the profile, that took part
  std::int64_t version{};           // that it was part of the making of
  bool operator==(const Activity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Activity, (), (activity, who, document, what, day, ladder_step, bodies, version))

struct Review {
  Verdict verdict{};
  std::string reason;
  std::optional<Day> on;
  bool operator==(const Review&) const = default;
};
BOOST_DESCRIBE_STRUCT(Review, (), (verdict, reason, on))

struct Proposal {  // of a call, annex 1
  std::string title, text;
  std::vector<Theme> themes;
  std::map<std::string, Review> reviews;  // by the annual plan that it was reviewed with: "AP-2023"
  bool dropped{};
  bool operator==(const Proposal&) const = default;
};
BOOST_DESCRIBE_STRUCT(Proposal, (), (title, text, themes, reviews, dropped))

struct FollowUp {  // of another part than annex 1, jointly by authority, partnership and region
  std::string plan_part, outcome, document;
  std::vector<std::string> jointly;   // bodies
  std::vector<std::string> prepared;  // with which regional actors
  std::optional<Day> day;
  bool operator==(const FollowUp&) const = default;
};
BOOST_DESCRIBE_STRUCT(FollowUp, (), (plan_part, outcome, document, jointly, prepared, day))

struct Version {
  Decision adopted;  // by the monitoring committee for ESF+
  std::string document;
  std::int64_t consultation{};                // the last one before it was adopted
  std::map<std::string, Proposal> proposals;  // annex 1 as adopted
  bool operator==(const Version&) const = default;
};
BOOST_DESCRIBE_STRUCT(Version, (), (adopted, document, consultation, proposals))

struct Facts {
  static constexpr std::string_view kind = "action_plan";
  std::string title;
  std::optional<Day> since, until;  // the period, both inclusive
  std::int64_t consultation{};      // how many times it has been out on referral
  std::string question;
  std::optional<Day> latest;                   // day to answer
  std::map<std::string, Activity> activities;  // by running number
  std::map<std::string, Proposal> proposals;   // annex 1 in force, by number; what it no longer has is `dropped`
  std::map<std::string, Proposal> draft;       // annex 1 of the version in preparation
  std::map<std::string, FollowUp> follow_ups;  // by running number
  std::map<std::string, Version> versions;     // adopted, by number; never overwritten
  std::string revising;                        // why it is being revised
  std::string ended;                           // why it has ended
  CaseId replaced_by;                          // the action plan that took its place
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (),
                      (title, since, until, consultation, question, latest, activities, proposals, draft, follow_ups,
                       versions, revising, ended, replaced_by))

inline constexpr std::string_view state_preparing = "preparing", state_referral = "referral",
                                  state_feedback = "feedback", state_adopted = "adopted", state_revising = "revising",
                                  state_ended = "ended", state_abandoned = "abandoned";

// Annual plans and adopted action plans find each other under this glance key: both have the value `annual`. A plan
// that is being revised is still the adopted one.
struct CycleKey {
  static constexpr std::string_view name = "cycle", annual = "annual";
};

}  // namespace utlys::action_plan
