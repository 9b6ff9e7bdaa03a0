// SPDX-License-Identifier: EUPL-1.2
#include "tests/workflows/walk.hpp"

#include <algorithm>

namespace utlys::tests {
namespace {

const std::vector<std::string> people{"u-02", "u-02", "u-03", "h-07", "h-07", "h-08", "m-01", "r-01", "a-01", "u-01"};

Visitor visitor(const std::string& who) {
  return {who, who + "@office", {}};
}

}  // namespace

void Walk::steps(Office& office, const Reading& reading, int count) {
  for (int i = 0; i < count; ++i)
    step(office, reading);
}

void Walk::count(const Answer& answer) {
  if (!answer.refusal)
    ++done_;
  else
    EXPECT_NE(answer.refusal->kind, Failure::bug);
}

void Walk::step(Office& office, const Reading& reading) {
  switch (roll(12)) {
    case 0:
      return open_something(office, reading);
    case 1: {
      const auto day = office.today() + static_cast<int>(roll(12));
      done_ += static_cast<int>(office.ticks(to_iso(day)).moved.size());
      return;
    }
    default: {
      static const std::vector<std::string> kinds{"call",        "call",        "call",   "application",
                                                  "application", "annual_plan", "lesson", "watch"};
      const auto cases = reading.cases(any(kinds));
      if (!cases.empty()) act_on(office, any(cases));
    }
  }
}

void Walk::open_something(Office& office, const Reading& reading) {
  const auto calls = reading.cases("call");
  const auto who = any(people);
  const auto call = calls.empty() ? CaseId{} : any(calls).id;
  const std::vector<std::pair<std::string, std::string>> kinds{{"application", "open"},     {"application", "register"},
                                                               {"application", "register"}, {"lesson", "open"},
                                                               {"watch", "open"},           {"call", "open"}};
  const auto& [kind, event_name] = any(kinds);
  const auto& workflow = office.desk.catalogue().of(kind);
  const auto& event = workflow.events[event_index(workflow, event_name)];
  const auto parent = kind == "call" ? CaseId("AP-2023") : call;
  count(office.desk.perform(
      {visitor(who), office.today(), {{kind, {}, parent, event_name, words(office, event, kind), {}, "prov"}}}));
}

// What possible says of an event without input is what happens.
void Walk::act_on(Office& office, const Case& subject) {
  const auto who = any(people);
  const auto options = office.desk.possible(subject, visitor(who), office.today());
  if (options.empty()) return;
  const auto* option = &any(options);
  // Ends and halts are rarer in an office than in a table.
  const auto& name = option->event->name;
  if ((name == "cancel" || name == "suspend" || name == "withdraw" || name == "drop") && roll(4) != 0) return;
  const auto answer = office.desk.perform(
      {visitor(who),
       office.today(),
       {{{}, subject.id, {}, std::string(name), words(office, *option->event, subject.kind), {}, "prov"}}});
  const bool foreseen_refusal = !option->unmet.empty() || !option->role_fits;
  if (foreseen_refusal) {
    EXPECT_TRUE(answer.refusal) << subject.id << " " << name << " was said to be impossible";
  } else if (option->event->fields.empty() && !option->event->needs_why) {
    EXPECT_FALSE(answer.refusal) << subject.id << " " << name << " was said to be possible";
  }
  count(answer);
}

std::string Walk::word(const Office& office, const Field& field, const std::string& kind) {
  if (field.name == "body")
    return any(std::vector<std::string>{"esf-radet", "esf-radet", "partnership", "region-stockholm"});
  if (field.name == "item") return any(std::vector<std::string>{"1", "2", "9"});
  if (field.name == "criteria") return "UK-ESF-01";
  if (field.name == "profile") return "stockholm-binding@1";
  if (field.name == "call" || field.form == Form::case_ref) return "STHLM-ESF-2023-0" + std::to_string(1 + roll(3));
  if (field.name == "applicant" || field.name == "organisation")
    return any(std::vector<std::string>{"4020000008", "4020000016", "8112189876", "DE:HRB1", "4020000009"});
  if (field.name == "principles") return any(std::vector<std::string>{"anchored", "anchored,structural", "rufs"});
  if (field.name == "horizontal") return all_horizontal;
  if (field.name == "present") return any(std::vector<std::string>{"15", "11"});
  if (field.name == "quorum") return "12";
  if (field.name == "weights") return any(std::vector<std::string>{"anchored=60,structural=40", "anchored=99"});
  if (field.name == "method") return "points";
  if (field.name == "themes") return any(std::vector<std::string>{"establishment", "reentry,establishment"});
  if (field.name == "year") return "2024";
  const auto near = [&](int from, int to) {
    return to_iso(office.today() + (from + static_cast<int>(roll(static_cast<std::size_t>(to - from + 1)))));
  };
  if (field.name == "opens") return near(0, 10);
  if (field.name == "closes") return near(12, 80);
  if (kind == "watch" || field.name == "due") return field.form == Form::day ? near(0, 60) : "bevaka";
  switch (field.form) {
    case Form::integer:
      return std::to_string(roll(4));
    case Form::truth:
      return any(std::vector<std::string>{"yes", "no"});
    case Form::money:
      return any(std::vector<std::string>{"1 000 000", "2 000 000", "900 000", "0"});
    case Form::day:
      return near(-6, 0);
    case Form::moment:
      return near(-6, 0) + "T10:00";
    case Form::choice:
    case Form::choices:
      return std::string(field.choices[roll(field.choices.size())]);
    default:
      return "ett ord";
  }
}

Fields Walk::words(const Office& office, const Event& event, const std::string& kind) {
  Fields fields;
  for (const auto& field : event.fields)
    if (!field.optional || roll(3) == 0) fields.push_back({std::string(field.name), word(office, field, kind)});
  return fields;
}

}  // namespace utlys::tests
