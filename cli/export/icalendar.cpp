// SPDX-License-Identifier: EUPL-1.2
#include "cli/export/icalendar.hpp"

#include <libical/ical.h>

#include <cstdlib>
#include <memory>

#include "cli/render/safe.hpp"
#include "workflows/calendar.hpp"

namespace utlys {
namespace {

constexpr const char* zone = "Europe/Stockholm";
constexpr std::size_t longest = 400;  // bytes of one text: a title may be 8,000, and a calendar shows a line of it

std::string bounded(std::string_view text) {
  auto plain = printable(text);
  if (plain.size() <= longest) return plain;
  auto end = longest;
  while (end > 0 && (static_cast<unsigned char>(plain[end]) & 0xC0U) == 0x80U)  // inside a character
    --end;
  return plain.substr(0, end) + "…";
}

icaltimetype time_of(const std::string& basic_form) {
  return icaltime_from_string(basic_form.c_str());
}

// "20230315"
std::string basic(Day day) {
  auto iso = to_iso(day);
  std::erase(iso, '-');
  return iso;
}

// "20230315T160000" of "2023-03-15T16:00:00"; of a recorded time "20230315T150000Z".
std::string basic(const std::string& iso) {
  std::string text;
  for (const char c : iso.substr(0, iso.find('.')))
    if (c != '-' && c != ':' && c != 'Z') text += c;
  return text + (iso.ends_with('Z') ? "Z" : "");
}

void put(icalcomponent* into, icalproperty* property) {
  icalcomponent_add_property(into, property);
}

// The rules of the European Union, and before them those of Sweden since 1981. Written here and not taken from the
// machine's tzdata, so that the same register gives the same bytes on every machine.
struct Turn {
  icalcomponent_kind kind;
  const char* name;
  const char* since;
  const char* rule;
  int from, to;  // seconds ahead of UTC
};
constexpr int winter = 3600, summer = 7200;
constexpr Turn turns[]{
    {ICAL_XDAYLIGHT_COMPONENT, "CEST", "19810329T020000", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", winter, summer},
    {ICAL_XSTANDARD_COMPONENT, "CET", "19810927T030000", "FREQ=YEARLY;UNTIL=19950924T010000Z;BYMONTH=9;BYDAY=-1SU",
     summer, winter},
    {ICAL_XSTANDARD_COMPONENT, "CET", "19961027T030000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", summer, winter},
};

icalcomponent* stockholm() {
  auto* component = icalcomponent_new_vtimezone();
  put(component, icalproperty_new_tzid(zone));
  for (const auto& turn : turns) {
    auto* part = icalcomponent_new(turn.kind);
    put(part, icalproperty_new_tzname(turn.name));
    put(part, icalproperty_new_dtstart(time_of(turn.since)));
    put(part, icalproperty_new_rrule(icalrecurrencetype_from_string(turn.rule)));
    put(part, icalproperty_new_tzoffsetfrom(turn.from));
    put(part, icalproperty_new_tzoffsetto(turn.to));
    icalcomponent_add_component(component, part);
  }
  return component;
}

void put_time(icalcomponent* into, const CalendarEvent& event) {
  if (event.at && comes_twice(*event.at)) {  // programs disagree about which is meant, so it is said in UTC
    const Moment first{event.at->day, event.at->second - summer};
    put(into, icalproperty_new_dtstart(time_of(basic(to_iso(first) + "Z"))));
    return;
  }
  if (event.at) {
    auto* start = icalproperty_new_dtstart(time_of(basic(to_iso(on_the_clock(*event.at)))));
    icalproperty_add_parameter(start, icalparameter_new_tzid(zone));
    put(into, start);
    return;
  }
  put(into, icalproperty_new_dtstart(time_of(basic(event.first))));
  put(into, icalproperty_new_dtend(time_of(basic(event.last + 1))));  // the first day that it does not cover
}

icalcomponent* component_of(const CalendarEvent& event) {
  auto* component = icalcomponent_new_vevent();
  std::string description;
  for (const auto& line : event.description)
    description.append(description.empty() ? "" : "\n").append(bounded(line));
  const auto changed = time_of(basic(event.changed));
  put(component, icalproperty_new_uid(event.uid.c_str()));
  put(component, icalproperty_new_dtstamp(changed));
  put(component, icalproperty_new_lastmodified(changed));
  put(component, icalproperty_new_sequence(static_cast<int>(event.sequence)));
  put_time(component, event);
  put(component, icalproperty_new_summary(bounded(event.summary).c_str()));
  if (!description.empty()) put(component, icalproperty_new_description(description.c_str()));
  put(component, icalproperty_new_categories(bounded(event.category).c_str()));
  put(component, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  if (event.cancelled) put(component, icalproperty_new_status(ICAL_STATUS_CANCELLED));
  return component;
}

// libical leaves commas and semicolons as they are in properties that begin with X-.
std::string escaped(const std::string& text) {
  const std::unique_ptr<icalvalue, decltype(&icalvalue_free)> value(icalvalue_new_text(text.c_str()), icalvalue_free);
  const std::unique_ptr<char, decltype(&std::free)> as_text(icalvalue_as_ical_string_r(value.get()), std::free);
  return as_text ? std::string(as_text.get()) : std::string();
}

// What is escaped beforehand libical calls a STRING, which is none of RFC 5545's. Before the calendar's name stands
// nothing that anybody has typed.
std::string without_kind(std::string calendar) {
  constexpr std::string_view kind = ";VALUE=STRING";
  if (const auto at = calendar.find(kind); at != std::string::npos) calendar.erase(at, kind.size());
  return calendar;
}

}  // namespace

std::string icalendar(const std::string& name, const std::vector<CalendarEvent>& events) {
  const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
      icalcomponent_new(ICAL_VCALENDAR_COMPONENT), icalcomponent_free);
  put(calendar.get(), icalproperty_new_prodid("-//Utlys//utlys calendar//EN"));
  put(calendar.get(), icalproperty_new_version("2.0"));
  auto* shown = icalproperty_new(ICAL_X_PROPERTY);
  icalproperty_set_value(shown, icalvalue_new_string(escaped(bounded(name)).c_str()));
  icalproperty_set_x_name(shown, "X-WR-CALNAME");
  put(calendar.get(), shown);
  icalcomponent_add_component(calendar.get(), stockholm());
  for (const auto& event : events)
    icalcomponent_add_component(calendar.get(), component_of(event));
  const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()), std::free);
  return text ? without_kind(text.get()) : std::string();
}

}  // namespace utlys
