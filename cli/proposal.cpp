// SPDX-License-Identifier: EUPL-1.2
#include "cli/proposal.hpp"

#include <algorithm>
#include <array>

#include "cli/lookup.hpp"
#include "cli/render/verdict.hpp"
#include "engine/document.hpp"

namespace utlys {
namespace {

// What ends a case, says no or goes back is for people to think of.
constexpr std::array<std::string_view, 17> never_proposed{
    "reject", "dismiss", "waive", "cancel", "withdraw", "suspend",  "amend",   "remit",  "rework",
    "reopen", "drop",    "leave", "retire", "lapse",    "dissolve", "replace", "dispose"};

bool may_be_proposed(std::string_view event) {
  return std::find(never_proposed.begin(), never_proposed.end(), event) == never_proposed.end();
}

bool is_way(const Option& option) {
  return option.role_fits && !option.row->stays && !option.event->needs_why && !option.row->by.only(Role::system) &&
         may_be_proposed(option.event->name);
}

// What has to be given, so that the line can be typed.
std::string line_to_type(const Workflow& workflow, const Option& option, const CaseId& id) {
  auto text = "utlys " + std::string(workflow.noun) + " " + typed(option.event->name) + " " + id;
  for (const auto& field : option.event->fields)
    if (!field.optional) text += " --" + typed(field.name) + " …";
  if (option.event->needs_why) text += " --why …";
  return text;
}

std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text)
    if (c == ' ')
      words.emplace_back();
    else
      words.back() += c;
  return words;
}

// "utlys NOUN EVENT …" and nothing else: no alternatives, no sentence that only begins like a command.
bool is_command(const Catalogue& catalogue, const std::string& text) {
  if (text.find('|') != std::string::npos || text.find('(') != std::string::npos ||
      text.find(", ") != std::string::npos)
    return false;
  const auto words = words_in(text);
  return words.size() > 3 && words[0] == "utlys" && catalogue.by_noun(words[1]) != nullptr && may_be_proposed(words[2]);
}

std::string mending(const Catalogue& catalogue, const std::vector<Option>& options, const CaseId& id) {
  for (const auto& option : options) {
    if (!is_way(option)) continue;
    for (const auto& unmet : option.unmet)
      if (auto remedy = remedy_text(unmet, id); is_command(catalogue, remedy)) return remedy;
  }
  return {};
}

}  // namespace

std::string proposal(const Catalogue& catalogue, const Case& c, const std::vector<Option>& options) {
  const auto& workflow = catalogue.of(c.kind);
  const bool suspended = envelope_of(c).suspended.has_value();
  for (const auto& option : options) {
    if (!option.unmet.empty() || !option.role_fits) continue;
    const bool onward = is_way(option) && option.row->to == option.row->from + 1;
    if (suspended ? option.event->name == "resume" : onward) return line_to_type(workflow, option, c.id);
  }
  return suspended ? std::string() : mending(catalogue, options, c.id);
}

}  // namespace utlys
