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
  std::string ladder_step;  // of the profile's collaboration ladder (R27)
  bool operator==(const Activity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Activity, (), (activity, who, document, what, day, ladder_step))

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
  std::string part, outcome, document;
  std::vector<std::string> jointly;   // bodies
  std::vector<std::string> prepared;  // with which regional actors
  std::optional<Day> day;
  bool operator==(const FollowUp&) const = default;
};
BOOST_DESCRIBE_STRUCT(FollowUp, (), (part, outcome, document, jointly, prepared, day))

struct Version {
  Decision adopted;  // by the monitoring committee for ESF+
  std::string document;
  bool operator==(const Version&) const = default;
};
BOOST_DESCRIBE_STRUCT(Version, (), (adopted, document))

struct Facts {
  static constexpr std::string_view kind = "action_plan";
  std::string title;
  std::optional<Day> since, until;  // the period, both inclusive
  std::int64_t consultation{};      // how many times it has been out on referral
  std::string question;
  std::optional<Day> latest;                   // day to answer
  std::map<std::string, Activity> activities;  // by running number
  std::map<std::string, Proposal> proposals;   // by the number they have in annex 1
  std::map<std::string, FollowUp> follow_ups;  // by running number
  std::map<std::string, Version> versions;     // adopted, by number; never overwritten
  std::string revising;                        // why it is being revised
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (),
                      (title, since, until, consultation, question, latest, activities, proposals, follow_ups, versions,
                       revising))

inline constexpr std::string_view state_referral = "referral", state_adopted = "adopted";

// Annual plans and adopted action plans find each other under this glance key: both have the value `annual`.
struct CycleKey {
  static constexpr std::string_view name = "cycle", annual = "annual";
};

}  // namespace utlys::action_plan
