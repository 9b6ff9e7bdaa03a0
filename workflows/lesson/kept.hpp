// SPDX-License-Identifier: EUPL-1.2
// The lessons that are kept, and the chain lesson → call that used it (R20).
#pragma once
#include "workflows/lesson/asked.hpp"

namespace utlys::lesson {

struct Kept {
  CaseId id;
  std::string state;
  Facts facts;
};

// What is looked for; left out or empty: any.
struct Wanted {
  std::optional<Theme> theme;
  std::optional<Stage> stage;
  std::optional<Addressee> addressee;
  std::optional<Fund> fund;
  std::string state;
  CaseId call;  // whose lesson it is
  bool fits(const Kept&) const;
};
std::vector<Kept> lessons(const Reading&, const Wanted&);  // in the order of ids

Kept kept_from(const Case&);  // REQUIRES: a lesson

// Taken into account, wholly or partly: what makes a lesson worth having been written down.
bool is_use(Disposition);
bool is_used(const Facts&);  // by any later call
// What later calls answered, in the order of days.
std::vector<Answer> answers_to(const Facts&);

std::vector<Kept> answered_by(const Reading&, const CaseId& call);
// Calls that are still in their needs analysis and have yet to say what they do with it.
std::vector<CaseId> waiting_for(const Reading&, const Kept&);

}  // namespace utlys::lesson
