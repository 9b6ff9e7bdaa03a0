// SPDX-License-Identifier: EUPL-1.2
#include "workflows/publication/operations.hpp"

#include "workflows/application/facts.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::publication {
namespace {

// clang-format off
constexpr Column columns[]{
    {"unique_code",        "Unik kod",               "Unique code of the operation, art. 49(3): the application's id in the register", Form::text},
    {"authority_number",   "Myndighetens diarienummer", "Registration number at the managing authority (identifier)", Form::text},
    {"call",               "Utlysning",              "Call under which support was granted (identifier)", Form::text},
    {"beneficiary",        "Stödmottagare",          "Name of the beneficiary, art. 49(3); empty where it is a natural person", Form::text},
    {"contractor",         "Leverantör",             "Name of the contractor, in public procurement, art. 49(3)", Form::text, Keeps::no},
    {"name",               "Insatsens namn",         "Name of the operation, art. 49(3)", Form::text},
    {"purpose",            "Syfte",                  "Purpose of the operation, art. 49(3)", Form::text, Keeps::no},
    {"achievements",       "Resultat",               "Expected or actual achievements, art. 49(3)", Form::text, Keeps::no},
    {"start",              "Startdatum",             "Start date of the operation, art. 49(3)", Form::day},
    {"end",                "Slutdatum",              "Expected or actual date of completion, art. 49(3)", Form::day},
    {"total_cost",         "Total kostnad, kronor",  "Total cost of the operation, in Swedish kronor, art. 49(3)", Form::kronor},
    {"fund",               "Fond",                   "Fund concerned: ESF+ or ERUF (European Regional Development Fund), art. 49(3)", Form::text},
    {"specific_objective", "Specifikt mål",          "Specific objective concerned, as the call states it, art. 49(3)", Form::text},
    {"co_financing_rate",  "Medfinansieringsgrad, procent", "Co-financing rate in per cent, as the call states it, art. 49(3)", Form::percent},
    {"location",           "Plats",                  "Location of the operation, art. 49(3): the municipalities concerned", Form::text},
    {"country",            "Land",                   "Country concerned, art. 49(3)", Form::text, Keeps::no},
    {"mobile_location",    "Plats för rörlig insats", "Location of the beneficiary of a mobile operation or one in several places, art. 49(3)", Form::text, Keeps::no},
    {"intervention_type",  "Interventionstyp",             "Type of intervention, art. 49(3)", Form::text, Keeps::no},
};
// clang-format on

// Private values stay private also where an organisation's name was typed beside a personal number.
Cell beneficiary(const application::Facts& f) {
  const bool natural_person = !f.applicant.digest.digest.empty() || !f.trader_name.digest.empty();
  return natural_person ? Cell{} : cell(f.applicant_name);
}

Row row_of(const CaseId& id, const application::Facts& f, const CaseId& call_id, const call::Facts& call) {
  const Cell none;
  const Cell rate = call.co_financing_percent > 0 ? Cell{call.co_financing_percent} : none;
  return {cell(id),
          cell(f.authority_number),
          cell(call_id),
          beneficiary(f),
          none,
          cell(f.title),
          none,
          none,
          cell(f.starts),
          cell(f.ends),
          cell(f.total_cost),
          cell(std::string(fund_name(call.fund))),
          cell(call.objective),
          rate,
          cell(f.municipalities),
          none,
          none,
          none};
}

bool waits(const application::Facts& f) {
  const auto found = f.attestations.find("final_decision");
  return found != f.attestations.end() && found->second.waits();
}

}  // namespace

Dataset operations(const Reading& reading, Fund fund) {
  Dataset dataset{What::operations,
                  "operations",
                  "Förteckning över insatser",
                  "List of operations selected for support, regulation (EU) 2021/1060 article 49(3)",
                  columns,
                  {},
                  {}};
  for (const auto& c : reading.cases(call::Facts::kind)) {
    const auto call = document_of<call::Facts>(c).facts;
    for (const auto& child : reading.children(c.id, application::Facts::kind)) {
      const auto document = document_of<application::Facts>(child);
      if (document.state != application::state_granted) continue;
      if (fund != Fund::unstated && fund != call.fund)
        ++dataset.not_published[Why::other_fund];
      else if (waits(document.facts))
        dataset.left_out.push_back(child.id);
      else
        dataset.rows.push_back(row_of(child.id, document.facts, c.id, call));
    }
  }
  return dataset;
}

}  // namespace utlys::publication
