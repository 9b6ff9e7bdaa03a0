// SPDX-License-Identifier: EUPL-1.2
// How long earlier calls stayed in each of the seven stages, read from the log.
#pragma once
#include <array>
#include <span>

#include "engine/entry.hpp"
#include "engine/store.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::forecast {

// What a call reaches, in order: the seven stages, and its end.
inline constexpr std::array<std::string_view, 8> milestones{
    call::stage_needs_analysis, call::stage_call,           call::stage_mobilisation, call::stage_application,
    call::stage_assessment,     call::stage_prioritisation, call::stage_learning,     call::state_closed};
inline constexpr std::size_t stage_count = milestones.size() - 1;
// Places in that list.
inline constexpr std::size_t application = 3, assessment = 4, prioritisation = 5, learning = 6, closed = 7;

std::optional<std::size_t> milestone(std::string_view state);  // absent: new, cancelled

using Days = std::array<std::optional<Day>, milestones.size()>;

// On which effective day a call reached each stage for the last time on its way forth. Absent: it has not come so far,
// or has gone back since and not returned, or went round it.
//
// A way back (rework, amend, reopen, referral back) takes with it every stage after the one it leads to: they have not
// been reached until they are reached again. So a stage lasts from the day it was first entered to the day it was last
// left for the next, what passed in the next one in between included, and no day is counted in two stages.
//
// A stage left by a side way has no end: the assessment of a call to which nobody applied goes to learning at once,
// and says nothing about assessments. Days in suspension count: they passed. A cancelled call keeps what it went
// through before.
Days reached_days(std::span<const Entry> of_one_call);  // REQUIRES: in the order of the log
Days reached_days(const Reading&, const CaseId& call);

struct StageTimes {
  CaseId call;
  Fund fund{};
  std::array<std::optional<int>, stage_count> days;  // absent: not left yet, as the reading knows it
  std::string regime{};                              // of its profile; empty: it has none
};
std::optional<int> days_in(const Days& reached, std::size_t stage);

// Of every call that the reading knows, those registered afterwards too, in the order of ids. Reads every entry of
// each: for a question that somebody asks, not for a board.
std::vector<StageTimes> stage_times(const Reading&);

}  // namespace utlys::forecast
