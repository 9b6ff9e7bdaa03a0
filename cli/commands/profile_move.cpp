// SPDX-License-Identifier: EUPL-1.2
// Running calls go on under another profile, by a recorded decision (domain section 9). A dry run says for each what
// would change where it stands.
#include <boost/json.hpp>

#include "cli/act.hpp"
#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/lookup.hpp"
#include "cli/render/label.hpp"
#include "cli/render/verdict.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

constexpr std::string_view kind_moved = "call";  // the only kind that pins a profile

bool has_ended(const Context& context, const Case& c) {
  const auto& workflow = context.catalogue.of(c.kind);
  return workflow.states[state_index(workflow, state_of(envelope_of(c)))].final;
}

std::vector<CaseId> calls_named(Context& context) {
  const auto& words = context.words.positionals;
  std::vector<CaseId> ids(words.begin() + 1, words.end());
  if (const auto old = context.words.value("of")) {
    if (!ids.empty())
      throw Stop(Failure::usage, _("Name the calls, or the profile they go by now with --of; not both."));
    for (const auto& c : context.store().with_key(kind_moved, "profile", *old))
      if (!has_ended(context, c)) ids.push_back(c.id);
    if (ids.empty())
      throw Stop(
          Failure::not_found, fill(_("No call that goes on is bound to the profile {}."), {*old}),
          context.store().find(*old) ? std::vector<std::string>() : nearest_ids(*old, context.store(), Rules::kind),
          {"utlys list profile"});
  }
  if (ids.empty()) throw Stop(Failure::usage, _("Which calls? Name them, or the profile they go by now with --of."));
  return ids;
}

// What a move would change is asked before anybody decides it.
void as_if_decided(const Context& context, Act& act) {
  const auto give = [&](const char* field, const std::string& value) {
    const auto has = [&](const Given& given) { return given.field == field; };
    if (std::none_of(act.fields.begin(), act.fields.end(), has)) act.fields.push_back({field, value});
  };
  give("body", "partnership");
  give("decided_on", to_iso(context.on()));
  give("proof", "-");
  if (act.why.empty()) act.why = "-";
}

Act act_on(const Context& context, const CaseId& id) {
  const auto& words = context.words;
  Act act{std::string(kind_moved), id, {}, "change_profile", {}, {}, words.value("why").value_or("")};
  act.fields.push_back({"profile", words.positionals.front()});
  for (const auto& [option, field] : {std::pair{"body", "body"}, {"decided-on", "decided_on"}, {"proof", "proof"}})
    if (const auto value = words.value(option)) act.fields.push_back({field, *value});
  if (context.dry_run()) as_if_decided(context, act);
  return act;
}

std::map<std::string, const Requirement*> asked_in(const Option& option) {
  std::map<std::string, const Requirement*> asked;
  for (const auto* list : {&option.unmet, &option.remarks})
    for (const auto& unmet : *list)
      asked.emplace(unmet.what->code, unmet.what);
  return asked;
}

// What one of two lists of options asks of an event and the other does not. An event that the other has not, such as
// explaining a remark that the move itself leaves, says nothing.
std::vector<std::pair<std::string, const Requirement*>> only_in(const std::vector<Option>& these,
                                                                const std::vector<Option>& others) {
  std::vector<std::pair<std::string, const Requirement*>> found;
  for (const auto& one : these) {
    const auto other =
        std::find_if(others.begin(), others.end(), [&](const Option& o) { return o.event == one.event; });
    if (other == others.end()) continue;
    const auto elsewhere = asked_in(*other);
    for (const auto& [code, what] : asked_in(one))
      if (!elsewhere.contains(code)) found.emplace_back(one.event->name, what);
  }
  return found;
}

void show_changes(Page& page, const char* title, const std::vector<std::pair<std::string, const Requirement*>>& lines) {
  if (lines.empty()) return;
  page.line("  " + _(title));
  for (const auto& [event, what] : lines)
    page.line("    " + typed(event) + ": " + _(what->text), 6);
}

std::string regime_of(const Reading& reading, const std::string& profile) {
  const auto found = reading.find(profile);
  return found && found->kind == Rules::kind ? document_of<Rules>(*found).facts.regime : std::string();
}

// Calls under one regime have other steps before them than under the other, however they stand now.
void show_regimes(Context& context, Page& page, const Envelope& call) {
  const auto& to = context.words.positionals.front();
  const auto from = pinned_profile(context.store(), call);
  const auto before = regime_of(context.store(), from), after = regime_of(context.store(), to);
  if (before != after) page.line("  " + fill(_("regime: {} → {}"), {word(before), word(after)}));
  page.command("utlys profile diff " + from + " " + to, 2);
}

void show_what_changes(Context& context, const Order& order) {
  const auto desk = context.desk(context.store());
  auto page = context.page();
  for (const auto& act : order.acts) {
    const auto c = *context.store().find(act.id);
    const auto before = desk.possible(c, order.visitor, order.on);
    const auto after = desk.possible_after(order, c.id);
    const auto asked = only_in(after, before), no_more = only_in(before, after);
    page.line();
    page.line(case_heading(context, c, envelope_of(c)));
    show_regimes(context, page, envelope_of(c));
    show_changes(page, N_("would be missing:"), asked);
    show_changes(page, N_("would be missing no more:"), no_more);
    if (asked.empty() && no_more.empty()) page.line("  " + _("nothing changes where it stands now"));
  }
  context.print(page);
}

int run_profile_move(Context& context) {
  std::vector<Act> acts;
  for (const auto& id : calls_named(context))
    acts.push_back(act_on(context, id));
  const Order order{context.visitor(), context.on(), acts, true};
  const int code = perform(context, std::move(acts));
  if (code == 0 && context.dry_run() && !context.json()) show_what_changes(context, order);
  return code;
}

constexpr OptionRow options[]{
    {"of", {N_("all calls that go on and are bound to this profile")}, {N_("PROFILE")}},
    {"body", {N_("the body that decided")}, {N_("BODY")}},
    {"decided-on", {N_("the day of the decision")}, {N_("DAY")}},
    {"proof", {N_("minutes and §, or date, registration number and decision-maker")}, {N_("TEXT")}},
};

}  // namespace

extern const Command profile_move_command;
const Command profile_move_command{
    "profile",
    "move",
    {N_("let running calls go on under another profile, by decision; --dry-run says what changes")},
    "TO [CALL …]",
    1,
    1000,
    options,
    false,
    true,
    run_profile_move,
    true};

}  // namespace utlys
