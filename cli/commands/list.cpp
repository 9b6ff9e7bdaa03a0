// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/stop.hpp"
#include "cli/workflow_named.hpp"
#include "engine/nearest.hpp"

namespace utlys {
namespace {

// Empty: all.
std::string kind_asked_for(const Context& context) {
  return context.words.positionals.empty() ? std::string() : std::string(workflow_asked_for(context).kind);
}

using Wanted = std::pair<std::string, std::string>;

std::vector<Wanted> keys_asked_for(const Words& words) {
  std::vector<Wanted> wanted;
  for (const auto& text : words.values("key")) {
    const auto sign = text.find('=');
    if (sign == std::string::npos) throw Stop(Failure::usage, fill(_("--key {} is not written name=value."), {text}));
    wanted.emplace_back(text.substr(0, sign), text.substr(sign + 1));
  }
  return wanted;
}

// By its code, or as it is called in the language spoken.
bool is_called(const State& state, const std::string& wanted) {
  const auto folded = folded_id(wanted);
  return state.name == wanted || folded_id(state.label.msgid) == folded || folded_id(_(state.label)) == folded;
}

void require_known_state(const Catalogue& catalogue, const std::string& kind, const std::string& wanted) {
  std::vector<std::string> known;
  for (const auto* workflow : catalogue.workflows)
    for (const auto& state : workflow->states) {
      if (!kind.empty() && workflow->kind != kind) continue;
      if (is_called(state, wanted)) return;
      known.emplace_back(state.name);
      known.push_back(_(state.label));
    }
  throw Stop(Failure::usage, fill(_("There is no state called {}."), {wanted}), nearest(wanted, known));
}

// Keys are what cases have; one that none of them has is probably misspelt.
void require_known_keys(const std::vector<Case>& cases, const std::vector<Wanted>& wanted) {
  std::set<std::string> known;
  for (const auto& c : cases)
    for (const auto& [name, values] : envelope_of(c).glance.keys)
      known.insert(name);
  for (const auto& [name, value] : wanted)
    if (!known.empty() && !known.contains(name))
      throw Stop(Failure::usage, fill(_("No case here has a search key called {}."), {name}),
                 nearest(name, {known.begin(), known.end()}));
}

bool is_in_state(const Context& context, const Case& c, const std::string& wanted) {
  const auto& workflow = context.catalogue.of(c.kind);
  const auto index = state_index(workflow, state_of(envelope_of(c)));
  return index != npos && is_called(workflow.states[index], wanted);
}

std::vector<Case> found(Context& context) {
  const auto kind = kind_asked_for(context);
  const auto keys = keys_asked_for(context.words);
  const auto state = context.words.value("state");
  if (state) require_known_state(context.catalogue, kind, *state);
  if (!keys.empty()) require_known_keys(context.reading().cases(kind), keys);
  auto cases = keys.empty() ? context.reading().cases(kind)
                            : context.reading().with_key(kind, keys.front().first, keys.front().second);
  std::erase_if(cases, [&](const Case& c) {
    const bool keyed =
        std::all_of(keys.begin(), keys.end(), [&](const Wanted& key) { return has_key(c, key.first, key.second); });
    return !keyed || (state && !is_in_state(context, c, *state));
  });
  return cases;
}

boost::json::object line_json(const Case& c, const Envelope& envelope) {
  boost::json::object line{{"id", c.id},
                           {"kind", c.kind},
                           {"state", std::string(state_of(envelope))},
                           {"rev", c.rev},
                           {"title", envelope.glance.title},
                           {"parent", envelope.parent},
                           {"suspended", envelope.suspended.has_value()}};
  if (envelope.glance.due)
    line["due"] = boost::json::object{{"at", to_iso(envelope.glance.due->at)}, {"what", envelope.glance.due->what}};
  return line;
}

int run_list(Context& context) {
  const auto cases = found(context);
  Table table({{}, {Column::Side::left, 8}, {Column::Side::left, 16}, {Column::Side::left, 12}});
  boost::json::array lines;
  for (const auto& c : cases) {
    const auto envelope = envelope_of(c);
    const auto& due = envelope.glance.due;
    lines.push_back(line_json(c, envelope));
    auto state = state_label(context.catalogue.of(c.kind), state_of(envelope));
    if (envelope.suspended) state += " (" + _("suspended") + ")";
    table.row({c.id, state, envelope.glance.title == c.id ? std::string() : envelope.glance.title,
               due ? word(due->what) + " " + near_moment(due->at, context.today()) : std::string()});
  }
  if (context.json()) {
    context.print(boost::json::object{{"cases", lines}});
    return 0;
  }
  auto page = context.page();
  page.table(table, 0);
  if (table.empty()) page.line(_("No case fits."));
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"state", {N_("only cases in this state")}, {N_("STATE")}},
    {"key", {N_("only cases with this search key; may be given more than once")}, {N_("NAME=VALUE")}, Takes::values},
};

}  // namespace

extern const Command list_command;
const Command list_command{"list", "", {N_("list cases")}, "[KIND]", 0, 1, options, true, false, run_list};

}  // namespace utlys
