// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/choice.hpp"
#include "cli/command.hpp"
#include "cli/render/label.hpp"
#include "cli/render/lessons.hpp"
#include "cli/stop.hpp"
#include "workflows/call/facts.hpp"

namespace utlys {
namespace {

using lesson::Kept;

// Empty: not asked for.
CaseId call_asked_for(Context& context) {
  const auto id = context.words.value("call");
  if (!id) return {};
  const auto found = context.reading().find(*id);
  if (found && found->kind == call::Facts::kind) return found->id;
  throw Stop(Failure::not_found, fill(_("There is no call {}."), {*id}),
             nearest_ids(*id, context.reading(), call::Facts::kind), {"utlys list call"});
}

lesson::Wanted asked_for(Context& context) {
  static constexpr std::string_view states[]{lesson::state_open, lesson::state_learnt};
  return {choice_asked_for<Theme>(context, "theme"),
          choice_asked_for<Stage>(context, "stage"),
          choice_asked_for<lesson::Addressee>(context, "addressee"),
          choice_asked_for<Fund>(context, "fund"),
          choice_asked_for(context, "state", states, lesson_state_word),
          call_asked_for(context)};
}

// No word of these columns is longer, in either language.
Table table_of_lessons() {
  constexpr int theme = 13, stage = 14, addressee = 10, seen = 16;
  return Table({{},
                {Column::Side::left, theme},
                {Column::Side::left, stage},
                {Column::Side::left, addressee},
                {},
                {Column::Side::left, seen}});
}

std::string seen_text(const Kept& lesson) {
  if (lesson.state == lesson::state_open) return lesson.facts.seen;
  return lesson.facts.seen + " (" + lesson_state_word(lesson.state) + ")";
}

std::string call_heading(const Reading& reading, const CaseId& id) {
  const auto call = reading.open(id);
  return id + (call ? "  " + call->envelope.glance.title : std::string());
}

void show(Page& page, const Reading& reading, const std::vector<Kept>& found) {
  for (auto one = found.begin(); one != found.end();) {
    const auto call = one->facts.call;
    page.heading(call_heading(reading, call));
    auto table = table_of_lessons();
    for (; one != found.end() && one->facts.call == call; ++one)
      table.row({short_id(one->id), themes_text(one->facts), stage_text(one->facts), addressee_text(one->facts),
                 tr_n("{} answer", "{} answers", one->facts.dispositions.size()), seen_text(*one)});
    page.table(table);
  }
}

int run_lesson_list(Context& context) {
  const auto found = lesson::lessons(context.reading(), asked_for(context));
  if (context.json()) {
    boost::json::array lines;
    for (const auto& one : found)
      lines.push_back(lesson_json(one));
    context.print(boost::json::object{{"lessons", lines}});
    return 0;
  }
  auto page = context.page();
  show(page, context.reading(), found);
  if (found.empty()) {
    page.line(_("No lesson fits."));
  } else {
    page.line();
    page.command("utlys lesson trace " + found.front().id);
  }
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"theme", {N_("only lessons with this theme")}, {N_("THEME")}},
    {"stage", {N_("only lessons of this stage")}, {N_("STAGE")}},
    {"addressee", {N_("only lessons that go to the next call, the annual plan or the regional plan")}, {N_("WHO")}},
    {"fund", {N_("only lessons of this fund")}, {N_("FUND")}},
    {"state", {N_("only open ones, or only learnt ones")}, {N_("open|learnt")}},
    {"call", {N_("only lessons that this call gave")}, {N_("CALL")}},
};

}  // namespace

extern const Command lesson_list_command;
const Command lesson_list_command{
    "lesson", "list",         {N_("the lessons, and how many later calls have answered them")}, "", 0, 0, options, true,
    false,    run_lesson_list};

}  // namespace utlys
