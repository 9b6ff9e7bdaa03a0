// SPDX-License-Identifier: EUPL-1.2
#include "cli/help.hpp"

#include <cctype>
#include <set>

#include "cli/act.hpp"
#include "cli/render/label.hpp"
#include "workflows/catalogue.hpp"

namespace utlys {
namespace {

struct ExitCode {
  const char* number;
  Text meaning;
};
// clang-format off
constexpr ExitCode exit_codes[]{
    {"0", {N_("done")}},
    {"1", {N_("a bug in the program")}},
    {"2", {N_("usage: a word, an option or a field that cannot be used")}},
    {"3", {N_("refused: the rules say no; everything that is missing is listed")}},
    {"4", {N_("not found: no such case or person")}},
    {"5", {N_("conflict: the case has moved on (--expect)")}},
    {"6", {N_("busy: somebody else is writing")}},
    {"7", {N_("unavailable: the register cannot be opened or written")}},
    {"8", {N_("corrupt, or not verified")}},
};
// clang-format on

Table two_columns() {
  return Table({{}, {Column::Side::left, 20}});
}

void options(Page& page, Text title, std::span<const OptionRow> rows) {
  if (rows.empty()) return;
  page.heading(_(title));
  auto table = two_columns();
  for (const auto& row : rows) {
    std::string name = "--" + std::string(row.name);
    if (row.letter != '\0') name = std::string("-") + row.letter + ", " + name;
    if (row.takes != Takes::nothing) name += " " + (row.hint.msgid[0] == '\0' ? "…" : _(row.hint));
    table.row({name, capital(_(row.help))});
  }
  page.table(table);
}

std::string form_text(const Field& field) {
  if (field.choices.empty()) {
    switch (field.form) {
      case Form::day:
        return "2023-03-15";
      case Form::moment:
        return "2023-03-15T16:00";
      case Form::truth:
        return _("yes or no");
      case Form::record:
        return _("a JSON object");
      case Form::numbers:
        return "a=1,b=2";
      case Form::texts:
        return _("with commas between");
      default:
        return {};
    }
  }
  std::string text;
  for (const auto choice : field.choices) {
    text.append(text.empty() ? "" : " | ").append(choice);
    if (const auto called = word(choice); typed(called) != typed(choice)) text += " (" + called + ")";
  }
  return text;
}

void fields(Page& page, const Event& event) {
  if (event.fields.empty()) return;
  page.heading(_("FIELDS  (* is needed)"));
  auto table = two_columns();
  for (const auto& field : event.fields) {
    auto help = capital(_(field.help));
    if (const auto form = form_text(field); !form.empty()) help += ": " + form;
    table.row({(field.optional ? "  --" : "* --") + typed(field.name), help});
  }
  if (opens_from_item(event))
    table.row({"  --from", capital(_("start from an item of a plan, and take over its fields")) + ": AP-2023:1"});
  page.table(table, 0);
}

// What a new case may belong to: "PLAN" for a call, any case for a watch.
std::string parent_word(const Workflow& workflow) {
  for (const auto& relation : workflow.relations)
    if (const auto* above = all_workflows().find(relation.kind); relation.link == Link::parent && above != nullptr) {
      std::string noun(above->noun);
      for (auto& c : noun)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
      return noun;
    }
  return _("PARENT");
}

std::string usage_of(const Workflow& workflow, std::size_t event) {
  const auto means = positional_of(workflow, event);
  const auto words = "utlys " + std::string(workflow.noun) + " " + typed(workflow.events[event].name);
  if (means == Positional::parent) return words + " [" + parent_word(workflow) + "]";
  return words + (means == Positional::new_id ? " ID" : " ID…");
}

void who_may(Page& page, const Workflow& workflow, std::size_t event) {
  std::vector<std::string> roles;
  for (const auto& row : workflow.rows)
    if (row.event == event)
      for (const auto role : roles_in(row.by))
        if (std::find(roles.begin(), roles.end(), role_word(role)) == roles.end()) roles.push_back(role_word(role));
  std::string line;
  for (const auto& role : roles)
    line.append(line.empty() ? "" : ", ").append(role);
  if (!line.empty()) page.line(fill(_("May be recorded by: {}."), {line}));
  if (workflow.events[event].needs_why) page.line(_("A reason is needed: --why."));
}

}  // namespace

void show_help(Page& page, const Catalogue& catalogue) {
  page.line("utlys – " + _("calls of the structural funds, from need to learning, in a log that proves itself"));
  page.heading(_("COMMANDS"));
  auto table = two_columns();
  for (const auto* command : hand_written())
    table.row({std::string(command->noun) + (command->verb.empty() ? "" : " ") + std::string(command->verb),
               capital(_(command->help))});
  page.table(table);
  page.heading(_("WHAT CAN HAPPEN TO CASES  (utlys help NOUN)"));
  auto nouns = two_columns();
  for (const auto* workflow : catalogue.workflows)
    nouns.row({std::string(workflow->noun) + " …", _(workflow->title)});
  page.table(nouns);
  options(page, Text{N_("OPTIONS OF EVERY COMMAND")}, global_option_rows());
  page.heading(_("EXIT CODES"));
  auto codes = two_columns();
  for (const auto& code : exit_codes)
    codes.row({code.number, capital(_(code.meaning))});
  page.table(codes);
  page.line();
  page.line(_("Who you are (--as) is claimed and not proven; the login is written down beside it."));
}

void show_help_of_noun(Page& page, const std::string& noun, const Catalogue& catalogue) {
  const auto* workflow = catalogue.by_noun(noun);
  page.line(workflow != nullptr ? _(workflow->title) : "utlys " + noun);
  page.line();
  auto table = two_columns();
  for (const auto* command : hand_written())
    if (command->noun == noun) table.row({noun + " " + std::string(command->verb), capital(_(command->help))});
  if (workflow != nullptr)
    for (std::size_t i = 0; i < workflow->events.size(); ++i)
      if (is_command(*workflow, i) && in_place_of(*workflow, i) == nullptr)
        table.row({noun + " " + typed(workflow->events[i].name), capital(_(workflow->events[i].help))});
  page.table(table);
  page.line();
  page.line(fill(_("utlys help {} COMMAND shows its options."), {noun}));
}

void show_help_of(Page& page, const Asked& asked) {
  if (asked.command != nullptr) {
    const auto& command = *asked.command;
    page.command("utlys " + std::string(command.noun) + (command.verb.empty() ? "" : " ") + std::string(command.verb) +
                 (command.positionals.empty() ? "" : " ") + std::string(command.positionals));
    page.line(sentence(_(command.help)));
    options(page, Text{N_("OPTIONS")}, command.options);
  } else {
    const auto& event = asked.workflow->events[asked.event];
    page.command(usage_of(*asked.workflow, asked.event));
    page.line(sentence(_(event.help)));
    who_may(page, *asked.workflow, asked.event);
    fields(page, event);
  }
  page.line();
  page.line(_("utlys help shows the options that every command has."));
}

}  // namespace utlys
