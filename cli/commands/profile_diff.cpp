// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/profile_given.hpp"
#include "cli/render/difference.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/shell.hpp"
#include "cli/stop.hpp"
#include "engine/diff.hpp"
#include "engine/patch.hpp"
#include "workflows/glossary.hpp"

namespace utlys {
namespace {

// No register is needed to show a profile's values, and none of them is private or an amount.
std::string shown(std::string_view name, const boost::json::value& value) {
  if (const auto* array = value.if_array()) {
    std::string list;
    for (const auto& one : *array)
      list.append(list.empty() ? "" : ", ").append(shown(name, one));
    return list;
  }
  if (const auto* number = value.if_int64()) return std::to_string(*number);
  const auto* const string = value.if_string();
  if (string == nullptr) return {};
  const std::string text(*string);
  if (const auto day = day_from_iso(text)) return day_text(*day);
  return word_for(text).msgid[0] == '\0' ? text : word(text);
}

int say_as_json(Context& context, const NamedProfile& a, const NamedProfile& b) {
  boost::json::array differences;
  for (const auto& change : changes_of(diff(a.rules, b.rules))) {
    boost::json::object one{{"path", change.path}};  // what is not there on one side has no member there
    if (!change.before.is_null()) one["before"] = change.before;
    if (!change.after.is_null()) one["after"] = change.after;
    differences.push_back(std::move(one));
  }
  context.print(boost::json::object{{"a", a.name}, {"b", b.name}, {"differences", differences}});
  return 0;
}

int run_profile_diff(Context& context) {
  const auto& words = context.words.positionals;
  if (words[0] == "-" && words[1] == "-")
    throw Stop(Failure::usage, _("Standard input is read only once: name a file, or an id, for one of the two."));
  const auto* const reading = register_if_any(context);
  embed::Problems problems;
  const auto a = profile_named(context, words[0], reading, problems);
  const auto b = profile_named(context, words[1], reading, problems);
  if (!a || !b)
    return say_problems(context, problems,
                        "utlys profile diff " + shell_quoted(words[0]) + " " + shell_quoted(words[1]));
  if (context.json()) return say_as_json(context, *a, *b);
  const auto patch = diff(Envelope{}, a->rules, Envelope{}, b->rules);
  auto page = context.page();
  page.line(a->name + "  →  " + b->name);
  const auto differences = differences_of(patch, shown);
  if (differences.empty()) page.line(_("They say the same."));
  Table table({{Column::Side::left, 16}, {Column::Side::left, 14}, {Column::Side::left, 14}});
  for (const auto& one : differences)
    table.row({one.what, one.before.empty() ? "–" : one.before, one.after.empty() ? "–" : one.after});
  page.line();
  page.table(table, 0);
  context.print(page);
  return 0;
}

}  // namespace

extern const Command profile_diff_command;
const Command profile_diff_command{"profile",
                                   "diff",
                                   {N_("what differs between two profiles: files, or ids of adopted or shipped ones")},
                                   "A B",
                                   2,
                                   2,
                                   {},
                                   false,
                                   false,
                                   run_profile_diff};

}  // namespace utlys
