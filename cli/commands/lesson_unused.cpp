// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/lessons.hpp"
#include "workflows/lesson/unused.hpp"

namespace utlys {
namespace {

using lesson::Kept;
using lesson::WentOn;

// What the call said of it: "not relevant", or that it said nothing.
std::string answer_by(const Kept& lesson, const CaseId& call) {
  const auto answer = lesson.facts.dispositions.find(call);
  if (answer == lesson.facts.dispositions.end()) return _("not answered");
  return word(boost::describe::enum_to_string(answer->second.disposition, "?"));
}

std::string answers_in_short(const Kept& lesson) {
  std::string text;
  for (const auto& answer : lesson::answers_to(lesson.facts))
    text.append(text.empty() ? "" : "; ").append(answer.call + ": " + answer_by(lesson, answer.call));
  return text.empty() ? _("no call has answered yet") : text;
}

void show_calls(Page& page, const std::vector<WentOn>& calls) {
  page.heading(_("CALLS THAT WENT ON WITHOUT TAKING A LESSON INTO ACCOUNT"));
  if (calls.empty()) page.line("  " + _("None: every call that lessons were there for has used some."));
  for (const auto& one : calls) {
    page.line("  " + fill(_("{}, left its needs analysis {}"), {one.call, day_text(one.left)}), 4);
    Table table({{}, {Column::Side::left, 16}, {Column::Side::left, 10}});
    for (const auto& lesson : one.there)
      table.row({lesson.id, lesson.facts.seen, answer_by(lesson, one.call)});
    page.table(table, 4);
  }
}

void show_lessons(Page& page, const std::vector<Kept>& lessons) {
  page.heading(_("LESSONS THAT NO LATER CALL HAS TAKEN INTO ACCOUNT"));
  if (lessons.empty()) page.line("  " + _("None: every lesson to the next call has been used."));
  Table table({{}, {}, {Column::Side::left, 16}, {Column::Side::left, 16}});
  for (const auto& one : lessons)
    table.row({one.id, lesson_state_word(one.state), one.facts.seen, answers_in_short(one)});
  page.table(table, 2);
}

boost::json::object unused_json(const std::vector<WentOn>& calls, const std::vector<Kept>& lessons) {
  boost::json::array without, unused;
  for (const auto& one : calls) {
    boost::json::array there;
    for (const auto& lesson : one.there)
      there.emplace_back(lesson.id);
    without.push_back(boost::json::object{{"call", one.call}, {"left", to_iso(one.left)}, {"lessons", there}});
  }
  for (const auto& one : lessons)
    unused.push_back(lesson_json(one));
  return {{"calls", without}, {"lessons", unused}};
}

int run_lesson_unused(Context& context) {
  const auto calls = lesson::calls_without_use(context.reading());
  const auto lessons = lesson::never_used(context.reading());
  if (context.json()) {
    context.print(unused_json(calls, lessons));
    return 0;
  }
  auto page = context.page();
  if (calls.empty() && lessons.empty()) {
    page.line(_("No lesson lies unused, and no call has gone on without the lessons that were there."));
  } else {
    show_calls(page, calls);
    show_lessons(page, lessons);
    page.line();
    page.command("utlys lesson trace " + (calls.empty() ? lessons.front().id : calls.front().call));
  }
  context.print(page);
  return 0;
}

}  // namespace

extern const Command lesson_unused_command;
const Command lesson_unused_command{"lesson",
                                    "unused",
                                    {N_("calls that took no lesson into account, and lessons that no call has")},
                                    "",
                                    0,
                                    0,
                                    {},
                                    true,
                                    false,
                                    run_lesson_unused};

}  // namespace utlys
