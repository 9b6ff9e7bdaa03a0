// SPDX-License-Identifier: EUPL-1.2
#include "cli/lookup.hpp"

#include <algorithm>
#include <set>

#include "cli/render/speech.hpp"
#include "cli/stop.hpp"
#include "engine/nearest.hpp"

namespace utlys {
namespace {

const OptionRow* global_row(std::string_view word) {
  for (const auto& row : global_option_rows())
    if (word == "--" + std::string(row.name) || (row.letter != '\0' && word == std::string("-") + row.letter))
      return &row;
  return nullptr;
}

// Index of the first word from `from` on that is neither a global option nor its value. args.size(): none.
std::size_t next_word(const std::vector<std::string>& args, std::size_t from) {
  while (from < args.size() && args[from].size() > 1 && args[from].front() == '-') {
    const auto* row = global_row(args[from]);
    if (row == nullptr && args[from].find('=') == std::string::npos) return args.size();
    from += row != nullptr && row->takes != Takes::nothing ? 2 : 1;
  }
  return std::min(from, args.size());
}

std::vector<std::string> verbs_of(const std::string& noun, const Catalogue& catalogue) {
  std::vector<std::string> verbs;
  for (const auto* command : hand_written())
    if (command->noun == noun && !command->verb.empty()) verbs.emplace_back(command->verb);
  if (const auto* workflow = catalogue.by_noun(noun))
    for (std::size_t i = 0; i < workflow->events.size(); ++i)
      if (is_command(*workflow, i) && in_place_of(*workflow, i) == nullptr)
        verbs.push_back(typed(workflow->events[i].name));
  return verbs;
}

std::vector<std::string> nouns_of(const Catalogue& catalogue) {
  std::set<std::string> nouns{"help"};
  for (const auto* command : hand_written())
    nouns.emplace(command->noun);
  for (const auto* workflow : catalogue.workflows)
    nouns.emplace(workflow->noun);
  return {nouns.begin(), nouns.end()};
}

const Command* written(std::string_view noun, std::string_view verb) {
  for (const auto* command : hand_written())
    if (command->noun == noun && command->verb == verb) return command;
  return nullptr;
}

}  // namespace

bool is_command(const Workflow& workflow, std::size_t event) {
  return std::any_of(workflow.rows.begin(), workflow.rows.end(),
                     [&](const Row& row) { return row.event == event && !row.by.only(Role::system); });
}

const Command* in_place_of(const Workflow& workflow, std::size_t event) {
  const auto* const command = written(workflow.noun, typed(workflow.events[event].name));
  return command != nullptr && command->replaces ? command : nullptr;
}

std::string typed(std::string_view name) {
  std::string word(name);
  std::replace(word.begin(), word.end(), '_', '-');
  return word;
}

Asked look_up(const std::vector<std::string>& args, const Catalogue& catalogue) {
  Asked asked;
  asked.rest = args;
  const auto first = next_word(args, 0);
  if (first == args.size()) return asked;
  asked.noun = args[first];
  const auto drop = [&](std::size_t at) { asked.rest.erase(asked.rest.begin() + static_cast<std::ptrdiff_t>(at)); };
  drop(first);
  if (asked.noun == "help") return asked;
  asked.command = written(asked.noun, {});
  if (asked.command != nullptr) return asked;
  const auto verbs = verbs_of(asked.noun, catalogue);
  if (verbs.empty())
    throw Stop(Failure::usage, fill(_("There is no command {}."), {asked.noun}),
               nearest(asked.noun, nouns_of(catalogue)), {"utlys help"});
  const auto second = next_word(args, first + 1);
  if (second == args.size()) return asked;
  const auto verb = typed(args[second]);
  drop(second - 1);
  asked.command = written(asked.noun, verb);
  asked.workflow = catalogue.by_noun(asked.noun);
  if (asked.command != nullptr) return asked;
  if (std::find(verbs.begin(), verbs.end(), verb) == verbs.end())
    throw Stop(Failure::usage, fill(_("There is no command {}."), {asked.noun + " " + args[second]}),
               nearest(verb, verbs), {"utlys help " + asked.noun});
  for (std::size_t i = 0; i < asked.workflow->events.size(); ++i)
    if (typed(asked.workflow->events[i].name) == verb) asked.event = i;
  return asked;
}

}  // namespace utlys
