// SPDX-License-Identifier: EUPL-1.2
// A year in an office, worked through with the program's own commands.
#include <boost/json.hpp>
#include <filesystem>
#include <ostream>
#include <sstream>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/demo/script.hpp"
#include "cli/render/shell.hpp"
#include "cli/run.hpp"
#include "cli/stop.hpp"
#include "engine/nearest.hpp"

namespace utlys {
namespace {

std::string path_of(const Context& context) {
  return context.words.value("db").value_or("./utlys-demo.db");
}

// Each person sits at their own desk: the login is theirs, and nobody's UTLYS_AS is in the way.
App desk_of(const App& app, const std::string& person, const std::string& path, Language language, std::ostream& out,
            std::istream& in) {
  App desk{out,
           out,
           in,
           app.clock,
           app.entropy,
           person + "@demo",
           {},
           app.catalogues,
           app.width,
           app.terminal,
           app.open_to_read,
           app.open_to_write,
           app.create,
           app.discard,
           app.as_of,
           app.examine,
           app.open_files,
           app.open_evidence};
  desk.environment = [path, language](const char* name) -> std::optional<std::string> {
    const std::string_view variable = name;
    if (variable == "UTLYS_DB") return path;
    if (variable == "LC_ALL") return language == Language::sv ? "sv_SE.UTF-8" : "en_GB.UTF-8";
    return {};
  };
  return desk;
}

void perform(const DemoLine& line, const Context& context, const std::string& path, Language language,
             std::ostream& out) {
  auto page = context.page();
  if (line.kind == DemoLine::Kind::heading) {
    page.line();
    page.line("## " + line.text);
  } else if (line.kind == DemoLine::Kind::narration) {
    page.line();
    page.line(line.text);
  } else {
    page.line();
    for (const auto& typed : as_typed(line, context.app.width))
      page.command(typed);
  }
  out << page.text();
  if (line.kind != DemoLine::Kind::command) return;
  std::istringstream in(line.input);
  auto desk = desk_of(context.app, line.person, path, language, out, in);
  const int code = run(line.args, desk);
  context.app.recorded = context.app.recorded || desk.recorded;
  if (code != line.expected)
    throw Stop(code == static_cast<int>(Failure::unavailable) ? Failure::unavailable : Failure::bug,
               fill(_("The demo stopped: the command ended with {}, not with {}."),
                    {std::to_string(code), std::to_string(line.expected)}));
}

// What is no register is in the way just as well.
bool something_is_at(const Context& context, const std::string& path) {
  try {
    return context.app.open_to_read(path) != nullptr;
  } catch (const Error&) {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::symlink_status(path, error));
  }
}

const DemoStory& story_asked_for(const Context& context) {
  const auto stories = demo_stories();
  if (context.words.positionals.empty()) return stories.front();
  const auto& name = context.words.positionals.front();
  std::vector<std::string> names;
  for (const auto& story : stories) {
    if (story.name == name) return story;
    names.emplace_back(story.name);
  }
  throw Stop(Failure::usage, fill(_("There is no story {}."), {name}), nearest(name, names), {"utlys help demo"});
}

int run_demo(Context& context) {
  const auto& story = story_asked_for(context);
  const auto path = path_of(context);
  if (something_is_at(context, path))
    throw Stop(Failure::unavailable,
               fill(_("There is something at {} already; the demo founds a new register."), {path}), {},
               {"utlys demo " + std::string(story.name) + " --db …"});
  const auto language = spoken();
  std::ostringstream unseen;
  std::ostream& out = context.json() ? unseen : context.app.out;
  for (const auto& line : demo_script(story.name, language))
    perform(line, context, path, language, out);
  const auto store = context.app.open_to_read(path);
  const auto head = store->head();
  if (context.json()) {
    context.print(boost::json::object{{"register", path},
                                      {"size", static_cast<std::int64_t>(head.tree.size())},
                                      {"root", base64(bytes_of(head.tree.root()))}});
    return 0;
  }
  auto page = context.page();
  page.line();
  page.line(fill(_("The register of the demo lies at {}. Go on in it as somebody of the secretariat:"), {path}));
  page.command("utlys --db " + shell_quoted(path) + " --as u-02 next " + std::string(story.go_on));
  context.print(page);
  return 0;
}

}  // namespace

extern const Command demo_command;
const Command demo_command{
    "demo",
    "",
    {N_("work through a story in a register of its own: year, plan, advisory (a call of 2026) or breach")},
    "[STORY]",
    0,
    1,
    {},
    false,
    false,
    run_demo};

}  // namespace utlys
