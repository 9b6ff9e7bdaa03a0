// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/board.hpp"

#include <algorithm>
#include <array>

#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"

namespace utlys {
namespace {

// Kept by administrators, not worked on by the office.
constexpr std::array<std::string_view, 3> not_shown{"person", "profile", "register"};
// Counted at the case they belong to; on the board themselves only when they are late.
constexpr std::array<std::string_view, 2> counted_above{"application", "lesson"};
// Applications that have been received and that the authority has not judged yet.
constexpr std::array<std::string_view, 2> undecided{"arrived", "asked"};
constexpr std::string_view watch_kind = "watch";

Roles turn_of(const Workflow& workflow, std::size_t state) {
  for (const auto& row : workflow.rows)
    if (row.from == state && !row.stays && !row.by.only(Role::system)) return row.by;
  return {};
}

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
  const auto* workflow = catalogue.find(counted_above.front());
  if (workflow == nullptr) return;
  for (const auto& child : reading.children(line.what.id, workflow->kind)) {
    const auto envelope = envelope_of(child);
    ++line.below;
    if (std::find(undecided.begin(), undecided.end(), state_of(envelope)) != undecided.end()) ++line.below_undecided;
  }
}

void gather(Board& board, const Catalogue& catalogue, const Workflow& workflow, const Reading& reading, Moment now) {
  const bool counted = std::find(counted_above.begin(), counted_above.end(), workflow.kind) != counted_above.end();
  std::vector<BoardLine> top;
  for (auto& c : reading.cases(workflow.kind)) {
    auto line = line_for(std::move(c), workflow, now);
    for (const auto& [code, remark] : line.envelope.remarks)
      if (remark.open()) board.remarks.push_back({line.what.id, &workflow, code, requirement_named(workflow, code)});
    if (line.state == npos || workflow.states[line.state].final) continue;
    if (workflow.kind == watch_kind)
      board.watches.push_back(std::move(line));
    else if (!counted)
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

Board board_of(const Reading& reading, const Catalogue& catalogue, Moment now) {
  Board board;
  for (const auto& c : reading.cases("register"))
    board.title = envelope_of(c).glance.title;
  board.plan_revision = plan_in_force(reading, year_of(now.day));
  for (const auto* workflow : catalogue.workflows)
    if (std::find(not_shown.begin(), not_shown.end(), workflow->kind) == not_shown.end())
      gather(board, catalogue, *workflow, reading, now);
  std::sort(board.watches.begin(), board.watches.end(), sooner);
  std::sort(board.late_below.begin(), board.late_below.end(), sooner);
  return board;
}

}  // namespace utlys
