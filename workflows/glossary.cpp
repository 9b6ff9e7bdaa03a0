// SPDX-License-Identifier: EUPL-1.2
#include "workflows/glossary.hpp"

#include <algorithm>

namespace utlys {
namespace {

// What codes that stand in documents are called. Sorted by code.
constexpr Word words[]{
    {"administrator", {N_("administrator")}},
    {"already_handled", {N_("already handled")}},
    {"annual_plan", {N_("annual plan")}},
    {"application", {N_("application")}},
    {"assessment", {N_("assessment")}},
    {"auditor", {N_("auditor")}},
    {"call", {N_("call")}},
    {"civil_society", {N_("civil society")}},
    {"closes", {N_("closes")}},
    {"company", {N_("company")}},
    {"coordination_association", {N_("coordination association")}},
    {"crisis", {N_("crisis item")}},
    {"de_minimis", {N_("de minimis aid")}},
    {"dialogue", {N_("dialogue")}},
    {"economic_vulnerability", {N_("economic vulnerability")}},
    {"education_provider", {N_("education provider")}},
    {"employment_service", {N_("employment service")}},
    {"equal_opportunities", {N_("equal opportunities")}},
    {"eruf", {N_("ERDF")}},
    {"esf", {N_("ESF+")}},
    {"establishment", {N_("establishment")}},
    {"folk_high_school", {N_("folk high school")}},
    {"forum", {N_("forum")}},
    {"fundamental_rights", {N_("fundamental rights")}},
    {"gber", {N_("block-exempted aid (GBER)")}},
    {"gender_equality", {N_("gender equality")}},
    {"government_agency", {N_("government agency")}},
    {"handover", {N_("handing over")}},
    {"individual", {N_("individual")}},
    {"learning", {N_("learning")}},
    {"lesson", {N_("lesson")}},
    {"managing_authority", {N_("managing authority")}},
    {"meeting", {N_("meeting")}},
    {"mobilisation", {N_("mobilisation")}},
    {"municipality", {N_("municipality")}},
    {"national", {N_("national")}},
    {"needs_analysis", {N_("needs analysis")}},
    {"next_call", {N_("next call")}},
    {"non_discrimination", {N_("non-discrimination")}},
    {"none", {N_("none")}},
    {"not_prioritised", {N_("not prioritised")}},
    {"not_relevant", {N_("not relevant")}},
    {"not_taken", {N_("not taken into account")}},
    {"notify_applicants", {N_("notify the applicants that the call is cancelled")}},
    {"opens", {N_("opens")}},
    {"order", {N_("order")}},
    {"organisation", {N_("organisation")}},
    {"partly", {N_("partly taken into account")}},
    {"partnership", {N_("partnership")}},
    {"person", {N_("person")}},
    {"plan_decision", {N_("to be decided")}},
    {"points", {N_("points")}},
    {"prioritisation", {N_("prioritisation")}},
    {"prioritised", {N_("prioritised")}},
    {"profile", {N_("rule profile")}},
    {"reentry", {N_("re-entry")}},
    {"referral", {N_("referral")}},
    {"region", {N_("region")}},
    {"regional", {N_("regional")}},
    {"regional_actor", {N_("regional actor")}},
    {"regional_plan", {N_("regional action plan")}},
    {"register", {N_("register")}},
    {"reserve", {N_("reserve")}},
    {"secretariat", {N_("secretariat")}},
    {"social_enterprise", {N_("social enterprise")}},
    {"social_insurance_agency", {N_("social insurance agency")}},
    {"social_partner", {N_("social partner")}},
    {"stable_position", {N_("stable position")}},
    {"structure", {N_("structure")}},
    {"study_association", {N_("study association")}},
    {"supplement", {N_("supplement due")}},
    {"system", {N_("the system")}},
    {"taken_into_account", {N_("taken into account")}},
    {"unstable_position", {N_("unstable position")}},
    {"unstated", {N_("not stated")}},
    {"unweighted", {N_("unweighted")}},
    {"watch", {N_("watch")}},
    {"workshop", {N_("workshop")}},
    {"written_input", {N_("written input")}},
};

constexpr bool by_code(const Word& a, const Word& b) {
  return a.code < b.code;
}
static_assert(std::is_sorted(std::begin(words), std::end(words), by_code));

}  // namespace

Text word_for(std::string_view code) {
  const auto* const found = std::lower_bound(std::begin(words), std::end(words), Word{code, {}}, by_code);
  return found != std::end(words) && found->code == code ? found->text : Text{};
}

}  // namespace utlys
