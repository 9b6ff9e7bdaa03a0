// SPDX-License-Identifier: EUPL-1.2
// What the board shows, gathered from the cases' glances alone: it needs to know no workflow's facts.
#pragma once
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/clock.hpp"
#include "engine/store.hpp"

namespace utlys {

// Cases that belong to one on the board and are counted there.
struct Below {
  const Workflow* workflow{};
  std::uint64_t count{}, undecided{};
};

struct BoardLine {
  Case what;
  Envelope envelope;
  const Workflow* workflow{};
  std::size_t state{};
  bool late{};  // its due moment has passed
  std::vector<Below> below;
  Roles turn;  // who may record the first way onward; empty: it waits for its time, or it is done
};

struct BoardRemark {
  CaseId id;
  const Workflow* workflow{};
  std::string code;
  const Requirement* requirement{};  // nullptr: of an older version of the workflow
};

struct Board {
  std::string title;                          // of the register
  std::int64_t plan_revision{};               // of this year's annual plan, in force; 0: none
  std::vector<BoardLine> watches;             // open ones, by day
  std::vector<std::vector<BoardLine>> kinds;  // not done, by stage: one list per kind
  std::vector<BoardLine> to_attest;           // what waits for a second person (R3), ended or not
  std::vector<BoardLine> late_below;          // late ones of the kinds that are counted at the case they belong to
  std::vector<BoardRemark> remarks;           // that nobody has explained or mended
};

// Who may record the first way onward from a state; empty: nobody but time.
Roles turn_of(const Workflow&, std::size_t state);

Board board_of(const Reading&, const Catalogue&, Moment now);

}  // namespace utlys
