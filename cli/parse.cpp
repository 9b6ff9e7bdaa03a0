// SPDX-License-Identifier: EUPL-1.2
// The only unit that sees CLI11: it takes seven seconds to compile.
#include "cli/parse.hpp"

#include <CLI/CLI.hpp>

#include "cli/render/speech.hpp"
#include "cli/stop.hpp"
#include "engine/nearest.hpp"

namespace utlys {
namespace {

using Known = std::vector<std::pair<const OptionRow*, CLI::Option*>>;

void add(CLI::App& app, const OptionRow& row, Known& known) {
  std::string names = "--" + std::string(row.name);
  if (row.letter != '\0') names = std::string("-") + row.letter + "," + names;
  auto* option = row.takes == Takes::nothing ? app.add_flag(names) : app.add_option(names);
  option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  // Without this CLI11 splits a value written [a,b] into two.
  if (row.takes != Takes::nothing) option->expected(1)->allow_extra_args(false);
  known.emplace_back(&row, option);
}

[[noreturn]] void unknown_option(const std::string& word, const Known& known) {
  std::vector<std::string> names;
  for (const auto& [row, option] : known)
    names.push_back("--" + std::string(row->name));
  const auto name = word.substr(0, word.find('='));
  throw Stop(Failure::usage, fill(_("There is no option {} here."), {name}), nearest(name, names));
}

// CLI11's own sentences are English and speak of its own notions; say which option, in the user's language.
[[noreturn]] void value_missing(const std::vector<std::string>& args, const Known& known) {
  for (auto at = args.rbegin(); at != args.rend(); ++at)
    for (const auto& [row, option] : known)
      if (row->takes != Takes::nothing && *at == "--" + std::string(row->name))
        throw Stop(Failure::usage, fill(_("{} needs a value."), {*at}));
  throw Stop(Failure::usage, _("The options cannot be read."));
}

}  // namespace

Words parse(const std::vector<std::string>& args, std::span<const OptionRow> own) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  Known known;
  for (const auto& row : global_option_rows())
    add(app, row, known);
  for (const auto& row : own)
    add(app, row, known);
  try {
    app.parse(std::vector<std::string>(args.rbegin(), args.rend()));
  } catch (const CLI::ParseError&) {
    value_missing(args, known);
  }
  Words words;
  bool options_end = false;
  for (const auto& word : app.remaining()) {
    if (!options_end && word == "--")
      options_end = true;
    else if (!options_end && word.size() > 1 && word.front() == '-')
      unknown_option(word, known);
    else
      words.positionals.push_back(word);
  }
  for (const auto& [row, option] : known) {
    if (option->count() == 0) continue;
    const std::string name(row->name);
    if (option->count() > 1 && row->takes == Takes::value)
      throw Stop(Failure::usage, fill(_("{} is given twice."), {"--" + name}));
    words.options[name] = row->takes == Takes::nothing ? std::vector<std::string>() : option->results();
  }
  return words;
}

}  // namespace utlys
