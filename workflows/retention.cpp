// SPDX-License-Identifier: EUPL-1.2
#include "workflows/retention.hpp"

#include <algorithm>

namespace utlys::retention {
namespace {

using Classes = std::vector<std::pair<std::string, Retention>>;

// The profile's classes of the kind, and the floors that none of them reaches.
Classes classes_of(const Rules& rules, std::string_view kind) {
  Classes classes;
  for (const auto& [name, one] : rules.retention)
    if (one.of == kind) classes.emplace_back(name, one);
  for (const auto& floor : floors())
    if (floor.of == kind && std::none_of(classes.begin(), classes.end(), [&](const auto& one) {
          return one.second.from == floor.from && one.second.years >= floor.years;
        }))
      classes.emplace_back("", floor);
  return classes;
}

Day last_day_of(int year) {
  return first_day_of(year + 1) + -1;
}

// The day after so many years have passed; counted from 29 February, from 1 March.
Day after_years(Day since, std::int64_t years) {
  const auto year = year_of(since) + static_cast<int>(years);
  const auto anniversary = day_from_iso(std::to_string(year) + to_iso(since).substr(4));
  return anniversary ? *anniversary + 1 : day_from_iso(std::to_string(year) + "-03-01").value_or(since);
}

Term term_of(const std::string& name, const Retention& what, std::optional<Day> since) {
  Term term{name, what, since, {}};
  if (since) term.earliest = after_years(*since, what.years);
  return term;
}

// An application that got de minimis aid, or may still get it.
bool has_aid(const application::Facts& f) {
  if (f.state_aid != application::StateAid::de_minimis) return false;
  const bool undecided = !f.final_decision.decided_on && !f.ended;
  return undecided || f.granted.ore > 0;
}

}  // namespace

std::span<const Retention> floors() {
  static const Retention all[]{
      {"call", "", "", 5, CountedFrom::last_payment, true, "förordning (EU) 2021/1060 art. 82",
       "Regulation (EU) 2021/1060 art. 82"},
      {"application", "", "", 10, CountedFrom::aid_decision, true,
       "förordningen om stöd av mindre betydelse (artikel inte till hands)",
       "de minimis regulation (article not at hand)"},
  };
  return all;
}

Terms terms_of_call(const Rules& rules, const call::Facts& f, std::string_view state) {
  const bool cancelled = state == call::state_cancelled, ended = cancelled || state == call::state_closed;
  const bool selected = f.prioritised.decided_on || f.selected.decided_on;
  const bool pays = f.last_payment || !(cancelled || (ended && !selected));
  Terms terms;
  for (const auto& [name, one] : classes_of(rules, call::Facts::kind)) {
    if (one.from == CountedFrom::closing) {
      terms.push_back(term_of(name, one, ended ? f.stage_since : std::nullopt));
    } else if (one.from == CountedFrom::last_payment && pays) {
      terms.push_back(
          term_of(name, one, f.last_payment ? std::optional(last_day_of(year_of(*f.last_payment))) : std::nullopt));
    }
  }
  return terms;
}

Terms terms_of_application(const Rules& rules, const application::Facts& f) {
  Terms terms;
  for (const auto& [name, one] : classes_of(rules, application::Facts::kind))
    if (one.from == CountedFrom::aid_decision && has_aid(f))
      terms.push_back(term_of(name, one, f.granted.ore > 0 ? f.final_decision.decided_on : std::nullopt));
  return terms;
}

bool is_over(const Terms& terms, Day on) {
  return std::all_of(terms.begin(), terms.end(),
                     [&](const Term& term) { return term.earliest && *term.earliest <= on; });
}

std::optional<Day> earliest(const Terms& terms) {
  std::optional<Day> last;
  for (const auto& term : terms) {
    if (!term.earliest) return {};
    last = std::max(last, term.earliest);
  }
  return last;
}

}  // namespace utlys::retention
