// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/board.hpp"

#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/publication_dues.hpp"
#include "engine/people.hpp"
#include "engine/step.hpp"

namespace utlys {
namespace {

constexpr int least_title = 12;
constexpr int least_text = 16;  // of a watch

std::string first_key(const Envelope& envelope, const char* name) {
  const auto found = envelope.glance.keys.find(name);
  return found == envelope.glance.keys.end() || found->second.empty() ? std::string() : found->second.front();
}

std::string due_text(const BoardLine& line, Moment now) {
  const auto& due = line.envelope.glance.due;
  if (!due) return {};
  auto text = word(due->what) + " " + near_moment(due->at, now.day);
  if (line.late) text += " – " + lateness(due->at, now);
  return text;
}

// When it is due, and how far the cases that belong to it have come: "closes 15 Mar; 12 applications, 3 not decided".
std::string standing_text(const BoardLine& line, Moment now) {
  auto text = due_text(line, now);
  for (const auto& below : line.below) {
    if (!text.empty()) text += "; ";
    text += tr_n(below.workflow->board.counted, below.count);
    if (below.undecided > 0) text += ", " + fill(_("{} not decided"), {std::to_string(below.undecided)});
  }
  return text;
}

std::string amount_text(const BoardLine& line) {
  const auto amount = line.envelope.glance.amount;
  return amount > Money{} ? short_money(amount) : "";
}

std::string turn_text(const BoardLine& line) {
  if (line.envelope.suspended) return _("suspended");
  return line.turn.empty() ? _("waits for its time") : roles_in_short(line.turn, 1);
}

void watches(Page& page, const Board& board, Moment now) {
  page.heading(_("WATCHES") + "  " + std::to_string(board.watches.size()));
  Table table({{}, {}, {}, {Column::Side::left, least_text}, {}});
  for (const auto& line : board.watches) {
    const auto& due = line.envelope.glance.due;
    table.row({line.late ? "!" : " ", due ? near_day(due->at.day, now.day) : turn_text(line),
               line.envelope.parent.empty() ? line.what.id : line.envelope.parent, line.envelope.glance.title,
               first_key(line.envelope, "who")});
  }
  page.table(table, 0);
}

std::string heading_of(const Workflow& workflow) {
  return *workflow.board.heading.msgid == '\0' ? _(workflow.title) : _(workflow.board.heading);
}

void kind(Page& page, const std::vector<BoardLine>& lines, Moment now) {
  page.heading(heading_of(*lines.front().workflow));
  const std::vector<Column> columns{{}, {}, {}, {Column::Side::left, least_title}, {Column::Side::right}, {}, {}};
  Table wide(columns);
  Table narrow({columns.begin(), columns.begin() + 5});  // how it stands and whose turn it is below
  for (const auto& line : lines) {
    const auto standing = standing_text(line, now);
    std::vector<std::string> cells{line.late ? "!" : " ", _(line.workflow->states[line.state].label), line.what.id,
                                   line.envelope.glance.title, amount_text(line)};
    narrow.row(cells);
    narrow.below(standing + (standing.empty() ? "" : " · ") + turn_text(line));
    cells.insert(cells.end(), {standing, turn_text(line)});
    wide.row(std::move(cells));
  }
  page.table(wide.fits(page.width()) ? wide : narrow, 0);
}

void attestations(Page& page, const Board& board) {
  if (board.to_attest.empty()) return;
  page.heading(_("TO BE ATTESTED") + "  " + std::to_string(board.to_attest.size()));
  Table table({{}, {Column::Side::left, 10}, {Column::Side::left, least_title}, {}});
  for (const auto& line : board.to_attest)
    table.row({line.what.id, state_label(*line.workflow, state_of(line.envelope)), line.envelope.glance.title,
               fill(_("recorded by {}"), {first_key(line.envelope, std::string(key_to_attest).c_str())})});
  page.table(table);
}

void remarks(Page& page, const Board& board) {
  if (board.remarks.empty()) return;
  page.heading(_("REMARKS") + "  " + std::to_string(board.remarks.size()));
  for (const auto& remark : board.remarks) {
    page.line("  " + remark.id + ": " +
              fill(_("not met: {}"), {remark.requirement != nullptr ? _(remark.requirement->text) : remark.code}));
    page.command("utlys " + std::string(remark.workflow->noun) + " explain " + remark.id + " --remark " + remark.code +
                     " --why …",
                 4);
  }
}

boost::json::object line_json(const BoardLine& line) {
  boost::json::array turn;
  for (const auto role : roles_in(line.turn))
    turn.push_back(boost::json::value_from(std::string(to_string(role))));
  boost::json::object json{{"id", line.what.id},
                           {"kind", line.what.kind},
                           {"state", std::string(state_of(line.envelope))},
                           {"title", line.envelope.glance.title},
                           {"amount", line.envelope.glance.amount.ore},
                           {"parent", line.envelope.parent},
                           {"suspended", line.envelope.suspended.has_value()},
                           {"late", line.late},
                           {"turn", turn}};
  if (const auto& due = line.envelope.glance.due)
    json["due"] = boost::json::object{{"at", to_iso(due->at)}, {"what", due->what}};
  return json;
}

boost::json::object board_json(const Board& board, Moment now) {
  boost::json::array watches;
  boost::json::array cases;
  boost::json::array remarks;
  boost::json::array to_attest;
  for (const auto& line : board.to_attest)
    to_attest.push_back(boost::json::value_from(line.what.id));
  for (const auto& line : board.watches)
    watches.push_back(line_json(line));
  for (const auto& lines : board.kinds)
    for (const auto& line : lines)
      cases.push_back(line_json(line));
  for (const auto& line : board.late_below)
    cases.push_back(line_json(line));
  for (const auto& remark : board.remarks)
    remarks.push_back(boost::json::object{{"id", remark.id}, {"code", remark.code}});
  return {{"title", board.title}, {"plan_revision", board.plan_revision},
          {"at", to_iso(now)},    {"watches", watches},
          {"cases", cases},       {"to_attest", to_attest},
          {"remarks", remarks}};
}

int run_board(Context& context) {
  const auto now = context.moment();
  const auto& reading = context.reading();
  const auto board = board_of(reading, context.catalogue, now);
  const auto dues = publication::publication_dues(reading, RuleBook(reading).of({}, now.day), now.day);
  if (context.json()) {
    auto json = board_json(board, now);
    json["publication"] = publication_dues_json(dues);
    context.print(json);
    return 0;
  }
  auto page = context.page();
  auto title = board.title + " · " + day_text(now.day);
  if (board.plan_revision > 0)
    title += " · " + fill(_("annual plan {} rev {} in force"),
                          {std::to_string(year_of(now.day)), std::to_string(board.plan_revision)});
  page.line(title);
  watches(page, board, now);
  for (const auto& lines : board.kinds)
    kind(page, lines, now);
  attestations(page, board);
  if (!board.late_below.empty()) {
    page.heading(_("LATE"));
    Table table({{}, {Column::Side::left, least_title}, {Column::Side::left, 12}, {Column::Side::left, 10}});
    for (const auto& line : board.late_below)
      table.row({line.what.id, line.envelope.glance.title, due_text(line, now), turn_text(line)});
    page.table(table);
  }
  show_publication_dues(page, dues, now);
  remarks(page, board);
  context.print(page);
  return 0;
}

}  // namespace

extern const Command board_command;
const Command board_command{
    "board", "", {N_("what is going on, what is due, whose turn it is")}, "", 0, 0, {}, true, false, run_board};

}  // namespace utlys
