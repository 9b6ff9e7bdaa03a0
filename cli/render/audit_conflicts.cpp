// SPDX-License-Identifier: EUPL-1.2
// Declarations of conflicts of interest, tests and ties.
#include "cli/render/audit_columns.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/declaration/facts.hpp"

namespace utlys {
namespace {

using namespace audit_file;

std::string said_of_conflict(const Declared& d, const Looking& /*looking*/) {
  std::string text = d.conflict ? _("declares that there may be a conflict") : std::string();
  if (!d.alleged_by.empty()) text += (text.empty() ? "" : "\n") + fill(_("alleged by {}"), {d.alleged_by});
  if (d.ground_given) text += "\n" + _("the ground is a private value");
  return text;
}

}  // namespace

void fill_declarations(Sheet& sheet, const Looking& l) {
  sheet.count = l.file.declarations.size();
  add_grid<Declared>(sheet, {N_("Declarations")}, l.file.declarations,
                     {{{N_("Declaration")}, [](const auto& d, const Looking&) { return short_id(d.id); }},
                      {{N_("Person")}, [](const auto& d, const Looking&) { return d.person; }},
                      {{N_("Declared")}, [](const auto& d, const Looking&) { return day_or_nothing(d.declared); }},
                      {{N_("Declared again")}, [](const auto& d, const Looking&) { return day_or_nothing(d.renewed); }},
                      {{N_("State")},
                       [](const auto& d, const Looking&) {
                         return state_label(all_workflows().of(declaration::Facts::kind), d.state);
                       }},
                      {{N_("Conflict of interest")}, said_of_conflict}},
                     l);
}

void fill_tests(Sheet& sheet, const Looking& l) {
  sheet.count = l.file.tests.size();
  add_grid<Test>(
      sheet, {N_("Tests")}, l.file.tests,
      {{{N_("Declaration")}, [](const auto& t, const Looking&) { return short_id(t.declaration); }},
       {{N_("Person")}, [](const auto& t, const Looking&) { return t.person; }},
       {{N_("Outcome")},
        [](const auto& t, const Looking&) {
          return t.exception.empty() ? word(t.outcome) : word(t.outcome) + "\n" + t.exception;
        }},
       {{N_("Decided by")}, [](const auto& t, const Looking& at) { return at.body(t.decision.body); }},
       {{N_("Decided on")}, [](const auto& t, const Looking&) { return day_or_nothing(t.decision.decided_on); }},
       {{N_("Proof")}, [](const auto& t, const Looking&) { return t.decision.proof; }},
       {{N_("Meeting")}, [](const auto& t, const Looking&) { return paragraph_of(t.meeting, t.paragraph); }}},
      l);
  add_grid<Tie>(
      sheet, {N_("Known ties to applicants and project parties")}, l.file.ties,
      {{{N_("Person")}, [](const auto& t, const Looking&) { return t.person; }},
       {{N_("Organisation")}, [](const auto& t, const Looking&) { return t.organisation; }},
       {{N_("Tie")}, [](const auto& t, const Looking&) { return word(t.kind); }},
       {{N_("Application")}, [](const auto& t, const Looking&) { return short_id(t.application); }},
       {{N_("Recorded")}, [](const auto& t, const Looking&) { return day_or_nothing(t.since); }},
       {{N_("Tested")}, [](const auto& t, const Looking&) { return t.outcome.empty() ? _("no") : word(t.outcome); }}},
      l);
}

}  // namespace utlys
