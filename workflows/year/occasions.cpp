// SPDX-License-Identifier: EUPL-1.2
#include "workflows/year/occasions.hpp"

#include <algorithm>
#include <tuple>

#include "engine/step.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/forecast/stage_times.hpp"
#include "workflows/meeting/clocks.hpp"
#include "workflows/meeting/facts.hpp"
#include "workflows/watch/facts.hpp"
#include "workflows/year/planned.hpp"

namespace utlys {
namespace {

constexpr const char* state_cancelled = "cancelled";
constexpr const char* state_dropped = "dropped";

// One case, and what of it is gathered.
class Gathering {
 public:
  Gathering(const Reading& reading, RuleBook& book, const Rules& rules)
      : reading_(reading), book_(book), otherwise_(rules) {}

  void of(const Case& c) {
    case_ = &c;
    envelope_ = envelope_of(c);
    first_ = found_.size();
    for (const auto& [kind, gather] : kinds)
      if (kind == c.kind) (this->*gather)();
    due();
  }
  std::vector<Occasion> take() { return std::move(found_); }

 private:
  bool is(std::string_view state) const { return envelope_.state == state; }

  Occasion& add(std::string what, Day day, std::string basis) {
    return found_.emplace_back(Occasion{case_->id,
                                        case_->kind,
                                        std::move(what),
                                        {},
                                        envelope_.glance.title,
                                        day,
                                        {},
                                        {},
                                        false,
                                        std::move(basis),
                                        "/glance/title"});
  }
  Occasion& add(std::string what, Moment at, std::string basis) {
    auto& one = add(std::move(what), at.day, std::move(basis));
    if (at.second != last_second_of_day) one.at = at;  // the last second: nobody gave a clock time (R12)
    return one;
  }

  void call();
  void meeting();
  void watch();
  void plan();
  void due();
  const Rules& rules_on(Day day) const {
    const auto& own = book_.of(envelope_, day);
    return own.name.empty() ? otherwise_ : own;
  }

  static constexpr std::pair<std::string_view, void (Gathering::*)()> kinds[]{
      {call::Facts::kind, &Gathering::call},
      {meeting::Facts::kind, &Gathering::meeting},
      {watch::Facts::kind, &Gathering::watch},
      {annual_plan::Facts::kind, &Gathering::plan}};

  const Reading& reading_;
  RuleBook& book_;
  const Rules& otherwise_;
  const Case* case_{};
  Envelope envelope_;
  std::size_t first_{};  // of this case
  std::vector<Occasion> found_;
};

struct PlannedDay {
  const char* what;
  std::optional<Day> call::Facts::*day;
};
constexpr PlannedDay planned_days[]{
    {"handover", &call::Facts::handover}, {"meeting", &call::Facts::meeting}, {"decisions", &call::Facts::decisions}};

// The farthest that a call ever came, whether or not it has gone back since.
std::size_t farthest(const Reading& reading, const CaseId& call) {
  std::size_t far = 0;
  for (const auto seq : reading.entries_of(call))
    reading.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
      far = std::max(far, forecast::milestone(entry_from_bytes(bytes).to).value_or(0));
      return true;
    });
  return far;
}

void Gathering::call() {
  const auto f = facts_of<call::Facts>(envelope_);
  const auto left = f.stage_since.value_or(case_->last_on);
  const bool called_off = is(call::state_cancelled);
  // A window that the call never came to has neither opened nor closed, whatever the day.
  const auto far = called_off ? farthest(reading_, case_->id) : forecast::closed;
  // Without a prioritisation there is nothing left to hand over or decide (R7).
  const bool ended_early =
      (is(call::stage_learning) || is(call::state_closed)) && !f.prioritised.decided_on && !f.selected.decided_on;
  if (!envelope_.suspended || !f.publications.empty()) {
    if (f.opens)
      add("opens", *f.opens, "/facts/opens").off = called_off && (left < *f.opens || far < forecast::application);
    if (f.closes)
      add("closes", *f.closes, "/facts/closes").off =
          called_off && (left <= f.closes->day || far < forecast::assessment);
  }
  if (envelope_.suspended) return;
  for (const auto& [what, member] : planned_days)
    if (const auto& day = f.*member)
      add(what, *day, "/facts/" + std::string(what)).off = (called_off || ended_early) && left <= *day;
}

void Gathering::meeting() {
  const auto f = facts_of<meeting::Facts>(envelope_);
  if (const auto& day = f.held ? f.held : f.day)
    add("meeting", *day, "/facts/held /facts/day").off = is(state_cancelled);
  // The glance's own is by the rules of the day on which it was recorded; for the rest, those of the meeting's day.
  const auto& next = envelope_.glance.due;
  const auto clock = [&](const char* what, Day by_the_rules, const char* basis) {
    add(what, next && next->what == what ? next->at.day : by_the_rules, basis);
  };
  if (f.held && (f.minutes_approved || !envelope_.suspended))
    clock("minutes", meeting::minutes_due(rules_on(*f.held), *f.held), "/facts/held");
  if (f.minutes_approved && (f.announced || !envelope_.suspended))
    clock("announcement", meeting::announcement_due(rules_on(*f.minutes_approved), *f.minutes_approved),
          "/facts/minutes_approved");
}

void Gathering::watch() {
  const auto f = facts_of<watch::Facts>(envelope_);
  if (f.day && !envelope_.suspended) add("watch", *f.day, "/facts/day").off = is(state_dropped);
}

// As a JSON pointer has it.
std::string escaped(std::string name) {
  for (auto at = name.find('/'); at != std::string::npos; at = name.find('/', at))
    name.replace(at, 1, "~1");
  return name;
}

void Gathering::plan() {
  const auto f = facts_of<annual_plan::Facts>(envelope_);
  const auto revision = f.revisions.find(std::to_string(f.in_force));
  if (revision == f.revisions.end() || envelope_.suspended) return;
  for (const auto& [number, item, fate, calls] : year::planned_items(reading_, *case_, revision->second.items)) {
    if (fate == year::Fate::begun || fate == year::Fate::yielded) continue;
    const auto of_item = "/facts/revisions/*/items/" + escaped(number) + "/";
    for (const auto& [what, day] : {std::pair{"opens", &item.opens}, std::pair{"closes", &item.closes}}) {
      if (!*day) continue;
      auto& one = add(what, **day, of_item + what);
      one.item = number;
      one.title = item.title;
      one.off = fate != year::Fate::planned;
      one.told = of_item + "title /facts/followed_up/" + escaped(number) + "/outcome";
    }
  }
}

// What the workflow itself says is due next, of whatever kind the case is.
void Gathering::due() {
  const auto& next = envelope_.glance.due;
  if (!next) return;
  const auto known = [&](const Occasion& one) { return one.item.empty() && one.what == next->what; };
  if (std::any_of(found_.begin() + static_cast<std::ptrdiff_t>(first_), found_.end(), known)) return;
  add(next->what, next->at, "/glance/due/at");
}

bool sooner(const Occasion& a, const Occasion& b) {
  return std::tie(a.day, a.about, a.what, a.item) < std::tie(b.day, b.about, b.what, b.item);
}

}  // namespace

std::vector<Occasion> occasions(const Reading& reading, const Rules& rules, Day from, Day to) {
  RuleBook book(reading);
  Gathering gathering(reading, book, rules);
  for (const auto& c : reading.cases({}))
    gathering.of(c);
  auto all = gathering.take();
  std::erase_if(all, [&](const Occasion& one) { return to < one.day || one.last.value_or(one.day) < from; });
  std::sort(all.begin(), all.end(), sooner);
  return all;
}

}  // namespace utlys
