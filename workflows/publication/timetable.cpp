// SPDX-License-Identifier: EUPL-1.2
#include "workflows/publication/timetable.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "workflows/annual_plan/facts.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/year/planned.hpp"

namespace utlys::publication {
namespace {

// clang-format off
constexpr Column columns[]{
    {"plan",              "Årsplan",            "Annual plan of the call (identifier)", Form::text},
    {"item",              "Post i årsplanen",   "Item in the annual plan (identifier)", Form::text},
    {"call",              "Utlysning",          "Call, once one has been started (identifier)", Form::text},
    {"title",             "Benämning",          "Title of the call (identifier)", Form::text},
    {"fund",              "Fond",               "Fund: ESF+ or ERUF (European Regional Development Fund) (identifier)", Form::text},
    {"geographical_area", "Geografiskt område", "Geographical area covered by the call, art. 49(2)", Form::text},
    {"objective",         "Politiskt eller specifikt mål", "Policy or specific objective concerned, art. 49(2); where none is stated, the programme area, said to be one", Form::text},
    {"applicants",        "Vilka som kan söka", "Type of eligible applicants, art. 49(2)", Form::text},
    {"total_support",     "Stöd totalt, kronor", "Total amount of support for the call, in Swedish kronor, art. 49(2)", Form::kronor},
    {"start",             "Öppnar",             "Start date of the call, art. 49(2)", Form::day},
    {"end",               "Stänger",            "End date of the call, art. 49(2)", Form::day},
};
// clang-format on
constexpr std::size_t start_column = 9;
static_assert(columns[start_column].name == "start");

using Items = std::map<std::string, annual_plan::Item>;

struct Plan {
  Case data;
  annual_plan::Facts facts;
  Items items;  // in force on the day
};

// What a row is made of, whether it comes from an item or from a call.
struct Planned {
  CaseId plan, call;
  std::string item, title, area, objective, territory, applicants;
  Fund fund{};
  Money amount;
  std::optional<Day> opens, closes;
};

Planned planned_from(const CaseId& plan, const std::string& number, const annual_plan::Item& item) {
  return {plan,      {},          number,     item.title, item.area, item.objective, item.territory, item.applicants,
          item.fund, item.amount, item.opens, item.closes};
}

template <class T>
void prefer(T& to, const T& stated) {
  if (!(stated == T{})) to = stated;
}

// The call's own data; the item's, which it starts from, where the call states none.
Planned planned_from(const CaseId& id, const call::Facts& f, Planned item) {
  item.call = id;
  item.item = f.item;
  prefer(item.title, f.title);
  prefer(item.area, f.area);
  prefer(item.objective, f.objective);
  prefer(item.territory, f.territory);
  prefer(item.applicants, f.applicants);
  prefer(item.fund, f.fund);
  prefer(item.amount, f.amount);
  prefer(item.opens, f.opens);
  if (f.closes) item.closes = f.closes->day;
  return item;
}

std::map<CaseId, Plan> plans_in_force(const Reading& reading, Day on) {
  std::map<CaseId, Plan> plans;
  for (const auto& c : reading.cases(annual_plan::Facts::kind)) {
    auto facts = document_of<annual_plan::Facts>(c).facts;
    auto items = items_in_force(facts, on);
    if (revision_in_force(facts, on) != nullptr) plans[c.id] = {c, std::move(facts), std::move(items)};
  }
  return plans;
}

bool is_ahead(std::string_view state) {
  constexpr std::array ahead{call::stage_needs_analysis, call::stage_call, call::stage_mobilisation,
                             call::stage_application};
  return std::find(ahead.begin(), ahead.end(), state) != ahead.end();
}

Row row_of(const Planned& p) {
  constexpr std::string_view area = "programområde ";
  const auto objective = p.objective.empty() && !p.area.empty() ? std::string(area) + p.area : p.objective;
  return {cell(p.plan),      cell(p.item),    cell(p.call),       cell(p.title),  cell(std::string(fund_name(p.fund))),
          cell(p.territory), cell(objective), cell(p.applicants), cell(p.amount), cell(p.opens),
          cell(p.closes)};
}

bool sooner(const Row& a, const Row& b) {
  const auto start = [](const Row& row) {
    const auto* day = std::get_if<Day>(&row.at(start_column));
    return day == nullptr ? Day{INT32_MAX} : *day;
  };
  if (start(a) != start(b)) return start(a) < start(b);
  return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend());
}

struct Gathering {
  Day today;
  Fund fund{};
  std::map<CaseId, Plan> plans;
  std::vector<Row> rows{};
  std::vector<CaseId> days_passed{};
  std::map<Why, std::size_t> not_published{};

