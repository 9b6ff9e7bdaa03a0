// SPDX-License-Identifier: EUPL-1.2
// A referral (remiss; samråd in R18): one addressee, what to answer, by when, and what came of it. Its parent is the
// annual plan that is consulted on, or the regional action plan that is out on referral (R26).
#pragma once
#include "engine/decision.hpp"
#include "engine/document.hpp"
#include "engine/rules.hpp"
#include "engine/text.hpp"
#include "workflows/common.hpp"

namespace utlys::referral {

enum class Answer { unstated, opinion, no_remarks, abstains };
BOOST_DESCRIBE_ENUM(Answer, unstated, opinion, no_remarks, abstains)

struct Facts {
  static constexpr std::string_view kind = "referral";
  std::string addressee;  // a body of the profile, or an organisation by name
  std::string question;
  std::int64_t consultation{};  // which consultation of its parent it belongs to, from 1
  bool awaited{};               // silence does not complete it (R18)
  std::optional<Day> sent, latest, answered;
  Answer answer{};
  std::string statement, document;
  std::map<std::string, Day> reminders;  // by running number
  std::string stands_in;                 // the minutes or official note in which the consultation stands
  Decision exempted;                     // the exception that was decided, where no answer came
  Became became{};
  std::string became_why;
  std::optional<Day> disposed;
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (),
                      (addressee, question, consultation, awaited, sent, latest, answered, answer, statement, document,
                       reminders, stands_in, exempted, became, became_why, disposed))

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("ask somebody for an answer by a latest day")};
  std::string addressee;
  Day latest;
  std::optional<std::string> question;  // left out: what the consultation asks
  bool must_answer{};                   // as the authorities and the region must, of whom the profile says so
};
BOOST_DESCRIBE_STRUCT(Open, (), (addressee, latest, question, must_answer))

// The plan is no longer consulted on.
struct Recall {
  static constexpr std::string_view name = "recall";
  static constexpr bool while_suspended = true;
  static constexpr Text help{N_("the plan is consulted on no more, and no answer is asked for")};
};
BOOST_DESCRIBE_STRUCT(Recall, (), ())

// Of an annual plan's consultation (R18): both authorities and the region must have answered before it is decided.
inline bool must_answer(const Named& body) {
  return !body.fund.empty() || body.regional;
}

inline constexpr std::string_view state_waiting = "waiting", state_answered = "answered", state_noted = "noted",
                                  state_exempted = "exempted", state_lapsed = "lapsed", state_withdrawn = "withdrawn";

// Answered, or something that the rules let stand in its place. Silence is enough of those who need not answer (R18).
inline bool is_complete(const Facts& f, std::string_view state, Day on) {
  if (state == state_waiting) return !f.awaited && f.latest && on > *f.latest;
  return true;
}

// Nobody who has not answered is asked any more. `referrals`: as the plan's surroundings have them.
void recall_waiting(const auto& referrals, auto& effects) {
  for (const auto& one : referrals)
    if (one.state == state_waiting) effects.follow(one.id, Recall{});
}

}  // namespace utlys::referral
