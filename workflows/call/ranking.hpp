// SPDX-License-Identifier: EUPL-1.2
// The prioritisation basis (prioriteringsunderlag, R16): what the scores of those who prepare say. It advises; no
// total, threshold or missing score stops a placing.
#pragma once
#include "engine/store.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/call/facts.hpp"

namespace utlys {
template <class F>
struct Linked;
}
namespace utlys::call {

struct Candidate {
  CaseId id;
  std::string title, applicant;
  Money amount, accumulated;                   // approved by the authority; with all ranked before it
  std::map<std::string, std::int64_t> points;  // thousandths: the preparers' mean; a principle not scored is absent
  std::int64_t total{};                        // thousandths of a point, weighed
  int place{};                                 // equal ones share a place
  bool tied{}, above{};                        // above the line: the budget covers it and all before it
  std::vector<std::string> apart;              // principles on which preparers differ by 2 or more without a note
  std::string ladder_step;                     // of the profile's collaboration ladder (R27)
  application::Placing placing;                // that the partnership has given it, if any
};

// The nearest weight of one principle, the others in proportion, at which somebody else stands above the line.
struct Shift {
  std::string principle;
  std::int64_t now{}, at{};
  CaseId comes, goes;
};

struct Ranking {
  Method method{};
  Money budget;
  std::vector<std::pair<std::string, std::int64_t>> principles;  // with weights, in the order of the call's profile
  std::vector<Candidate> candidates;                             // best first
  bool tie_on_line{};
  std::optional<Shift> shift;  // of points alone; absent: no weight moves the line
};

// Of the applications that the authority approved. REQUIRES: a call.
Ranking ranking_of(const Reading&, const Case& call);
// The same without the shift. `known`: the profile's principles, in its order.
Ranking ranked(const Facts& call, const std::vector<std::string>& known,
               const std::vector<Linked<application::Facts>>& applications);

// Two places that stand the other way round than the ranking does, and neither says why.
struct Departure {
  CaseId placed_first, ranked_first;
};
std::vector<Departure> departures(const Ranking&);

}  // namespace utlys::call
