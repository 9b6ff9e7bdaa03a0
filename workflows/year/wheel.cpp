// SPDX-License-Identifier: EUPL-1.2
#include "workflows/year/wheel.hpp"

#include <algorithm>
#include <tuple>

#include "engine/entry.hpp"
#include "engine/step.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/meeting/facts.hpp"
#include "workflows/watch/facts.hpp"
#include "workflows/year/planned.hpp"

namespace utlys::year {
namespace {

constexpr std::string_view state_decided = "decided", state_called_off = "cancelled", state_dropped = "dropped";

Day last_day_of(int year) {
  return first_day_of(year + 1) + -1;
}

Mark named(MarkKind kind, const std::string& title, const CaseId& about) {
  Mark mark;
  mark.kind = kind;
  mark.sv = mark.en = title;
  mark.about = about;
  return mark;
}

MarkKind kind_of(MilestoneLevel level) {
  struct Pair {
    MilestoneLevel level;
    MarkKind kind;
  };
  static constexpr Pair pairs[]{
      {MilestoneLevel::eu, MarkKind::eu},
      {MilestoneLevel::national, MarkKind::national},
      {MilestoneLevel::regional, MarkKind::regional},
      {MilestoneLevel::municipal, MarkKind::municipal},
      {MilestoneLevel::follow_up, MarkKind::follow_up},
      {MilestoneLevel::publication, MarkKind::publication},
      {MilestoneLevel::meeting, MarkKind::meeting},
  };
  for (const auto& pair : pairs)
    if (pair.level == level) return pair.kind;
  return MarkKind::plan;
}

class Gatherer {
 public:
  Gatherer(const Reading& reading, const Case& plan)
      : reading_(reading), plan_(plan), facts_(document_of<annual_plan::Facts>(plan).facts) {
    wheel_.plan = plan.id;
    wheel_.year = static_cast<int>(facts_.year);
    wheel_.revision = facts_.in_force;
  }

  Wheel all() {
    calls();
    items();
    meetings();
    for (const int year : {wheel_.year, wheel_.year + 1})
      for (const auto& plan : reading_.with_key(annual_plan::Facts::kind, "year", std::to_string(year)))
        steps_of(plan);
    for (const auto& one : reading_.children(wheel_.plan, watch::Facts::kind)) {
      const auto watch = document_of<watch::Facts>(one);
      if (watch.state != state_dropped) add(named(MarkKind::watch, watch.facts.what, one.id), watch.facts.day);
    }
    milestones();
    number();
    return std::move(wheel_);
  }

 private:
  void add(Mark mark, std::optional<Day> from, std::optional<Day> to = {}) {
    mark.from = from;
    mark.to = to;
    wheel_.marks.push_back(std::move(mark));
  }
  // Of what is not the plan's own: only what falls in the year.
  void add_in_year(Mark mark, std::optional<Day> from, std::optional<Day> to = {}) {
    mark.from = from;
    mark.to = to;
    if (in_wheel(wheel_, mark)) wheel_.marks.push_back(std::move(mark));
  }

  const annual_plan::Item* item_of(const std::string& item) const {
    const auto& items = shown_items(facts_);
    const auto found = items.find(item);
    return found == items.end() ? nullptr : &found->second;
  }

  void calls() {
    for (const auto& one : reading_.cases(call::Facts::kind)) {
      const auto call = document_of<call::Facts>(one);
      const bool own = FoldedIdEqual{}(call.parent, wheel_.plan);
      if (call.state == call::state_cancelled) {
        if (own) wheel_.cancelled.push_back(one.id);
        continue;
      }
      const auto* const item = own ? item_of(call.facts.item) : nullptr;
      auto opens = call.facts.opens, closes = call.facts.closes ? std::optional(call.facts.closes->day) : std::nullopt;
      if (!opens && item != nullptr) opens = item->opens;
      if (!closes && item != nullptr) closes = item->closes;
      if (opens && closes && *closes < *opens) closes.reset();
      auto mark = named(MarkKind::call, call.facts.title, one.id);
      if (own) {
        mark.item = call.facts.item;
        add(std::move(mark), opens ? opens : closes, closes);
      } else {
        add_in_year(std::move(mark), opens ? opens : closes, closes);
      }
    }
  }

