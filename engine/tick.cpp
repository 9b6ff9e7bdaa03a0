// SPDX-License-Identifier: EUPL-1.2
// Nothing moves by itself: time changes what is possible, and tick records the steps whose moment has come.
#include <algorithm>

#include "engine/step.hpp"

namespace utlys {
namespace {

struct Step {
  DueStep what;
  Case subject;
};

std::vector<Step> steps_due(const Reading& reading, const Catalogue& catalogue, Moment until) {
  std::vector<Step> steps;
  RuleBook rules(reading);
  for (const auto& c : reading.cases({})) {
    const auto& workflow = catalogue.of(c.kind);
    const auto self = opened(c);
    const auto state = state_index(workflow, state_of(self.envelope));
    if (state == npos || workflow.states[state].final) continue;
    const Surroundings around(reading, workflow, self);
    const Actor system;
    const CaseId no_parent;
    const Situation now{self, around.related(), system, until.day, rules.of(self.envelope, until.day), {}, no_parent};
    for (const auto& step : workflow.due(now))
      if (step.at <= until) steps.push_back({step, c});
  }
  std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.what.at < b.what.at; });
  return steps;
}

}  // namespace

TickReport Desk::tick(Moment until, const std::string& login) {
  TickReport report;
  std::map<std::pair<CaseId, std::string>, bool> tried;
  const auto unit = store_.begin();
  Session session(*unit, catalogue_, entropy_, unit->head(), clock_.now(), clock_.local().day);
  const Who system{{std::string(system_person), login, {}}, true};
  // A step may make another one due, so look again until nothing new is found.
  for (bool moved = true; moved;) {
    moved = false;
    for (const auto& step : steps_due(session.reading(), catalogue_, until)) {
      if (!tried.try_emplace({step.subject.id, std::string(step.what.event)}).second) continue;
      const auto on = std::max(step.what.at.day, step.subject.last_on);
      if (auto refusal = session.carry_out(
              {step.subject.kind, step.subject.id, {}, std::string(step.what.event), {}, {}, {}}, 0, system, on)) {
        report.waiting.push_back(std::move(*refusal));
        continue;
      }
      moved = true;
      break;
    }
  }
  report.moved = session.take_moved();
  if (session.entry_count() > 0) unit->commit(session.take_changes());
  return report;
}

}  // namespace utlys
