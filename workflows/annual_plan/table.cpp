// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "workflows/annual_plan/facts.hpp"
#include "workflows/decided.hpp"
#include "workflows/spec.hpp"
#include "workflows/taking.hpp"

namespace utlys::annual_plan {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("start the annual plan of a year")};
  std::int64_t year{};
};
BOOST_DESCRIBE_STRUCT(Open, (), (year))
struct AddItem {
  static constexpr std::string_view name = "add_item";
  static constexpr Text help{N_("add a planned call")};
  std::string item, title, area, territory, applicants, responsible;
  Fund fund{};
  Level level{};
  Money amount;
  Day opens, closes;
  std::optional<std::string> objective;
  std::vector<Theme> themes;
  bool outlook{};
  std::optional<Kind> item_kind;
};
BOOST_DESCRIBE_STRUCT(AddItem, (),
                      (item, title, area, territory, applicants, responsible, fund, level, amount, opens, closes,
                       objective, themes, outlook, item_kind))
struct ChangeItem {
  static constexpr std::string_view name = "change_item";
  static constexpr Text help{N_("change a planned call in the revision under preparation")};
  static constexpr bool needs_why = true;
  std::string item;
  std::optional<std::string> title, area, territory, applicants, responsible, objective;
  std::optional<Level> level;
  std::optional<Money> amount;
  std::optional<Day> opens, closes;
  std::vector<Theme> themes;
};
BOOST_DESCRIBE_STRUCT(ChangeItem, (),
                      (item, title, area, territory, applicants, responsible, objective, level, amount, opens, closes,
                       themes))
