// SPDX-License-Identifier: EUPL-1.2
#include "workflows/forecast/forecast.hpp"

#include <algorithm>
#include <limits>
#include <random>

namespace utlys::forecast {
namespace {

std::optional<std::size_t> first_known(const Known& known) {
  for (std::size_t at = 0; at < known.days.size(); ++at)
    if (known.days.at(at)) return at;
  return {};
}

Day not_before_today(const Known& known, Day day) {
  return known.current ? std::max(day, known.today) : day;
}

// How long the window stands open by the days stated. A closing before the opening states nothing.
std::optional<int> stated_window(const Known& known) {
  const auto &opens = known.days.at(application), &closes = known.days.at(assessment);
  if (!opens || !closes || *closes < *opens) return {};
  return *closes - *opens;
}

struct Walked {
  Days days;
  std::array<bool, milestones.size()> overtaken{};  // a stated day lay before what precedes it, and does not hold
};

// How many days a stage takes: `forth(stage)` where they are added, `back(stage)` where they are counted from its end.
template <class Forth, class Back>
Walked walk(const Known& known, Forth forth, Back back) {
  Walked walked{known.days};
  auto& days = walked.days;
  const auto first = first_known(known);
  if (!first) return walked;
  for (auto stage = *first; stage-- > 0;)
    if (const auto stay = back(stage); stay && days.at(stage + 1)) days.at(stage) = *days.at(stage + 1) + -*stay;
  auto reached = known.current ? std::optional(known.today) : std::nullopt;  // what follows is not before it
  for (auto stage = known.current.value_or(*first); stage < stage_count; ++stage) {
    const auto& from = days.at(stage);
    auto& to = days.at(stage + 1);
    reached = std::max(reached, from);
    if (to && to >= reached) continue;
    const bool overtaken = walked.overtaken.at(stage + 1) = to.has_value();
    to.reset();
    auto stay = overtaken && stage == application ? stated_window(known) : std::nullopt;
    if (!stay) stay = forth(stage);
    if (stay && from) to = not_before_today(known, *from + *stay);
  }
  return walked;
}

std::optional<int> taken(const Stays& stays, std::size_t stage, int Span::*which) {
  const auto& days = stays.at(stage).days;
  if (days.empty()) return {};
  return span_of(days).*which;
}

Walked column(const Known& known, const Stays& stays, int Span::*forth, int Span::*back) {
  return walk(
      known, [&stays, forth](std::size_t stage) { return taken(stays, stage, forth); },
      [&stays, back](std::size_t stage) { return taken(stays, stage, back); });
}

// What a milestone rests on that is one stage away from another.
Reached beyond(const Reached& from, const Stay& stay) {
  constexpr Source sources[]{Source::unknown, Source::norm, Source::calls};  // by Ground
  Reached to;
  to.source = std::min(from.source, sources[static_cast<std::size_t>(stay.ground)]);
  to.all_funds = from.all_funds || stay.all_funds;
  if (to.source == Source::calls)
    to.calls = from.source == Source::calls ? std::min(from.calls, stay.days.size()) : stay.days.size();
  return to;
}

// The closing keeps its distance from an opening that was overtaken.
Reached beyond_window(Reached from) {
  from.source = std::min(from.source, Source::stated);
  return from;
}

// A stated day that is overtaken at the latest rests on what the stages before it do.
Course grounds(const Known& known, const Stays& stays, const Walked& latest) {
  Course course;
  const auto first = first_known(known);
  if (!first) return course;
  const auto of_known = [&](std::size_t at) {
    Reached reached;
    reached.source = known.current && at <= *known.current ? Source::happened : Source::stated;
    return reached;
  };
  course.at(*first) = of_known(*first);
  for (auto stage = *first; stage-- > 0;)
    course.at(stage) = beyond(course.at(stage + 1), stays.at(stage));
  for (auto at = *first + 1; at < course.size(); ++at) {
    const auto& day = known.days.at(at);
    if (known.current && at <= *known.current) {
      if (day) course.at(at) = of_known(at);
    } else if (day && !latest.overtaken.at(at)) {
      course.at(at) = of_known(at);
    } else if (day && at == assessment && stated_window(known)) {
      course.at(at) = beyond_window(course.at(at - 1));
    } else {
      course.at(at) = beyond(course.at(at - 1), stays.at(at - 1));
    }
  }
  return course;
}

// std::uniform_int_distribution differs between standard libraries; this does not.
std::size_t below(std::mt19937_64& bits, std::size_t bound) {
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  const auto fair = most - most % bound;  // what lies above would favour the first ones
  auto drawn = bits();
  while (drawn >= fair)
    drawn = bits();
  return static_cast<std::size_t>(drawn % bound);
}

}  // namespace

Known planned(std::optional<Day> opens, std::optional<Day> closes) {
  Known known;
  known.days.at(application) = opens;
  known.days.at(assessment) = closes;
  return known;
}

Known running(const Days& reached, std::size_t current, std::optional<Day> opens, std::optional<Day> closes,
              Day today) {
  Known known{reached, current, today};
  if (current < application) known.days.at(application) = opens;
  if (current < assessment) known.days.at(assessment) = closes;
  return known;
}

Course course_of(const Known& known, const Stays& stays) {
  const auto earliest = column(known, stays, &Span::shortest, &Span::longest);
  const auto median = column(known, stays, &Span::median, &Span::median);
  const auto latest = column(known, stays, &Span::longest, &Span::shortest);
  auto course = grounds(known, stays, latest);
  for (std::size_t at = 0; at < course.size(); ++at) {
    auto& reached = course.at(at);
    const bool told = earliest.days.at(at) && median.days.at(at) && latest.days.at(at);
    reached.overtaken = earliest.overtaken.at(at) || (latest.overtaken.at(at) && !told);
    if (!told) continue;
    reached.earliest = earliest.days.at(at);
    reached.median = median.days.at(at);
    reached.latest = latest.days.at(at);
  }
  return course;
}

std::optional<int> chance_of(const Known& known, const Stays& stays, Day meeting, std::uint64_t seed) {
  const auto reached = course_of(known, stays).at(prioritisation);
  if (reached.source == Source::happened) return reached.earliest <= meeting ? 100 : 0;
  if (reached.calls < calls_for_a_chance) return {};
  std::mt19937_64 bits(seed);
  const auto draw = [&](std::size_t stage) -> std::optional<int> {
    const auto& days = stays.at(stage).days;
    if (days.empty()) return {};
    return days.at(below(bits, days.size()));
  };
  int in_time = 0;
  for (int i = 0; i < draws; ++i)
    if (walk(known, draw, draw).days.at(prioritisation) <= meeting) ++in_time;
  return (in_time * 100 + draws / 2) / draws;
}

}  // namespace utlys::forecast
