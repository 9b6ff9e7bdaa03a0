// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/plan_difference.hpp"

#include <boost/json.hpp>

#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "engine/codec.hpp"

namespace utlys {
namespace {

using annual_plan::Item;
using annual_plan::ItemChange;
using annual_plan::PlanDifference;

std::string item_name(const std::string& number) {
  return fill(_("Item {}"), {number});
}

std::string titled(const ItemChange& change) {
  const auto& item = change.kind == ItemChange::Kind::left_out ? change.before : change.after;
  return item_name(change.number) + ", " + item.title;
}

// Amounts in full where the short form would not show what differs.
std::string value_text(std::string_view field, const boost::json::object& item, bool in_full) {
  const auto* value = item.if_contains(field);
  if (value == nullptr) return "–";
  if (field == "amount") return in_full ? full_money({value->as_int64()}) : short_money({value->as_int64()});
  if (value->is_bool()) return _("yes");
  if (const auto* list = value->if_array()) {
    std::string text;
    for (const auto& one : *list)
      text.append(text.empty() ? "" : ", ").append(word(std::string(one.as_string())));
    return text;
  }
  const std::string text(value->as_string());
  if (field == "opens" || field == "closes")
    if (const auto day = day_from_iso(text)) return day_text(*day);
  const bool coded = field == "fund" || field == "level" || field == "item_kind";
  return coded ? word(text) : text;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const auto& part : parts)
    text.append(text.empty() ? "" : "; ").append(part);
  return text;
}

std::string item_text(const Item& item) {
  auto text =
      word(bd::enum_to_string(item.fund, "?")) + " " + item.area + "  " + item.title + ", " + short_money(item.amount);
  if (item.opens && item.closes) text += ", " + day_text(*item.opens) + " – " + day_text(*item.closes);
  if (item.item_kind == annual_plan::Kind::crisis) text += " (" + _("crisis item") + ")";
  return text;
}

std::vector<DifferenceLine> lines_of_changed(const ItemChange& change) {
  const auto before = boost::json::parse(to_json(change.before)).as_object();
  const auto after = boost::json::parse(to_json(change.after)).as_object();
  std::vector<DifferenceLine> lines;
  for (const auto& field : annual_plan::fields_that_differ(change.before, change.after)) {
    const bool alike = value_text(field, before, false) == value_text(field, after, false);
    lines.push_back(
        {"", "", "", word(field), value_text(field, before, alike) + " → " + value_text(field, after, alike), ""});
  }
  lines.front().sign = "~";
  lines.front().item = item_name(change.number);
  lines.front().titled = titled(change);
  lines.back().note = joined(change.reasons);
  return lines;
}

std::string end_of(const std::string& item, const std::string& call) {
  return call.empty() ? item_name(item) : item_name(item) + " (" + call + ")";
}

}  // namespace

std::string revision_text(std::int64_t number, const annual_plan::Revision& revision) {
  if (!revision.since) return _("draft");
  auto text = "rev " + std::to_string(number) + " (";
  if (revision.decision.decided_on) text += day_text(*revision.decision.decided_on) + ", ";
  text += revision.decision.proof;
  if (revision.unchanged) text += ", " + _("confirmed without change");
  return text + ")";
}

std::string difference_title(std::int64_t year, const PlanDifference& d) {
  return fill(_("ANNUAL PLAN {}"), {std::to_string(year)}) + "   " + revision_text(d.from, *d.before) + "  →  " +
         revision_text(d.to, *d.after);
}

std::vector<DifferenceLine> difference_lines(const PlanDifference& d) {
  std::vector<DifferenceLine> lines;
  for (const auto& change : d.items) {
    if (change.kind == ItemChange::Kind::added)
      lines.push_back(
          {"+", item_name(change.number), titled(change), _("added"), item_text(change.after), joined(change.reasons)});
    else if (change.kind == ItemChange::Kind::left_out)
      lines.push_back({"-", item_name(change.number), titled(change), _("left out"), item_text(change.before),
                       joined(change.reasons)});
    else
      for (auto& line : lines_of_changed(change))
        lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> move_lines(const PlanDifference& d) {
  std::vector<std::string> lines;
  for (const auto& move : d.moves)
    lines.push_back(fill(_("{}: {} → {}, {}"), {short_money(move.amount), end_of(move.giver, move.giver_call),
                                                end_of(move.receiver, move.receiver_call), move.reason}));
  return lines;
}

std::vector<std::string> fund_lines(const PlanDifference& d) {
  std::vector<std::string> lines;
  Money before, after;
  for (const auto& [fund, sums] : d.funds) {
    const bool alike = short_money(sums.before) == short_money(sums.after) && sums.before != sums.after;
    const auto text = [&](Money sum) { return alike ? full_money(sum) : short_money(sum); };
    lines.push_back(word(fund) + "  " + text(sums.before) + " → " + text(sums.after));
    before = before + sums.before;
    after = after + sums.after;
  }
  if (d.funds.size() > 1) lines.push_back(_("in all") + "  " + short_money(before) + " → " + short_money(after));
  return lines;
}

void show_difference(Page& page, std::int64_t year, const PlanDifference& d) {
  page.line(difference_title(year, d));
  page.line();
  Table table({{}, {}, {}, {Column::Side::left, 16}});
  for (const auto& line : difference_lines(d)) {
    table.row({line.sign, line.item, line.field, line.change});
    if (!line.note.empty()) table.below(fill(_("reason: {}"), {line.note}));
  }
  if (table.empty()) page.line(_("No item differs."));
  page.table(table, 0);
  if (!d.moves.empty()) page.heading(_("MONEY MOVED"));
  for (const auto& line : move_lines(d))
    page.line("  " + line, 4);
  page.line();
  for (const auto& line : fund_lines(d))
    page.line(line);
}

boost::json::object difference_json(const CaseId& plan, const PlanDifference& d) {
  boost::json::array added, left_out, changed, moves;
  for (const auto& change : d.items) {
    const auto before = boost::json::parse(to_json(change.before)), after = boost::json::parse(to_json(change.after));
    boost::json::object one{{"item", change.number}, {"reasons", boost::json::value_from(change.reasons)}};
    if (change.kind != ItemChange::Kind::added) one["before"] = before;
    if (change.kind != ItemChange::Kind::left_out) one["after"] = after;
    if (change.kind == ItemChange::Kind::changed)
      one["fields"] = boost::json::value_from(annual_plan::fields_that_differ(change.before, change.after));
    auto& list = change.kind == ItemChange::Kind::added      ? added
                 : change.kind == ItemChange::Kind::left_out ? left_out
                                                             : changed;
    list.push_back(std::move(one));
  }
  for (const auto& move : d.moves)
    moves.push_back(boost::json::parse(to_json(move)));
  boost::json::object funds;
  for (const auto& [fund, sums] : d.funds)
    funds[fund] = boost::json::object{{"before", sums.before.ore}, {"after", sums.after.ore}};
  return {{"plan", plan},         {"revision_before", d.from}, {"revision_after", d.to}, {"added", added},
          {"left_out", left_out}, {"changed", changed},        {"moves", moves},         {"funds", funds}};
}

}  // namespace utlys
