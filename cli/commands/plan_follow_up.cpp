// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/plans.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/lessons.hpp"
#include "cli/render/speech.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/lesson/kept.hpp"

namespace utlys {
namespace {

using annual_plan::FollowedUp;
using annual_plan::Item;

const FollowedUp* outcome_of(const Plan& plan, const std::string& item) {
  const auto found = plan.facts().followed_up.find(item);
  return found == plan.facts().followed_up.end() ? nullptr : &found->second;
}

std::string outcome_text(const FollowedUp& f) {
  auto text = word(bd::enum_to_string(f.outcome, "?"));
  if (!f.call.empty()) text += " " + f.call;
  if (!f.document.empty()) text += " (" + f.document + ")";
  if (!f.moved_to.empty()) text += " → " + f.moved_to;
  return text + ": " + f.reason;
}

struct LeftOut {
  Item item;
  std::int64_t revision{};
  std::string reason;
};

// Items that a revision had and a later one has not, as they last stood.
std::map<std::string, LeftOut> left_out(const annual_plan::Facts& facts, const std::map<std::string, Item>& in_force) {
  std::map<std::string, LeftOut> gone;
  for (std::int64_t number = 1; number <= facts.in_force; ++number) {
    const auto& revision = facts.revisions.at(std::to_string(number));
    for (auto& [item, one] : gone)
      if (one.revision == 0 && !revision.items.contains(item)) {
        const auto reason = revision.reasons.find(item);
        one = {one.item, number, reason == revision.reasons.end() ? std::string() : reason->second};
      }
    for (const auto& [item, content] : revision.items)
      gone[item] = {content, 0, {}};
  }
  std::erase_if(gone, [&](const auto& one) { return one.second.revision == 0 || in_force.contains(one.first); });
  return gone;
}

std::vector<lesson::Kept> lessons_of_year(const Reading& reading, const CaseId& plan) {
  std::vector<lesson::Kept> all;
  for (const auto& c : reading.children(plan, call::Facts::kind)) {
    lesson::Wanted wanted;
    wanted.call = c.id;
    for (auto& one : lesson::lessons(reading, wanted))
      all.push_back(std::move(one));
  }
  return all;
}

void show_lessons(Page& page, const std::vector<lesson::Kept>& lessons) {
  page.heading(_("LESSONS OF THE YEAR'S CALLS"));
  if (lessons.empty()) page.line("  " + _("No lesson has been recorded."));
  for (const auto& one : lessons) {
    page.line("  " + one.id + "  " + one.facts.seen + " → " + one.facts.to_do, 4);
    auto answers = answers_table();
    for (const auto& answer : lesson::answers_to(one.facts))
      add_answer(answers, answer);
    page.table(answers, 4);
    if (answers.empty()) page.line("    " + fill(_("goes to {}; not taken up yet"), {addressee_text(one.facts)}), 4);
  }
}

boost::json::object follow_up_json(const Plan& plan, const std::map<std::string, Item>& items,
                                   const std::vector<lesson::Kept>& lessons) {
  boost::json::array followed, gone, learnt;
  for (const auto& [number, item] : items) {
    boost::json::object one{{"item", number}, {"title", item.title}, {"outlook", item.outlook}};
    if (const auto* outcome = outcome_of(plan, number)) one["followed_up"] = boost::json::parse(to_json(*outcome));
    followed.push_back(std::move(one));
  }
  for (const auto& [number, one] : left_out(plan.facts(), items)) {
    boost::json::object item{
        {"item", number}, {"title", one.item.title}, {"left_out_by", one.revision}, {"reason", one.reason}};
    if (const auto* outcome = outcome_of(plan, number)) item["followed_up"] = boost::json::parse(to_json(*outcome));
    gone.push_back(std::move(item));
  }
  for (const auto& one : lessons)
    learnt.push_back(lesson_json(one));
  return {{"plan", plan.data.id}, {"items", followed}, {"left_out", gone}, {"lessons", learnt}};
}

// Empty: all are followed up.
std::string first_open(const Plan& plan, const std::map<std::string, Item>& items) {
  for (const auto& [number, item] : items)
    if (!item.outlook && outcome_of(plan, number) == nullptr) return number;
  return {};
}

int run_plan_follow_up(Context& context) {
  const auto plan = plan_asked_for(context);
  const auto day = day_shown(context);
  const auto items = annual_plan::items_in_force(plan.facts(), day);
  const auto lessons = lessons_of_year(context.reading(), plan.data.id);
  if (context.json()) {
    context.print(follow_up_json(plan, items, lessons));
    return 0;
  }
  auto page = context.page();
  page.line(plan_heading(plan, day));
  page.heading(_("WHAT CAME OF THE ITEMS"));
  Table table({{}, {Column::Side::left, 16}, {Column::Side::right}, {Column::Side::left, 16}});
  for (const auto& [number, item] : items) {
    const auto* outcome = outcome_of(plan, number);
    table.row({number, item.title, short_money(item.amount),
               outcome != nullptr ? outcome_text(*outcome)
               : item.outlook     ? _("outlook: the next year's plan")
                                  : _("not followed up yet")});
  }
  for (const auto& [number, gone] : left_out(plan.facts(), items))
    table.row({number, gone.item.title, short_money(gone.item.amount),
               outcome_of(plan, number) != nullptr
                   ? outcome_text(*outcome_of(plan, number))
                   : fill(_("left out by revision {}"), {std::to_string(gone.revision)}) +
                         (gone.reason.empty() ? "" : ": " + gone.reason)});
  page.table(table);
  show_lessons(page, lessons);
  const auto open = first_open(plan, items);
  if (plan.document.state == annual_plan::state_decided && !items.empty()) {
    page.line();
    page.command(open.empty()
                     ? "utlys plan conclude-follow-up " + plan.data.id
                     : "utlys plan follow-up-item " + plan.data.id + " --item " + open + " --outcome … --why …");
  }
  context.print(page);
  return 0;
}

}  // namespace

extern const Command plan_follow_up_command;
const Command plan_follow_up_command{"plan",
                                     "follow-up",
                                     {N_("what came of each item, and of the lessons of the year's calls")},
                                     "PLAN",
                                     1,
                                     1,
                                     {},
                                     true,
                                     false,
                                     run_plan_follow_up};

}  // namespace utlys
