// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/board.hpp"

#include <algorithm>

#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "engine/people.hpp"

namespace utlys {
namespace {

bool sooner(const BoardLine& a, const BoardLine& b) {
  if (a.state != b.state) return a.state < b.state;
  const auto& x = a.envelope.glance.due;
  const auto& y = b.envelope.glance.due;
  if (x && y && x->at != y->at) return x->at < y->at;
  return x.has_value() != y.has_value() ? x.has_value() : a.what.id < b.what.id;
}

BoardLine line_for(Case c, const Workflow& workflow, Moment now) {
  BoardLine line;
  line.envelope = envelope_of(c);
  line.what = std::move(c);
  line.workflow = &workflow;
  line.state = state_index(workflow, state_of(line.envelope));
  const auto& due = line.envelope.glance.due;
  line.late = due && due->at < now;
  if (line.state != npos) line.turn = turn_of(workflow, line.state);
  return line;
}

void count_below(BoardLine& line, const Reading& reading, const Catalogue& catalogue) {
  for (const auto* workflow : catalogue.workflows) {
    if (*workflow->board.counted.one == '\0') continue;
    Below below{workflow, 0, 0};
    for (const auto& child : reading.children(line.what.id, workflow->kind)) {
      const auto state = state_index(*workflow, state_of(envelope_of(child)));
      ++below.count;
      if (state != npos && workflow->states[state].undecided) ++below.undecided;
    }
    if (workflow->board.undecided_only) below = {workflow, below.undecided, 0};
    if (below.count > 0) line.below.push_back(below);
  }
}

void gather(Board& board, const Catalogue& catalogue, const Workflow& workflow, const Reading& reading, Moment now) {
  std::vector<BoardLine> top;
  for (auto& c : reading.cases(workflow.kind)) {
    auto line = line_for(std::move(c), workflow, now);
    for (const auto& [code, remark] : line.envelope.remarks)
      if (remark.open()) board.remarks.push_back({line.what.id, &workflow, code, requirement_named(workflow, code)});
    if (line.envelope.glance.keys.contains(std::string(key_to_attest))) board.to_attest.push_back(line);
    if (line.state == npos || workflow.states[line.state].final) continue;
    if (workflow.board.how == OnBoard::watched)
      board.watches.push_back(std::move(line));
    else if (workflow.board.how == OnBoard::lines)
      top.push_back(std::move(line));
    else if (line.late)
      board.late_below.push_back(std::move(line));
  }
  std::sort(top.begin(), top.end(), sooner);
  for (auto& line : top)
    count_below(line, reading, catalogue);
  if (!top.empty()) board.kinds.push_back(std::move(top));
}

// Which revision of the year's plan is in force (R19).
std::int64_t plan_in_force(const Reading& reading, int year) {
  for (const auto& plan : reading.with_key("annual_plan", "year", std::to_string(year))) {
    const auto keys = envelope_of(plan).glance.keys;
    const auto revision = keys.find("revision");
    if (revision != keys.end() && !revision->second.empty()) return std::stoll(revision->second.front());
  }
  return 0;
}

}  // namespace

Roles turn_of(const Workflow& workflow, std::size_t state) {
  for (const auto& row : workflow.rows)
    if (row.from == state && !row.stays && !row.by.only(Role::system)) return row.by;
  return {};
}

Board board_of(const Reading& reading, const Catalogue& catalogue, Moment now) {
  Board board;
  for (const auto& c : reading.cases("register"))
    board.title = envelope_of(c).glance.title;
  board.plan_revision = plan_in_force(reading, year_of(now.day));
  for (const auto* workflow : catalogue.workflows)
    if (workflow->board.how != OnBoard::nowhere) gather(board, catalogue, *workflow, reading, now);
  std::sort(board.watches.begin(), board.watches.end(), sooner);
  std::sort(board.late_below.begin(), board.late_below.end(), sooner);
  return board;
}

}  // namespace utlys
