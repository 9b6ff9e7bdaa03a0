// SPDX-License-Identifier: EUPL-1.2
// A refusal is data, complete and kind: everything that stands in the way at once, each with what to do and who may.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/errors.hpp"
#include "engine/workflow.hpp"

namespace utlys {

struct Refusal {
  Failure kind = Failure::refused;
  Text what;                         // the sentence that heads it
  std::string detail;                // an id, a name, a revision; untrusted
  std::vector<std::string> nearest;  // to an unknown name
  std::size_t act{};                 // index in the batch
  CaseId id;
  std::string case_kind, event, state;
  std::vector<Unmet> unmet;                // refused: what is not met
  std::vector<FieldError> errors;          // usage: what is wrong with the fields
  std::vector<std::string> possible_from;  // the event is not possible in this state, but in these
  std::string profile;                     // whose rules were applied
};

}  // namespace utlys
