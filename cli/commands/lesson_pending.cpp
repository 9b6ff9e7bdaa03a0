// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "cli/stop.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/lesson/asked.hpp"

namespace utlys {
namespace {

using lesson::Asked;

std::string code_of(lesson::Disposition disposition) {
  return boost::describe::enum_to_string(disposition, "?");
}

std::string typed_code(std::string code) {
  std::replace(code.begin(), code.end(), '_', '-');
  return code;
}

// Many with the same answer are disposed of in one command: the earlier answers, each with its lessons.
std::map<std::string, std::string> lessons_by_answer(const std::vector<Asked>& asked) {
  std::map<std::string, std::string> ids;
  for (const auto& [id, facts] : asked) {
    const auto answer = lesson::latest_answer(facts);
    ids[answer ? code_of(answer->what.disposition) : std::string()] += " " + id;
  }
  return ids;
}

void show_lesson(Page& page, const Asked& asked) {
  const auto& [id, facts] = asked;
  page.line(id + "  " + word(boost::describe::enum_to_string(facts.stage, "?")));
  page.line("  " + fill(_("seen: {}"), {facts.seen}), 4);
  page.line("  " + fill(_("to do: {}"), {facts.to_do}), 4);
  const auto answer = lesson::latest_answer(facts);
  if (!answer) return;
  const auto& disposed = answer->what;
  page.line("  " + fill(_("earlier: {} by {} on {}: {}"), {word(code_of(disposed.disposition)), answer->call,
                                                           disposed.on ? day_text(*disposed.on) : "", disposed.reason}),
            4);
}

void propose(Page& page, const std::vector<Asked>& asked, const CaseId& call) {
  for (const auto& [answer, ids] : lessons_by_answer(asked)) {
    page.line(answer.empty() ? _("Say what the call does with them:") : _("To answer as was answered earlier:"));
    page.command("utlys lesson dispose" + ids + " --call " + call + " --disposition " +
                     (answer.empty() ? "…" : typed_code(answer)) + " --why …",
                 2);
  }
}

boost::json::object pending_json(const Asked& asked) {
  boost::json::object line{{"id", asked.id}, {"seen", asked.facts.seen}, {"to_do", asked.facts.to_do}};
  if (const auto answer = lesson::latest_answer(asked.facts))
    line["earlier"] = boost::json::object{
        {"call", answer->call}, {"disposition", code_of(answer->what.disposition)}, {"reason", answer->what.reason}};
  return line;
}

int run_lesson_pending(Context& context) {
  const auto c = case_asked_for(context);
  if (c.kind != call::Facts::kind)
    throw Stop(Failure::usage, fill(_("{} is no call; lessons wait for calls."), {c.id}));
  const auto asked = lesson::asked_of(context.reading(), c);
  if (context.json()) {
    boost::json::array lines;
    for (const auto& one : asked)
      lines.push_back(pending_json(one));
    context.print(boost::json::object{{"call", c.id}, {"pending", lines}});
    return 0;
  }
  auto page = context.page();
  if (asked.empty()) page.line(fill(_("No lesson waits for what {} does with it."), {c.id}));
  for (const auto& one : asked)
    show_lesson(page, one);
  if (!asked.empty()) page.line();
  propose(page, asked, c.id);
  context.print(page);
  return 0;
}

}  // namespace

extern const Command lesson_pending_command;
const Command lesson_pending_command{"lesson",
                                     "pending",
                                     {N_("the lessons that a call has yet to dispose of, with earlier answers")},
                                     "CALL",
                                     1,
                                     1,
                                     {},
                                     true,
                                     false,
                                     run_lesson_pending};

}  // namespace utlys
