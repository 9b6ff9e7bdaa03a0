// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "cli/act.hpp"
#include "cli/command.hpp"
#include "cli/render/speech.hpp"
#include "workflows/declaration/facts.hpp"
#include "workflows/person/facts.hpp"

namespace utlys {
namespace {

// Every declaration about the person of which the ground is kept.
std::vector<CaseId> with_ground(const Reading& reading, const CaseId& person) {
  std::vector<CaseId> found;
  for (const auto& c : reading.with_key(declaration::Facts::kind, "declarer", person))
    if (!document_of<declaration::Facts>(c).facts.ground.digest.empty()) found.push_back(c.id);
  return found;
}

bool is_erased(const Case& person) {
  const auto facts = document_of<person::Facts>(person).facts;
  return facts.name.digest.empty() && facts.contact.digest.empty();
}

Act erasing(const Context& context, const CaseId& id, const char* kind, const char* event) {
  Act act{kind, id, {}, event, {}, {}, context.words.value("why").value_or("")};
  for (const auto& [option, field] : {std::pair{"body", "body"}, {"decided-on", "decided_on"}, {"proof", "proof"}})
    if (auto value = context.words.value(option)) act.fields.push_back({field, *value});
  return act;
}

// As one: by one decision, or nothing at all.
int run_people_erase(Context& context) {
  const auto& typed = context.words.positionals.front();
  const auto person = context.reading().find(typed);
  const auto id = person ? person->id : typed;
  const auto grounds = with_ground(context.reading(), id);
  const bool all = context.words.has("with-grounds");
  std::vector<Act> acts;
  // Where the name went earlier, the grounds alone are left to erase.
  if (!(all && !grounds.empty() && person && person->kind == person::Facts::kind && is_erased(*person)))
    acts.push_back(erasing(context, id, "person", "erase"));
  for (const auto& declaration : grounds)
    if (all) acts.push_back(erasing(context, declaration, "declaration", "forget_ground"));
  const int code = perform(context, std::move(acts));
  if (code != 0 || context.json() || all || grounds.empty()) return code;
  auto page = context.page();
  page.line(tr_n("{} ground of a conflict of interest about the person is kept. To erase it as well: --with-grounds",
                 "{} grounds of conflicts of interest about the person are kept. To erase them as well: --with-grounds",
                 grounds.size()));
  context.print(page);
  return code;
}

constexpr OptionRow options[]{
    {"body", {N_("the body that decided")}, {N_("BODY")}},
    {"decided-on", {N_("the day of the decision")}, {N_("DAY")}},
    {"proof", {N_("minutes and §, or date, registration number and decision-maker")}, {N_("TEXT")}},
    {"with-grounds",
     {N_("also the grounds of conflicts of interest in declarations about the person")},
     {},
     Takes::nothing},
};

}  // namespace

extern const Command people_erase_command;
const Command people_erase_command{
    "people",         "erase", {N_("erase name and contact of one who has left")}, "ID", 1, 1, options, false, true,
    run_people_erase, true};

}  // namespace utlys
