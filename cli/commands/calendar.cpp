// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/export/agenda.hpp"
#include "cli/output_asked.hpp"
#include "cli/render/dates.hpp"
#include "cli/stop.hpp"
#include "engine/step.hpp"
#include "workflows/publication/due.hpp"

namespace utlys {
namespace {

constexpr int a_year = 365;

struct Asked {
  Moment now;                      // the end of --as-of's day, else now
  std::optional<Day> from, until;  // as given
  OutputAsked output;
};

Asked asked_for(const Context& context) {
  const auto given = [&](const char* option) { return context.day(option); };
  Asked asked{context.moment(), given("from"), given("until"), output_asked_for(context)};
  if (asked.from && asked.until && *asked.until < *asked.from)
    throw Stop(Failure::usage, fill(_("--from {} comes after --until {}; turn them round."),
                                    {to_iso(*asked.from), to_iso(*asked.until)}));
  return asked;
}

// A duty of the year, which has no case of its own. Each period's is an event of its own.
Occasion occasion_of(const publication::PublicationDue& due) {
  Occasion one;
  one.kind = publication::Facts::kind;
  one.what = boost::describe::enum_to_string(due.what, "?");
  one.item = to_iso(due.due);
  one.day = due.due;
  return one;
}

// Everything dated.
std::vector<Occasion> between(const Reading& reading, Day today, std::optional<Day> from, std::optional<Day> until) {
  RuleBook book(reading);
  const auto& rules = book.of(Envelope{}, today);
  const auto first = from.value_or(*day_from_iso(earliest_day)), last = until.value_or(*day_from_iso(latest_day));
  auto all = occasions(reading, rules, first, last);
  for (const auto& due : publication::publication_dues(reading, rules, today))
    if (first <= due.due && due.due <= last) all.push_back(occasion_of(due));
  std::stable_sort(all.begin(), all.end(), [](const Occasion& a, const Occasion& b) { return a.day < b.day; });
  return all;
}

// Unless days are given: from the first of this month, for a year, and before it what is late.
std::vector<DatedLine> lines_shown(const Reading& reading, const Catalogue& catalogue, const Asked& asked) {
  const auto today = asked.now.day;
  const auto iso = to_iso(today);
  const auto first_of_month = today + (1 - std::stoi(iso.substr(iso.size() - 2)));
  const auto from = asked.from ? *asked.from : std::min(first_of_month, asked.until.value_or(first_of_month));
  std::vector<DatedLine> lines;
  for (auto& one : between(reading, today, asked.from, asked.until ? *asked.until : std::max(from, today) + a_year)) {
    auto line = dated_line(std::move(one), reading, catalogue, asked.now);
    if (line.late || from <= line.what.last.value_or(line.what.day)) lines.push_back(std::move(line));
  }
  return lines;
}

boost::json::object json_of(const DatedLine& line, const std::string& origin, const Moves& moves) {
  const auto& one = line.what;
  boost::json::object json{
      {"about", one.about},         {"kind", one.kind},        {"what", one.what},
      {"title", one.title},         {"day", to_iso(one.day)},  {"last", to_iso(one.last.value_or(one.day))},
      {"called_off", one.off},      {"late", line.late},       {"turn", line.turn},
      {"uid", uid_of(one, origin)}, {"sequence", moves.count}, {"changed", moves.at}};
  if (!one.item.empty()) json["item"] = one.item;
  if (one.at) json["at"] = to_iso(*one.at);
  return json;
}

boost::json::object json_of(const std::vector<DatedLine>& lines, const Reading& reading) {
  std::vector<Occasion> all;
  for (const auto& line : lines)
    all.push_back(line.what);
  const auto moves = moves_of(reading, all);
  boost::json::array list;
  for (std::size_t i = 0; i < lines.size(); ++i)
    list.push_back(json_of(lines[i], reading.head().origin, moves[i]));
  return {{"occasions", list}};
}

std::string title_of(const Reading& reading) {
  for (const auto& c : reading.cases("register"))
    return envelope_of(c).glance.title;
  return reading.head().origin;
}

// The command as it was typed, but for where the calendar goes and the options of every command.
std::string as_typed(const Context& context) {
  std::string command = "utlys calendar";
  for (const auto* option : {"from", "until"})
    if (const auto day = context.words.value(option)) command += " --" + std::string(option) + " " + *day;
  return command;
}

// The number of events written.
std::size_t write(Context& context, const Asked& asked) {
  const auto& reading = context.reading();
  const auto all = between(reading, asked.now.day, asked.from, asked.until);
  const auto text = icalendar(title_of(reading), events_of(reading, context.catalogue, all));
  write_asked(context, asked.output, text, as_typed(context));
  return all.size();
}

int run_calendar(Context& context) {
  const auto asked = asked_for(context);
  const auto& reading = context.reading();
  const auto written = asked.output.path ? write(context, asked) : 0;
  if (asked.output.to_screen()) return 0;
  auto page = context.page();
  if (context.json()) {
    auto json = json_of(lines_shown(reading, context.catalogue, asked), reading);
    if (asked.output.path) json["calendar"] = *asked.output.path;
    context.print(json);
    return 0;
  }
  if (asked.output.path) {
    page.line(fill(_("The calendar lies in {}: {}."), {*asked.output.path, tr_n("{} date", "{} dates", written)}));
  } else {
    const auto lines = lines_shown(reading, context.catalogue, asked);
    page.line(title_of(reading));
    if (lines.empty()) page.line(_("There are no dates to show."));
    show_dates(page, lines, asked.now);
  }
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"output",
     {N_("write every date as a calendar (iCalendar) to this file instead; -: to standard output")},
     {N_("FILE|-")},
     Takes::value,
     'o'},
    {"force", {N_("replace the file if it is there already")}, {}, Takes::nothing},
    {"from", {N_("the first day (else the first of this month, and what is late; in a file: any)")}, {N_("DAY")}},
    {"until", {N_("the last day (else a year from now; in a file: any)")}, {N_("DAY")}},
};

}  // namespace

extern const Command calendar_command;
const Command calendar_command{
    "calendar",  "",   {N_("the dates of calls, plans, meetings and watches, whose turn it is and what is late")},
    "",          0,    0,
    options,     true, false,
    run_calendar};

}  // namespace utlys
