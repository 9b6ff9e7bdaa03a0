// SPDX-License-Identifier: EUPL-1.2
// The days on the way, each held against what was planned, the profile's norm or the law: publication, closing,
// handing over, meeting, minutes, decision, notice.
#include <algorithm>

#include "workflows/audit_file/sections.hpp"
#include "workflows/meeting/clocks.hpp"

namespace utlys::audit_file {
namespace {

std::optional<Day> latest(const std::optional<Day>& a, const std::optional<Day>& b) {
  return !a || (b && *a < *b) ? b : a;
}

// The days as the register has them.
struct Days {
  std::optional<Day> published, closed, handed_over, met, approved, announced, decided, notified;
  bool kept_meeting{};
  std::vector<std::string> undecided, unnotified;  // applications
};

// The last of the decisions that follow the prioritisation; a reserve that moved up comes later by its nature.
void of_applications(const Material& m, Days& days) {
  for (const auto& a : m.applications) {
    const auto& decided = a.facts.final_decision.decided_on;
    const bool over = a.state == application::state_rejected || a.state == application::state_dismissed;
    if (a.state != application::state_written_off && entries_of(m, a.id, {"promote"}).empty())
      days.decided = latest(days.decided, decided);
    days.notified = latest(days.notified, a.facts.notice.on);
    const bool placed = a.facts.placing.place != application::Place::none;
    if (placed && !decided && a.state != application::state_withdrawn && a.state != application::state_written_off)
      days.undecided.push_back(short_of(a.id));
    if ((decided || over) && !a.facts.notice.on) days.unnotified.push_back(short_of(a.id));
  }
}

Days days_of(const Material& m) {
  const auto& f = m.call.facts;
  Days days;
  if (!f.publications.empty()) days.published = f.publications.begin()->second.on;
  if (f.closes && !entries_of(m, m.call.id, {"close_window"}).empty()) days.closed = f.closes->day;
  for (const auto& one : m.timeline)
    if (one.entry.case_id == m.call.id && one.entry.event == "conclude_assessment")
      days.handed_over = effective(one.entry);
  const auto& decision = f.prioritised.decided_on ? f.prioritised : f.selected;
  const auto place = place_of(m, decision);
  days.met = decision.decided_on;
  if (place.meeting != nullptr) {
    days.kept_meeting = true;
    days.approved = place.meeting->facts.minutes_approved;
    days.announced = place.meeting->facts.announced;
  }
  of_applications(m, days);
  return days;
}

class Steps {
 public:
  explicit Steps(std::vector<Step>& steps) : steps_(steps) {}
  void add(const char* what, const std::optional<Day>& day, const std::optional<Day>& due = {},
           Against against = Against::nothing) {
    Step step{what, day, due, due ? against : Against::nothing, 0, false};
    if (day && before_) step.days = *day - *before_;
    if (day && due) step.breach = against == Against::at_least ? *day < *due : *due < *day;
    if (day) before_ = day;
    steps_.push_back(step);
  }
  // What was planned for the call itself goes before what is usual.
  void add(const char* what, const std::optional<Day>& day, const std::optional<Day>& planned,
           const std::optional<Day>& usual) {
    if (planned)
      add(what, day, planned, Against::planned);
    else
      add(what, day, usual, Against::usual);
  }

 private:
  std::vector<Step>& steps_;
  std::optional<Day> before_;
};

std::optional<Day> after(const Rules& rules, const std::optional<Day>& day, NormName name) {
  const auto days = norm(rules, name, 0);
  return day && days > 0 ? std::optional(*day + static_cast<int>(days)) : std::nullopt;
}

struct Lack {
  bool (*lacks)(const Days&);
  Text text;
};
constexpr Lack lacks[]{
    {[](const Days& d) { return !d.published; }, {N_("no day of publication")}},
    {[](const Days& d) { return !d.closed; }, {N_("the window has not closed, or it is not recorded")}},
    {[](const Days& d) { return !d.handed_over; }, {N_("no day of handing over")}},
    {[](const Days& d) { return !d.met; }, {N_("no day of a decision on the prioritisation or the selection")}},
    {[](const Days& d) { return d.met && !d.kept_meeting; },
     {N_("no minutes: the decision on the prioritisation or the selection stands in no meeting of the register")}},
    {[](const Days& d) { return d.kept_meeting && !d.approved; }, {N_("no approval of the minutes")}},
    {[](const Days& d) { return d.approved && !d.announced; }, {N_("no announcement of the minutes")}},
    {[](const Days& d) { return !d.decided; }, {N_("no final decision on any application")}},
    {[](const Days& d) { return !d.notified; }, {N_("no notice of a decision to any applicant")}},
};

}  // namespace

void add_days(AuditFile& file, const Material& m) {
  const auto d = days_of(m);
  const auto& f = m.call.facts;
  Steps steps(file.days);
  steps.add("published", d.published);
  steps.add("closes", d.closed, after(m.rules, d.published, "window_days"), Against::at_least);
  steps.add("handover", d.handed_over, f.handover, after(m.rules, d.closed, "assessment_days"));
  steps.add("meeting", d.met, f.meeting, after(m.rules, d.handed_over, "prioritisation_days"));
  const auto kept = d.kept_meeting ? d.met : std::nullopt;
  steps.add("minutes_approved", d.approved, kept ? std::optional(meeting::minutes_due(m.rules, *kept)) : std::nullopt,
            Against::norm);
  steps.add("announced", d.announced,
            d.approved ? std::optional(meeting::announcement_due(m.rules, *d.approved)) : std::nullopt, Against::norm);
  steps.add("final_decision", d.decided, f.decisions, Against::planned);
  steps.add("notice", d.notified);
  auto& missing = file.missing[Section::days];
  for (const auto& one : lacks)
    if (one.lacks(d)) missing.push_back({one.text, {}});
  if (!d.undecided.empty()) missing.push_back({{N_("no final decision on {}")}, {listed(d.undecided)}});
  if (!d.unnotified.empty() && d.notified)
    missing.push_back({{N_("no notice of the decision on {}")}, {listed(d.unnotified)}});
}

}  // namespace utlys::audit_file
