// SPDX-License-Identifier: EUPL-1.2
#include "cli/demo/script.hpp"

#include <algorithm>

#include "cli/render/safe.hpp"
#include "cli/render/shell.hpp"
#include "engine/errors.hpp"

namespace utlys {

extern const std::string_view demo_year, demo_plan, demo_advisory, demo_breach;  // NAME.txt, embedded

namespace {

// "{svenska|English}" -> one of them.
std::string in_language(std::string_view line, Language language) {
  std::string out;
  while (!line.empty()) {
    const auto bar = line.find('|');
    const auto open = bar == std::string_view::npos ? bar : line.rfind('{', bar);  // records have braces of their own
    const auto close = line.find('}', bar);
    if (open == std::string_view::npos || close == std::string_view::npos) return out.append(line);
    out.append(line.substr(0, open));
    out.append(language == Language::sv ? line.substr(open + 1, bar - open - 1)
                                        : line.substr(bar + 1, close - bar - 1));
    line.remove_prefix(close + 1);
  }
  return out;
}

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  bool quoted = false;
  bool fresh = true;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      fresh = true;
    } else {
      if (fresh) words.emplace_back();
      fresh = false;
      words.back() += c;
    }
  }
  return words;
}

DemoLine command_line(std::string_view line) {
  DemoLine command{DemoLine::Kind::command, {}, {}, {}, 0};
  if (line.front() == '!') {
    command.expected = line[1] - '0';
    line.remove_prefix(3);
  }
  const auto blank = line.find(' ');
  const auto colon = line.find(": ", blank);
  if (colon == std::string_view::npos) throw Error(Failure::bug, "a line of the demo: " + std::string(line));
  command.person = line.substr(0, blank);
  command.args = words_of(line.substr(colon + 2));
  const auto day = line.substr(blank + 1, colon - blank - 1);
  if (day != "-") command.args.insert(command.args.end(), {"--on", std::string(day)});
  return command;
}

std::string in_place_of_at(std::string_view record, const std::string& who) {
  std::string out;
  for (const char c : record)
    out += c == '@' ? who : std::string(1, c);
  return out;
}

// "m-01..m-03 {…}" -> three records; "{…}" -> one.
void read_input(std::string_view line, DemoLine& command) {
  std::vector<std::string> people{{}};
  const auto dots = line.find("..");
  const auto blank = line.find(' ');
  std::string last;
  if (line.front() != '{' && dots < blank) {
    const auto prefix = std::string(line.substr(0, dots - 2));
    const int from = std::stoi(std::string(line.substr(dots - 2, 2)));
    const int to = std::stoi(std::string(line.substr(blank - 2, 2)));
    people.clear();
    for (int n = from; n <= to; ++n)
      people.push_back(prefix + (n < 10 ? "0" : "") + std::to_string(n));
    last = " … " + people.back();
    line.remove_prefix(blank + 1);
  }
  for (const auto& who : people) {
    command.input += (command.input.empty() ? "[" : ",") + in_place_of_at(line, who);
    if (who == people.front()) command.shown_input.push_back(in_place_of_at(line, who) + last);
  }
}

struct Embedded {
  DemoStory story;
  const std::string_view& text;
};
const Embedded embedded[]{
    {{"year", "STHLM-ESF-2023-02"}, demo_year},
    {{"plan", "AP-2023"}, demo_plan},
    {{"advisory", "STHLM-ESF-2026-01"}, demo_advisory},
    {{"breach", "STHLM-ESF-2023-01"}, demo_breach},
};

std::string_view text_of(std::string_view name) {
  for (const auto& one : embedded)
    if (one.story.name == name) return one.text;
  throw Error(Failure::bug, "no such story: " + std::string(name));
}

}  // namespace

std::span<const DemoStory> demo_stories() {
  static const auto stories = [] {
    std::vector<DemoStory> all;
    for (const auto& one : embedded)
      all.push_back(one.story);
    return all;
  }();
  return stories;
}

std::vector<DemoLine> demo_script(std::string_view story, Language language) {
  std::vector<DemoLine> script;
  for (std::string_view rest = text_of(story); !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = in_language(rest.substr(0, end), language);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    if (line.starts_with("== "))
      script.push_back({DemoLine::Kind::heading, line.substr(3), {}, {}, 0});
    else if (line.starts_with("-- "))
      script.push_back({DemoLine::Kind::narration, line.substr(3), {}, {}, 0});
    else if (line.starts_with("< "))
      read_input(std::string_view(line).substr(2), script.back());
    else
      script.push_back(command_line(line));
  }
  for (auto& line : script)
    if (!line.input.empty()) line.input += "]";
  return script;
}

std::vector<std::string> as_typed(const DemoLine& command, int width) {
  std::vector<std::string> lines{command.person + " $ utlys"};
  const std::string hang(4, ' ');
  std::size_t room = static_cast<std::size_t>(std::max(width, 40)) - 2;
  for (std::size_t i = 0; i < command.args.size(); ++i) {
    auto piece = shell_quoted(command.args[i]);
    // An option and its value stay together.
    if (command.args[i].starts_with("--") && i + 1 < command.args.size() && !command.args[i + 1].starts_with("--"))
      piece += " " + shell_quoted(command.args[++i]);
    if (static_cast<std::size_t>(width_of(lines.back()) + width_of(piece)) + 1 > room) {
      lines.back() += " \\";
      lines.push_back(hang + piece);
    } else {
      lines.back() += " " + piece;
    }
  }
  for (const auto& record : command.shown_input)
    lines.push_back(hang + record);
  return lines;
}

}  // namespace utlys
