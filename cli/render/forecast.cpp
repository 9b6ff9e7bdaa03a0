// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/forecast.hpp"

#include <boost/json.hpp>

#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "workflows/catalogue.hpp"

namespace utlys {
namespace {

using forecast::Ahead;
using forecast::Course;
using forecast::Reached;
using forecast::Source;

// In the order of Source.
struct SourceWord {
  std::string_view code;
  Text text;
};
constexpr SourceWord sources[]{{"nothing", {N_("nothing to rest on")}},
                               {"norm", {N_("the profile's norm")}},
                               {"calls", {}},
                               {"stated", {N_("its stated day")}},
                               {"happened", {N_("has happened")}}};

const SourceWord& word_of(Source source) {
  return sources[static_cast<std::size_t>(source)];
}

std::string ground_text(const Ahead& ahead, const Reached& reached) {
  if (reached.source != Source::calls) return _(word_of(reached.source).text);
  const auto whose = reached.all_funds ? _("all funds") : word(boost::describe::enum_to_string(ahead.fund, "?"));
  return tr_n("{} call", "{} calls", reached.calls) + ", " + whose;
}

std::string rests_on(const Ahead& ahead, const Course& course, std::size_t at) {
  const auto& reached = course.at(at);
  if (!reached.overtaken) return ground_text(ahead, reached);
  const bool passed = ahead.known.current && ahead.known.days.at(at) < ahead.known.today;
  if (reached.source == Source::unknown || reached.source >= Source::stated)
    return passed ? _("its stated day has passed") : _("its stated day comes too early");
  return fill(passed ? _("{}; its stated day has passed") : _("{}; its stated day comes too early"),
              {ground_text(ahead, reached)});
}

std::string stage_label(std::size_t at) {
  return state_label(all_workflows().of(call::Facts::kind), forecast::milestones.at(at));
}

std::string stage_word(std::size_t at) {
  return word(forecast::milestones.at(at));
}

std::string day_or_none(const std::optional<Day>& day) {
  return day ? day_text(*day) : "–";
}

// It has left the stage behind, or gone round it.
bool is_behind(const Ahead& ahead, std::size_t at) {
  return ahead.known.current && at <= *ahead.known.current;
}

Table table_of(const Ahead& ahead, const Course& course) {
  constexpr int least_ground = 12;
  Table table({{}, {}, {}, {}, {Column::Side::left, least_ground}});
  table.row({_("stage"), _("earliest"), _("median"), _("latest"), _("rests on")});
  for (std::size_t at = 0; at < course.size(); ++at) {
    const auto& reached = course.at(at);
    if (is_behind(ahead, at) && !reached.median) continue;
    const bool one_day = reached.source >= Source::stated && reached.earliest == reached.latest;
    table.row({stage_label(at), one_day ? "" : day_or_none(reached.earliest), day_or_none(reached.median),
               one_day ? "" : day_or_none(reached.latest), rests_on(ahead, course, at)});
  }
  return table;
}

std::string by_now(const Ahead& ahead, Day today) {
  const auto current = ahead.known.current.value_or(0);
  const auto& days = ahead.stays.at(current).days;
  const auto& since = ahead.known.days.at(current);
  if (!ahead.known.current || days.empty() || !since || *since + days.back() >= today) return {};
  return fill(_("! It has been in the stage {} for {} days; what this rests on says {} at the longest."),
              {stage_word(current), std::to_string(today - *since), std::to_string(days.back())});
}

// Of a planned call, which must have begun in time for its opening.
std::string of_beginning(const Ahead& ahead, const Course& course, Day today) {
  const auto& opens = ahead.known.days.at(forecast::application);
  if (ahead.known.current) return {};
  if (opens && *opens < today) return _("! Its opening day has passed, and no call has begun from it.");
  for (std::size_t at = 0; at < forecast::application; ++at)
    if (const auto& latest = course.at(at).latest; latest && *latest < today)
      return fill(_("! It should have come to the stage {} by {} at the latest."), {stage_word(at), day_text(*latest)});
  return {};
}

std::string too_few(std::size_t calls) {
  return fill(tr_n("No chance can be told from {} past call: it takes {}.",
                   "No chance can be told from {} past calls: it takes {}.", calls),
              {std::to_string(forecast::calls_for_a_chance)});
}

std::string of_chance(const Ahead& ahead, const Course& course, const std::optional<MeetingAsked>& meeting) {
  const auto& reached = course.at(forecast::prioritisation);
  if (is_behind(ahead, forecast::prioritisation)) {
    if (!meeting) return {};
    return reached.median ? fill(_("Prioritisation was reached {}."), {day_text(*reached.median)})
                          : _("It went to learning without a prioritisation.");
  }
  if (!tells_chance(ahead)) return too_few(reached.calls);
  if (!meeting) return {};
  const auto chance = chance_of(ahead.known, ahead.stays, meeting->day, meeting->seed).value_or(0);
  return fill(
      _("Prioritisation is reached by {} in {} cases of a hundred ({} draws, seed {})."),
      {day_text(meeting->day), std::to_string(chance), count_text(forecast::draws), std::to_string(meeting->seed)});
}

struct FateText {
  year::Fate fate;
  Text text;
};
constexpr FateText fates[]{
    {year::Fate::moved, {N_("It was followed up as moved: nothing of it lies ahead.")}},
    {year::Fate::cancelled, {N_("It was followed up as cancelled: nothing of it lies ahead.")}},
    {year::Fate::yielded, {N_("The next year's plan has been decided, and stands for this outlook.")}},
};

std::string why_over(const Ahead& ahead) {
  for (const auto& one : fates)
    if (one.fate == ahead.fate) return _(one.text);
  return fill(_("{} is closed: nothing of it lies ahead."), {ahead.call});
}

boost::json::array stages_json(const Course& course) {
  boost::json::array stages;
  for (std::size_t at = 0; at < course.size(); ++at) {
    const auto& reached = course.at(at);
    boost::json::object json{{"stage", forecast::milestones.at(at)},
                             {"rests_on", word_of(reached.source).code},
                             {"calls", static_cast<std::int64_t>(reached.calls)},
                             {"all_funds", reached.all_funds},
                             {"stated_day_overtaken", reached.overtaken}};
    if (reached.median) {
      json["earliest"] = to_iso(*reached.earliest);
      json["median"] = to_iso(*reached.median);
      json["latest"] = to_iso(*reached.latest);
    }
    stages.push_back(std::move(json));
  }
  return stages;
}

}  // namespace

bool tells_chance(const Ahead& ahead) {
  return course_of(ahead.known, ahead.stays).at(forecast::prioritisation).calls >= forecast::calls_for_a_chance;
}

bool counts_back(const Ahead& ahead) {
  return !ahead.known.current && course_of(ahead.known, ahead.stays).at(forecast::application - 1).median.has_value();
}

void show_ahead(Page& page, const Ahead& ahead, const std::optional<MeetingAsked>& meeting, Day today) {
  if (ahead.over) {
    page.line("  " + why_over(ahead), 2);
    return;
  }
  const auto course = course_of(ahead.known, ahead.stays);
  page.table(table_of(ahead, course), 2);
  const auto asleep = ahead.suspended ? _("It is suspended: the days are as if it went on today.") : std::string();
  for (const auto& note :
       {asleep, by_now(ahead, today), of_beginning(ahead, course, today), of_chance(ahead, course, meeting)})
    if (!note.empty()) page.line("  " + note, 2);
}

boost::json::object ahead_json(const Ahead& ahead, const std::optional<MeetingAsked>& meeting) {
  boost::json::object json{
      {"item", ahead.item},           {"title", ahead.title},
      {"call", ahead.call},           {"over", ahead.over},
      {"suspended", ahead.suspended}, {"stages", stages_json(course_of(ahead.known, ahead.stays))}};
  if (!meeting || ahead.over) return json;
  const auto chance = chance_of(ahead.known, ahead.stays, meeting->day, meeting->seed);
  json["meeting"] = to_iso(meeting->day);
  json["seed"] = static_cast<std::int64_t>(meeting->seed);
  json["draws"] = forecast::draws;
  if (chance) json["chance_percent"] = *chance;
  return json;
}

}  // namespace utlys
