// SPDX-License-Identifier: EUPL-1.2
#include "workflows/reference.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/stop.hpp"
#include "engine/nearest.hpp"

namespace utlys {
namespace {

std::string in_language(const Bilingual& text) {
  return std::string(spoken() == Language::sv ? text.sv : text.en);
}

std::vector<std::string> lists() {
  std::vector<std::string> names;
  for (const auto& item : reference())
    if (std::find(names.begin(), names.end(), item.list) == names.end()) names.emplace_back(item.list);
  return names;
}

boost::json::object item_json(const ReferenceItem& item) {
  boost::json::object attributes;
  for (const auto& one : item.attributes)
    attributes[std::string(one.name)] = std::string(one.value);
  return {{"list", std::string(item.list)},
          {"code", std::string(item.code)},
          {"parent", std::string(item.parent)},
          {"name", boost::json::object{{"sv", std::string(item.name.sv)}, {"en", std::string(item.name.en)}}},
          {"text", boost::json::object{{"sv", std::string(item.text.sv)}, {"en", std::string(item.text.en)}}},
          {"valid_from", std::string(item.valid_from)},
          {"valid_to", std::string(item.valid_to)},
          {"attributes", attributes},
          {"document", std::string(item.document)}};
}

std::string validity(const ReferenceItem& item, Day today) {
  const auto to = day_from_iso(item.valid_to);
  if (!to) return {};
  return *to < today ? fill(_("ran out {}"), {day_text(*to)}) : fill(_("until {}"), {day_text(*to)});
}

int show_lists(Context& context) {
  const auto names = lists();
  if (context.json()) {
    context.print(boost::json::object{{"lists", boost::json::value_from(names)}});
    return 0;
  }
  Table table({{}, {Column::Side::right}});
  for (const auto& name : names)
    table.row({name, std::to_string(std::count_if(reference().begin(), reference().end(),
                                                  [&](const ReferenceItem& item) { return item.list == name; }))});
  auto page = context.page();
  page.table(table, 0);
  page.line();
  page.command("utlys reference " + names.front());
  context.print(page);
  return 0;
}

int show_list(Context& context, const std::string& list) {
  boost::json::array items;
  Table table({{}, {Column::Side::left, 24}, {}});
  for (const auto& item : reference()) {
    if (item.list != list) continue;
    items.push_back(item_json(item));
    table.row({std::string(item.code), in_language(item.name), validity(item, context.today())});
  }
  if (items.empty())
    throw Stop(Failure::not_found, fill(_("There is no list {}."), {list}), nearest(list, lists()),
               {"utlys reference"});
  if (context.json()) {
    context.print(boost::json::object{{"list", list}, {"items", items}});
    return 0;
  }
  auto page = context.page();
  page.table(table, 0);
  context.print(page);
  return 0;
}

int show_item(Context& context, const std::string& list, const std::string& code) {
  const auto* item = reference_item(list, code);
  if (item == nullptr) {
    std::vector<std::string> codes;
    for (const auto& one : reference())
      if (one.list == list) codes.emplace_back(one.code);
    throw Stop(Failure::not_found, fill(_("There is no {} in the list {}."), {code, list}), nearest(code, codes),
               {codes.empty() ? "utlys reference" : "utlys reference " + list});
  }
  if (context.json()) {
    context.print(item_json(*item));
    return 0;
  }
  auto page = context.page();
  page.line(std::string(item->code) + "  " + in_language(item->name));
  if (!item->text.sv.empty()) page.line("  " + in_language(item->text));
  Table table({{}, {Column::Side::left, 20}});
  if (!item->parent.empty()) table.row({_("belongs to"), std::string(item->parent)});
  for (const auto& one : item->attributes)
    table.row({word(one.name), std::string(one.value)});
  if (const auto until = validity(*item, context.today()); !until.empty()) table.row({_("holds"), until});
  table.row({_("source"), std::string(item->document)});
  page.line();
  page.table(table);
  context.print(page);
  return 0;
}

int run_reference(Context& context) {
  const auto& words = context.words.positionals;
  if (words.empty()) return show_lists(context);
  return words.size() == 1 ? show_list(context, words[0]) : show_item(context, words[0], words[1]);
}

}  // namespace

extern const Command reference_command;
const Command reference_command{"reference",
                                "",
                                {N_("what the programme documents say: areas, themes, principles …")},
                                "[LIST [CODE]]",
                                0,
                                2,
                                {},
                                false,
                                false,
                                run_reference};

}  // namespace utlys
