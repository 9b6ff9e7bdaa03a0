// SPDX-License-Identifier: EUPL-1.2
#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {
namespace {

struct Question {
  std::string_view code;
  Text title;
  std::string_view rule;
  Looked (*look)(const Material&);
};

// clang-format off
constexpr Question questions[]{
    {"placed_without_declaration", {N_("placed without a declaration of conflicts of interest")},  "R14",      placed_without_declaration},
    {"scorer_near_applicant",      {N_("who scored stood near the applicant")},                    "R3; R14",  scorer_near_applicant},
    {"identical_reasons",          {N_("the same reasons for more than two places")},              "R16",      identical_reasons},
    {"decision_before_minutes",    {N_("decided before the minutes were approved")},               "R3; R25",  decision_before_minutes},
    {"weights_changed",            {N_("principles or weights changed after publication")},        "R5; R11",  weights_changed},
    {"late_admitted",              {N_("an application that came late was let in")},               "R12",      late_admitted},
    {"no_regional_opinion",        {N_("decided without the region's opinion")},                   "domain 9", no_regional_opinion},
    {"opinion_after_decision",     {N_("the region's opinion came after the decision")},           "domain 9", opinion_after_decision},
    {"reserve_moved",              {N_("a reserve moved up without a decision that allows it")},   "R15",      reserve_moved},
    {"money_moved_late",           {N_("money moved after applications were known")},              "R28",      money_moved_late},
};
// clang-format on

}  // namespace

std::vector<Surfaced> surfaced_of(const Material& m) {
  std::vector<Surfaced> all;
  for (const auto& question : questions) {
    auto looked = question.look(m);
    all.push_back({question.code, question.title, question.rule, std::move(looked.found), std::move(looked.untold)});
  }
  return all;
}

}  // namespace utlys::audit_file
