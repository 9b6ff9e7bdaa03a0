// SPDX-License-Identifier: EUPL-1.2
// What surfaces by itself: one question to the register in each file of look/, and the table of them all.
#pragma once
#include "workflows/audit_file/material.hpp"

namespace utlys::audit_file {

struct Looked {
  std::vector<Finding> found, untold;
};

Looked placed_without_declaration(const Material&);
Looked scorer_near_applicant(const Material&);
Looked identical_reasons(const Material&);
Looked decision_before_minutes(const Material&);
Looked weights_changed(const Material&);
Looked late_admitted(const Material&);
Looked no_regional_opinion(const Material&);
Looked opinion_after_decision(const Material&);
Looked reserve_moved(const Material&);
Looked money_moved_late(const Material&);

std::vector<Surfaced> surfaced_of(const Material&);  // every question, in the table's order

}  // namespace utlys::audit_file