  void items() {
    for (const auto& [number, item, fate, calls] : planned_items(reading_, plan_, shown_items(facts_))) {
      if (fate == Fate::begun) continue;
      if (fate != Fate::planned) {
        (fate == Fate::yielded ? wheel_.yielded : wheel_.over).push_back(number);
        continue;
      }
      auto mark = named(MarkKind::planned_call, item.title, wheel_.plan);
      mark.item = number;
      const bool in_order = item.opens && item.closes && *item.opens <= *item.closes;
      add(std::move(mark), item.opens ? item.opens : item.closes, in_order ? item.closes : std::nullopt);
    }
  }

  void meetings() {
    for (const auto& one : reading_.cases(meeting::Facts::kind)) {
      const auto meeting = document_of<meeting::Facts>(one);
      if (meeting.state == state_called_off) continue;
      const auto& facts = meeting.facts;
      add_in_year(named(MarkKind::meeting, facts.title, one.id), facts.held ? facts.held : facts.day);
    }
  }

  void steps_of(const Case& plan) {
    const auto facts = document_of<annual_plan::Facts>(plan).facts;
    for (const auto& [number, revision] : facts.revisions) {
      auto mark = named(MarkKind::plan, {}, plan.id);
      mark.revision = std::stoll(number);
      mark.state = state_decided;
      add_in_year(std::move(mark), revision.decision.decided_on ? revision.decision.decided_on : revision.since);
    }
    for (const auto seq : reading_.entries_of(plan.id))
      reading_.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
        const auto entry = entry_from_bytes(bytes);
        if (entry.from == entry.to || entry.to == state_decided) return true;
        auto mark = named(MarkKind::plan, {}, plan.id);
        mark.state = entry.to;
        add_in_year(std::move(mark), day_from_iso(entry.on));
        return true;
      });
  }

  void milestone(const MilestoneDay& one) {
    auto mark = named(kind_of(one.what.level), {}, {});
    mark.sv = one.what.sv;
    mark.en = one.what.en;
    mark.holds = one.holds;
    mark.whole_month = one.whole_month;
    mark.concerns = one.concerns;
    mark.source_sv = one.what.source_sv;
    mark.source_en = one.what.source_en;
    add(std::move(mark), one.day);
  }

  // The law may change within the year: each profile gives the days on which it was in force.
  void milestones() {
    RuleBook book(reading_);
    const Envelope unbound;
    const auto in_force = [&](Day day) { return reference_of(book.of(unbound, day)); };
    wheel_.profile = in_force(last_day_of(wheel_.year));
    for (const auto& one : reading_.cases(Rules::kind)) {
      const auto rules = document_of<Rules>(one).facts;
      const auto reference = reference_of(rules);
      for (const auto& day : milestones_in(rules, wheel_.year)) {
        const auto then = day.day ? in_force(*day.day) : wheel_.profile;
        if ((then.empty() ? wheel_.profile : then) == reference) milestone(day);
      }
    }
  }

  void number() {
    auto& marks = wheel_.marks;
    const auto rank = [&](const Mark& mark) { return !mark.from ? 2 : in_wheel(wheel_, mark) ? 0 : 1; };
    std::stable_sort(marks.begin(), marks.end(), [&](const Mark& a, const Mark& b) {
      return std::tuple(rank(a), a.from, a.kind, std::string_view(a.about), std::string_view(a.item), a.revision) <
             std::tuple(rank(b), b.from, b.kind, std::string_view(b.about), std::string_view(b.item), b.revision);
    });
    int next = 0;
    for (auto& mark : marks)
      if (rank(mark) == 0) mark.number = ++next;
  }

  const Reading& reading_;
  const Case& plan_;
  const annual_plan::Facts facts_;
  Wheel wheel_;
};

}  // namespace

bool in_wheel(const Wheel& wheel, const Mark& mark) {
  if (!mark.from) return false;
  return *mark.from <= last_day_of(wheel.year) && first_day_of(wheel.year) <= mark.to.value_or(*mark.from);
}

Wheel wheel_of(const Reading& reading, const Case& plan) {
  return Gatherer(reading, plan).all();
}

}  // namespace utlys::year
