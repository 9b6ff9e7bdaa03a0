// SPDX-License-Identifier: EUPL-1.2
#include "cli/act.hpp"
#include "cli/command.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

void give(const Words& words, Act& act, const char* option, const char* field) {
  if (auto value = words.value(option)) act.fields.push_back({field, *value});
}

Act act_on(const Context& context, const std::string& id, const char* event) {
  return {"person", id, {}, event, {}, {}, context.words.value("why").value_or("")};
}

// Opened, granted and bound as one: nobody is half added.
int run_people_add(Context& context) {
  const auto& words = context.words;
  const auto& id = words.positionals.front();
  if (folded_id(id) == folded_id(system_person))
    throw Stop(Failure::usage, _("Nobody acts as the system: what it does, it does by itself."));
  std::vector<Act> acts{act_on(context, id, "open")};
  give(words, acts.back(), "name", "full_name");
  give(words, acts.back(), "contact", "contact");
  for (const auto& role : words.values("grant")) {
    acts.push_back(act_on(context, id, "grant"));
    acts.back().fields.push_back({"office", role});
    if (role == "managing_authority") give(words, acts.back(), "fund", "fund");
    give(words, acts.back(), "body", "body");
    give(words, acts.back(), "decided-on", "decided_on");
    give(words, acts.back(), "proof", "proof");
  }
  for (const auto& login : words.values("login")) {
    acts.push_back(act_on(context, id, "bind_login"));
    acts.back().fields.push_back({"login", login});
  }
  return perform(context, std::move(acts), {{"full_name", "name"}, {"office", "grant"}});
}

constexpr OptionRow options[]{
    {"name", {N_("the person's name (private)")}, {N_("TEXT")}},
    {"contact", {N_("how to reach them (private)")}, {N_("TEXT")}},
    {"grant",
     {N_("a role, may be given more than once: secretariat, managing_authority, partnership, region, regional_actor, "
         "auditor, administrator")},
     {N_("ROLE")},
     Takes::values},
    {"fund", {N_("the fund of a managing authority")}, {N_("esf|eruf")}},
    {"login", {N_("an operating-system login, user@host; may be given more than once")}, {N_("LOGIN")}, Takes::values},
    {"body", {N_("the body that decided the roles")}, {N_("BODY")}},
    {"decided-on", {N_("the day of the decision")}, {N_("DAY")}},
    {"proof", {N_("minutes and §, or date, registration number and decision-maker")}, {N_("TEXT")}},
};

}  // namespace

extern const Command people_add_command;
const Command people_add_command{
    "people",       "add", {N_("add a person with roles and logins")}, "ID", 1, 1, options, false, true,
    run_people_add, true};

}  // namespace utlys
