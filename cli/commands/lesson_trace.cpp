// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/render/label.hpp"
#include "cli/render/lessons.hpp"
#include "cli/stop.hpp"
#include "workflows/call/facts.hpp"

namespace utlys {
namespace {

using lesson::Kept;

lesson::Wanted own_of(const CaseId& call) {
  lesson::Wanted wanted;
  wanted.call = call;
  return wanted;
}

// Why no call has answered.
std::string unanswered_text(const lesson::Facts& f) {
  if (!f.addressee) return _("Nobody has said who it goes to.");
  if (*f.addressee != lesson::Addressee::next_call) return _("It goes to a plan: calls are not asked about it.");
  return _("No later call has answered.");
}

// What each later call did with the lesson, and who has yet to say it.
void show_answers(Page& page, const Reading& reading, const Kept& lesson) {
  auto table = answers_table();
  for (const auto& answer : lesson::answers_to(lesson.facts))
    add_answer(table, answer);
  for (const auto& call : lesson::waiting_for(reading, lesson))
    table.row({"→", call, "", _("has yet to answer")});
  page.table(table, 2);
  if (table.empty()) page.line("  " + unanswered_text(lesson.facts));
  if (!lesson.facts.addressee) page.command("utlys lesson address " + lesson.id + " --addressee next-call", 2);
}

void show_lesson(Page& page, const Reading& reading, const Kept& lesson) {
  page.line(lesson.id + " · " + lesson_state_word(lesson.state));
  page.line("  " + fill(_("seen: {}"), {lesson.facts.seen}), 4);
  page.line("  " + fill(_("to do: {}"), {lesson.facts.to_do}), 4);
  page.line("  " + fill(_("{}, {}; goes to: {}"),
                        {capital(stage_text(lesson.facts)), themes_text(lesson.facts), addressee_text(lesson.facts)}),
            4);
  show_answers(page, reading, lesson);
}

boost::json::object trace_json(const Reading& reading, const Kept& lesson) {
  auto json = lesson_json(lesson);
  json["waits_for"] = boost::json::value_from(lesson::waiting_for(reading, lesson));
  return json;
}

int trace_lesson(Context& context, const Kept& lesson) {
  if (context.json()) {
    context.print(trace_json(context.reading(), lesson));
    return 0;
  }
  auto page = context.page();
  page.line(fill(_("Learnt in {}:"), {lesson.facts.call}));
  show_lesson(page, context.reading(), lesson);
  context.print(page);
  return 0;
}

int trace_call(Context& context, const Case& call) {
  const auto& reading = context.reading();
  const auto answered = lesson::answered_by(reading, call.id);
  const auto own = lesson::lessons(reading, own_of(call.id));
  if (context.json()) {
    boost::json::array earlier, later;
    for (const auto& one : answered)
      earlier.push_back(lesson_json(one));
    for (const auto& one : own)
      later.push_back(trace_json(reading, one));
    context.print(boost::json::object{{"call", call.id}, {"answered", earlier}, {"own", later}});
    return 0;
  }
  auto page = context.page();
  page.line(case_heading(context, call, envelope_of(call)));
  page.heading(_("WHAT IT DID WITH EARLIER LESSONS"));
  auto table = answers_table();
  for (const auto& one : answered)
    if (const auto what = one.facts.dispositions.find(call.id); what != one.facts.dispositions.end())
      add_answer(table, {one.id, what->second});
  page.table(table, 2);
  if (table.empty()) page.line("  " + _("It has answered no lesson."));
  page.heading(_("WHAT BECAME OF ITS OWN"));
  for (const auto& one : own)
    show_lesson(page, reading, one);
  if (own.empty()) page.line("  " + _("It has given no lesson."));
  context.print(page);
  return 0;
}

int run_lesson_trace(Context& context) {
  const auto c = case_asked_for(context);
  if (c.kind == lesson::Facts::kind) return trace_lesson(context, lesson::kept_from(c));
  if (c.kind == call::Facts::kind) return trace_call(context, c);
  throw Stop(Failure::usage, fill(_("{} is neither a lesson nor a call."), {c.id}), {}, {"utlys lesson list"});
}

}  // namespace

extern const Command lesson_trace_command;
const Command lesson_trace_command{"lesson",
                                   "trace",
                                   {N_("from a lesson to the calls that used it, or both ways from a call")},
                                   "LESSON|CALL",
                                   1,
                                   1,
                                   {},
                                   true,
                                   false,
                                   run_lesson_trace};

}  // namespace utlys