struct RemoveItem {
  static constexpr std::string_view name = "remove_item";
  static constexpr Text help{N_("leave a planned call out of the revision under preparation")};
  static constexpr bool needs_why = true;
  std::string item;
};
BOOST_DESCRIBE_STRUCT(RemoveItem, (), (item))
struct Decide : Decision {
  static constexpr std::string_view name = "decide";
  static constexpr Text help{N_("the partnership decides the plan; the revision is in force")};
};
BOOST_DESCRIBE_STRUCT(Decide, (Decision), ())
struct Amend {
  static constexpr std::string_view name = "amend";
  static constexpr Text help{N_("prepare the next revision; the one in force stays in force")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Amend, (), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Drafting : StateBase {
  static constexpr std::string_view name = "drafting";
  static constexpr Text label{N_("Drafting")};
};
struct Decided : StateBase {
  static constexpr std::string_view name = "decided";
  static constexpr Text label{N_("Decided")};
};
struct Amending : StateBase {
  static constexpr std::string_view name = "amending";
  static constexpr Text label{N_("Amending")};
};

using Ctx = Context<Facts, Alone>;
constexpr Roles office{Role::secretariat};

struct YearPossible {
  static constexpr Requirement info{
      "plan.year",     {N_("the year lies within programme periods, 2007 to 2040")}, {N_("mend --year")}, "R17", office,
      Switching::never};
  static bool met(const Ctx& /*c*/, const Open& e) { return e.year >= 2007 && e.year <= 2040; }
};
struct ItemIsNew {
  static constexpr Requirement info{"plan.item_new",
                                    {N_("the plan has no item of that number")},
                                    {N_("choose another --item, or utlys plan change-item")},
                                    "R17",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const AddItem& e) { return is_ascii_key(e.item) && !c.facts.items.contains(e.item); }
};
struct ItemIsThere {
  static constexpr Requirement info{"plan.item",
                                    {N_("the plan has an item of that number")},
                                    {N_("utlys show PLAN lists the items")},
                                    "R17",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const auto& e) { return c.facts.items.contains(e.item); }
};
struct ItemDates {
  static constexpr Requirement info{
      "plan.dates", {N_("the item closes after it opens")}, {N_("mend --opens and --closes")}, "R17", office};
  static bool met(const Ctx& /*c*/, const AddItem& e) { return e.opens < e.closes; }
  static bool met(const Ctx& c, const ChangeItem& e) {
    const auto found = c.facts.items.find(e.item);
    if (found == c.facts.items.end()) return true;
    return (e.opens ? e.opens : found->second.opens) < (e.closes ? e.closes : found->second.closes);
  }
};
struct ItemAmount {
  static constexpr Requirement info{
      "plan.amount", {N_("the item's support is above zero")}, {N_("mend --amount")}, "R17", office};
  static bool met(const Ctx& /*c*/, const AddItem& e) { return e.amount > Money{}; }
  static bool met(const Ctx& /*c*/, const ChangeItem& e) { return !e.amount || *e.amount > Money{}; }
};
// A call that is out cannot lose its ground by a later revision.
struct CoversTaken {
  static constexpr Requirement info{"plan.taken",
                                    {N_("the item covers what calls announce of it")},
                                    {N_("keep the item, or lower the calls' amounts first")},
                                    "R28",
                                    office};
  static bool met(const Ctx& c, const RemoveItem& e) { return taken_by_others(c.facts, e.item, {}) == Money{}; }
  static bool met(const Ctx& c, const ChangeItem& e) {
    return !e.amount || *e.amount >= taken_by_others(c.facts, e.item, {});
  }
};
// A call may take money of an item after the revision under preparation left it out.
struct CoversAllTaken {
  static constexpr Requirement info{
      "plan.all_taken",
      {N_("every item that calls announce money of stands in the plan and covers it")},
      {N_("utlys plan add-item or change-item PLAN …, or lower the calls' amounts first")},
      "R28",
      office};
  static bool met(const Ctx& c) {
    return std::all_of(c.facts.taken.begin(), c.facts.taken.end(), [&](const auto& taken) {
      const auto item = c.facts.items.find(taken.first);
      return item != c.facts.items.end() && taken_by_others(c.facts, taken.first, {}) <= item->second.amount;
    });
  }
};
struct HasItems {
  static constexpr Requirement info{
      "plan.items", {N_("the plan has at least one item")}, {N_("utlys plan add-item PLAN …")}, "R17", office};
  static bool met(const Ctx& c) { return !c.facts.items.empty(); }
};
struct HadQuorum {
  static constexpr Requirement info{"plan.quorum",
                                    {N_("as many were present as the profile and the decision ask for (a quorum)")},
                                    {N_("the plan is decided anew in a meeting with a quorum")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const Decide& e) { return had_quorum(c.now.rules, e); }
};
struct DecidedBeforeYear {
  static constexpr Requirement info{
      "plan.late", {N_("the plan was decided before its year began")}, {N_("explain why it was late")}, "R18", office};
  static bool met(const Ctx& c, const Decide& e) {
    return c.facts.in_force > 0 || (e.decided_on && year_of(*e.decided_on) < c.facts.year);
  }
};

using enum Role;
using Office = By<secretariat>;
using Deciding = Needs<DecidedByThen, KnownBody, PartnershipDecides, HasItems, CoversAllTaken, HadQuorum,
                       Noted<PresentStated>, Noted<DecidedBeforeYear>>;

// clang-format off
using Rows = mp::mp_list<
//  state      event        to         requirements                                             who may record
On< New      , Open       , Drafting , Needs<YearPossible>                                    , Office           >,
On< Drafting , AddItem    , Stay     , Needs<ItemIsNew, ItemDates, ItemAmount>                , Office           >,
On< Drafting , ChangeItem , Stay     , Needs<ItemIsThere, ItemDates, ItemAmount, CoversTaken> , Office           >,
On< Drafting , RemoveItem , Stay     , Needs<ItemIsThere, CoversTaken>                        , Office           >,
On< Drafting , Decide     , Decided  , Deciding                                               , Office           >,
On< Drafting , Take       , Stay     , Needs<>                                                , By<Role::system> >,
On< Decided  , Amend      , Amending , Needs<>                                                , Office           >,
On< Decided  , Take       , Stay     , Needs<>                                                , By<Role::system> >,
On< Amending , AddItem    , Stay     , Needs<ItemIsNew, ItemDates, ItemAmount>                , Office           >,
On< Amending , ChangeItem , Stay     , Needs<ItemIsThere, ItemDates, ItemAmount, CoversTaken> , Office           >,
On< Amending , RemoveItem , Stay     , Needs<ItemIsThere, CoversTaken>                        , Office           >,
On< Amending , Decide     , Decided  , Deciding                                               , Office           >,
On< Amending , Take       , Stay     , Needs<>                                                , By<Role::system> >
>;
// clang-format on

void apply(const Open& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.year = e.year;
}
void apply(const AddItem& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.items[e.item] = {e.title,
                     e.area,
                     e.objective.value_or(""),
                     e.territory,
                     e.applicants,
                     e.responsible,
                     e.fund,
                     e.level,
                     e.themes,
                     e.amount,
                     e.opens,
                     e.closes,
                     e.outlook,
                     e.item_kind.value_or(Kind::unstated)};
}
void apply(const ChangeItem& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  auto& item = f.items.at(e.item);
  take(item.title, e.title);
  take(item.area, e.area);
  take(item.territory, e.territory);
  take(item.applicants, e.applicants);
  take(item.responsible, e.responsible);
  take(item.objective, e.objective);
  take(item.level, e.level);
  take(item.amount, e.amount);
  take(item.opens, e.opens);
  take(item.closes, e.closes);
  take_list(item.themes, e.themes);
}
void apply(const RemoveItem& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.items.erase(e.item);
}
void apply(const Decide& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.in_force = static_cast<std::int64_t>(f.revisions.size()) + 1;
  f.revisions[std::to_string(f.in_force)] = {c.now.on, std::exchange(f.amending, {}), e, f.items};
}
void apply(const Amend& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.amending = std::string(c.now.why);
}
void apply(const Take& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  auto& taken = f.taken[e.item];
  taken[e.call] = e.amount;
  if (e.amount == Money{}) taken.erase(e.call);
  if (taken.empty()) f.taken.erase(e.item);
}

struct Spec : SpecBase {
  using Facts = annual_plan::Facts;
  using Around = Alone;
  using Rows = annual_plan::Rows;
  using States = mp::mp_list<New, Drafting, Decided, Amending>;
  static constexpr std::string_view noun = "plan";
  static constexpr BoardPlace board{OnBoard::lines, {N_("ANNUAL PLANS")}, {}};
  static constexpr Text title{N_("Annual plan")};
  static Glance look(const Ctx& c) {
    Glance glance{std::to_string(c.facts.year), {}, {}, {{"year", {std::to_string(c.facts.year)}}}};
    if (c.facts.in_force > 0) glance.keys["revision"] = {std::to_string(c.facts.in_force)};
    if (c.facts.in_force == 0)  // the partnership decides every year; undecided at the start of its year is late (R18)
      glance.due = Due{{first_day_of(static_cast<int>(c.facts.year)) + -1, last_second_of_day}, "plan_decision"};
    return glance;
  }
  static std::string id_for(const Ctx& /*c*/, std::string_view input) {
    return "AP-" + std::to_string(from_json<Open>(input).year);
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::annual_plan
