// SPDX-License-Identifier: EUPL-1.2
// Does the register hold what its log says (R21, R22)? Finds every edit, removal, insertion and reordering that the
// log itself can show; a tail cut off together with its tree needs a root or checkpoint that was kept elsewhere.
#pragma once
#include "engine/store.hpp"

namespace utlys {

enum class Depth { log_alone, with_tables };

struct Finding {
  std::uint64_t seq{};  // first wrong entry; 0: not about one entry
  CaseId case_id;
  std::string what;  // technical, English; the command line adds what it means and what to do
};

struct Verification {
  std::uint64_t size{};
  Digest root{};
  std::uint64_t cases{};
  std::vector<Finding> findings;  // by seq; at most 1000, the rest is counted
  std::uint64_t more_findings{};
  bool ok() const { return findings.empty(); }
};

// log_alone: no entry is parsed; none is missing, and the root of the entries as they lie is the stored tree's.
// with_tables: also every entry parsed and replayed, and every case, private value and head compared with the replay.
Verification verify(const Reading&, Depth);

}  // namespace utlys
