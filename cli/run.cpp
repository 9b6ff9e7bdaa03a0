// SPDX-License-Identifier: EUPL-1.2
#include "cli/run.hpp"

#include <boost/json.hpp>
#include <ostream>

#include "cli/act.hpp"
#include "cli/complaint.hpp"
#include "cli/help.hpp"
#include "cli/log.hpp"
#include "cli/parse.hpp"
#include "cli/render/safe.hpp"
#include "cli/stop.hpp"
#include "engine/json/read.hpp"
#include "engine/patch.hpp"
#include "workflows/catalogue.hpp"

#ifndef UTLYS_VERSION
#define UTLYS_VERSION "0"
#endif

namespace utlys {
namespace {

// The language is needed before anything can be said about the other words.
std::string language_asked_for(const std::vector<std::string>& args) {
  constexpr std::string_view option = "--lang";
  for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
    if (args[i] == option && i + 1 < args.size()) return args[i + 1];
    if (args[i].starts_with("--lang=")) return args[i].substr(option.size() + 1);
  }
  return {};
}

void choose_language(const std::vector<std::string>& args, const App& app) {
  speak(language_of(app.environment), app.catalogues);
  const auto wanted = language_asked_for(args);
  if (wanted.empty()) return;
  const auto language = language_named(wanted);
  if (!language) throw Stop(Failure::usage, fill(_("--lang is sv or en, not {}."), {wanted}));
  speak(*language, app.catalogues);
}

bool wants_json(const std::vector<std::string>& args) {
  return std::find(args.begin(), args.end(), "--json") != args.end();
}

void refuse_unfit(const Words& words, const Command* command) {
  const auto refuse = [&](const char* option) {
    if (words.has(option)) throw Stop(Failure::usage, fill(_("--{} does nothing with this command."), {option}));
  };
  const bool looks_back = command != nullptr && command->looks_back;
  const bool acts = command == nullptr || command->acts;
  const bool dated = command == nullptr || command->dated;
  for (const char* option : {"as-of", "known"})
    if (!looks_back) refuse(option);
  if (!dated) refuse("on");
  for (const char* option : {"why", "role", "for", "dry-run"})
    if (!acts) refuse(option);
  for (const char* option : {"expect", "input"})
    if (command != nullptr) refuse(option);
}

void check_positionals(const Command& command, const Words& words) {
  const auto count = words.positionals.size();
  if (count >= command.fewest && count <= command.most) return;
  const auto name = std::string(command.noun) + (command.verb.empty() ? "" : " ") + std::string(command.verb);
  throw Stop(Failure::usage, count < command.fewest ? _("A word is missing.") : _("There is a word too many."), {},
             {"utlys " + name + " " + std::string(command.positionals)});
}

void answer_page(App& app, const Words& words, const Page& page) {
  if (words.has("json"))
    app.out << safe_json(canonical(boost::json::object{{"text", page.text()}})) << '\n';
  else
    app.out << page.text();
}

int help(App& app, const Words& words, const Asked& asked, const Catalogue& catalogue) {
  Page page(app.width);
  std::vector<std::string> topic = words.positionals;
  if (asked.noun != "help") topic.assign(asked.noun.empty() ? 0 : 1, asked.noun);
  if (asked.command != nullptr || asked.workflow != nullptr) {
    show_help_of(page, asked);
  } else if (topic.empty()) {
    show_help(page, catalogue);
  } else {
    const auto about = look_up(topic, catalogue);
    if (about.command != nullptr || about.workflow != nullptr)
      show_help_of(page, about);
    else
      show_help_of_noun(page, topic.front(), catalogue);
  }
  answer_page(app, words, page);
  return 0;
}

int version(App& app, const Words& words) {
  if (words.has("json"))
    app.out << R"({"program":"utlys","version":")" UTLYS_VERSION "\"}\n";
  else
    app.out << "utlys " UTLYS_VERSION "\n";
  return 0;
}

int dispatch(const std::vector<std::string>& args, App& app) {
  choose_language(args, app);
  const auto& catalogue = all_workflows();
  const auto asked = look_up(args, catalogue);
  const bool generated = asked.command == nullptr && asked.workflow != nullptr;
  static const Event none{};
  const EventOptions fields(generated ? asked.workflow->events[asked.event] : none);
  const auto words = parse(asked.rest, asked.command != nullptr ? asked.command->options : fields.rows);
  if (words.has("version")) return version(app, words);
  const bool only_noun = asked.command == nullptr && !generated;
  if (words.has("help") || only_noun) return help(app, words, asked, catalogue);
  start_log(app.err, words.value("log-file").value_or(""), words.has("verbose"));
  refuse_unfit(words, asked.command);
  Context context(app, words, catalogue);
  log_step("register " + context.database() + ", login " + app.login);
  if (!generated) check_positionals(*asked.command, words);
  const int code = generated ? perform_event(context, *asked.workflow, asked.event) : asked.command->run(context);
  context.end();
  return code;
}

}  // namespace

int run(const std::vector<std::string>& args, App& app) {
  const bool json = wants_json(args);
  app.recorded = false;
  int code = 0;
  const auto fail = [&](Failure kind, const std::string& what) {
    code = app.recorded ? unanswered(app) : say_failure(app, json, explained(kind, what));
  };
  try {
    code = dispatch(args, app);
  } catch (const Stop& stop) {
    code = say_failure(app, json, stop);
  } catch (const Error& error) {
    fail(error.kind(), error.what());
  } catch (const json::Bad& bad) {
    fail(Failure::corrupt, bad.what());
  } catch (const std::exception& other) {
    fail(Failure::bug, other.what());
  }
  end_log();
  if (!app.out.flush() && code == 0) code = unanswered(app);
  app.err.flush();
  return code;
}

}  // namespace utlys
