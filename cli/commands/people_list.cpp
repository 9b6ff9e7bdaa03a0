// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/people.hpp"
#include "cli/render/label.hpp"
#include "engine/patch.hpp"
#include "engine/people.hpp"

namespace utlys {
namespace {

std::string role_of_key(const std::string& key) {
  const auto colon = key.find(':');
  auto text = word(key.substr(0, colon));
  if (colon != std::string::npos) text += " " + word(key.substr(colon + 1));
  return text;
}

std::vector<std::string> keys(const Envelope& envelope, std::string_view name) {
  const auto found = envelope.glance.keys.find(std::string(name));
  return found == envelope.glance.keys.end() ? std::vector<std::string>() : found->second;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& one : words)
    text.append(text.empty() ? "" : ", ").append(one);
  return text;
}

int run_people_list(Context& context) {
  const auto& reading = context.reading();
  const auto& workflow = context.catalogue.of(person_kind);
  Table table({{}, {Column::Side::left, 14}, {Column::Side::left, 16}, {Column::Side::left, 10}, {}});
  boost::json::array people;
  for (const auto& c : reading.cases(person_kind)) {
    const auto envelope = envelope_of(c);
    const auto name = person_name(reading, envelope);
    const auto roles = keys(envelope, key_role);
    const auto logins = keys(envelope, key_login);
    people.push_back(boost::json::object{{"id", c.id},
                                         {"name", name},
                                         {"state", std::string(state_of(envelope))},
                                         {"roles", boost::json::value_from(roles)},
                                         {"logins", boost::json::value_from(logins)}});
    std::vector<std::string> words;
    for (const auto& role : roles)
      words.push_back(role_of_key(role));
    const auto state = envelope.state == "active" ? std::string() : state_label(workflow, state_of(envelope));
    const bool erased = parse_json(envelope.facts.text).as_object().contains("erased");
    table.row({c.id, erased ? _("erased") : name, joined(words), joined(logins), state});
  }
  if (context.json()) {
    context.print(boost::json::object{{"people", people}});
    return 0;
  }
  auto page = context.page();
  page.table(table, 0);
  context.print(page);
  return 0;
}

}  // namespace

extern const Command people_list_command;
const Command people_list_command{
    "people", "list",         {N_("who works with the register, with which roles")}, "", 0, 0, {}, true,
    false,    run_people_list};

}  // namespace utlys