  bool passed(const std::optional<Day>& day) const { return day && *day < today; }

  // Whether it is a row. Of the other fund only what would have been one is counted.
  bool add(const Planned& p, std::optional<Why> why_not) {
    if (fund != Fund::unstated && fund != p.fund) {
      if (!why_not) ++not_published[Why::other_fund];
      return false;
    }
    if (why_not)
      ++not_published[*why_not];
    else
      rows.push_back(row_of(p));
    return !why_not;
  }

  // What has not opened has not closed either, whatever day was planned: it is late, and still to come.
  std::optional<Why> why_not(std::string_view state, const Planned& p) const {
    if (state == call::state_cancelled) return Why::cancelled;
    if (!is_ahead(state) || (state == call::stage_application && passed(p.closes))) return Why::closed;
    return {};
  }
  Planned item_of(const CaseId& parent, const std::string& number) const {
    Planned item;
    item.plan = number.empty() ? CaseId() : parent;
    const auto plan = plans.find(item.plan);
    if (plan == plans.end()) return item;
    const auto found = plan->second.items.find(number);
    return found == plan->second.items.end() ? item : planned_from(item.plan, number, found->second);
  }
  // Of a call that states no amount yet: what the item's other calls leave.
  void leave_to_others(Planned& p, const CaseId& call) const {
    const auto plan = plans.find(p.plan);
    if (plan != plans.end()) p.amount = p.amount - taken_by_others(plan->second.facts, p.item, call);
  }
  void add_calls(const Reading& reading) {
    for (const auto& c : reading.cases(call::Facts::kind)) {
      const auto envelope = envelope_of(c);
      const auto facts = facts_of<call::Facts>(envelope);
      auto p = planned_from(c.id, facts, item_of(envelope.parent, facts.item));
      if (facts.amount == Money{}) leave_to_others(p, c.id);
      const bool late = envelope.state != call::stage_application && (passed(p.opens) || passed(p.closes));
      if (add(p, why_not(envelope.state, p)) && late) days_passed.push_back(c.id);
    }
  }

  std::optional<Why> why_not(const year::PlannedItem& one) const {
    if (one.fate == year::Fate::moved || one.fate == year::Fate::cancelled) return Why::followed_up;
    if (one.fate == year::Fate::yielded) return Why::yielded;
    return passed(one.item.closes) ? std::optional(Why::closed) : std::nullopt;
  }
  void add_items(const Reading& reading) {
    for (const auto& [id, plan] : plans)
      for (const auto& one : year::planned_items(reading, plan.data, plan.items))
        if (one.fate != year::Fate::begun) add(planned_from(id, one.number, one.item), why_not(one));
  }
};

}  // namespace

Dataset timetable(const Reading& reading, Day today, Fund fund) {
  Gathering gathering{today, fund, plans_in_force(reading, today)};
  gathering.add_calls(reading);
  gathering.add_items(reading);
  std::sort(gathering.rows.begin(), gathering.rows.end(), sooner);
  return {What::timetable,
          "timetable",
          "Tidsplan för planerade utlysningar",
          "Timetable of planned calls for proposals, regulation (EU) 2021/1060 article 49(2)",
          columns,
          std::move(gathering.rows),
          {},
          std::move(gathering.days_passed),
          std::move(gathering.not_published)};
}

bool has_calls_or_plans(const Reading& reading) {
  if (!reading.cases(call::Facts::kind).empty()) return true;
  const auto plans = reading.cases(annual_plan::Facts::kind);
  return std::any_of(plans.begin(), plans.end(),
                     [](const Case& c) { return document_of<annual_plan::Facts>(c).facts.in_force > 0; });
}

}  // namespace utlys::publication
