// SPDX-License-Identifier: EUPL-1.2
// Does the register hold what its log says (R21, R22)? Finds every edit, removal, insertion and reordering that the
// log itself can show; a tail cut off together with its tree, or a log written anew from the beginning, needs a head
// that was kept elsewhere.
#pragma once
#include "engine/hash_line.hpp"
#include "engine/proof.hpp"

namespace utlys {

enum class Depth { log_alone, with_tables };

struct Finding {
  std::uint64_t seq{};  // first wrong entry; 0: not about one entry
  CaseId case_id;
  std::string what;  // technical, English; the command line adds what it means and what to do
};

// What becomes of a head that was kept elsewhere.
enum class HeadCheck { agrees, differs, log_is_shorter };

struct Verification {
  std::uint64_t size{};
  Digest root{};
  std::uint64_t cases{};
  std::vector<HeadCheck> heads;  // one for each that was asked about
  // Those of the log by seq, then those of the tables by seq; at most 1000 of each, the rest is counted.
  std::vector<Finding> findings;
  std::uint64_t more_findings{};
  bool ok() const { return findings.empty(); }
};

struct VerifyHow {
  Depth depth = Depth::with_tables;
  std::vector<TreeHead> heads;  // did the log have this root when it had this size? What they say is no finding
  unsigned threads = spare_threads();
  // Called now and then with how many entries have been read, of how many.
  std::function<void(std::uint64_t done, std::uint64_t of)> progress = {};
};

// log_alone: no entry is parsed; none is missing, and tree and tiles are what the entries give.
// with_tables: also every entry parsed and replayed, and every case, private value and head compared with the replay.
Verification verify(const Reading&, const VerifyHow&);
inline Verification verify(const Reading& reading, Depth depth) {
  return verify(reading, VerifyHow{depth, {}, spare_threads(), {}});
}

}  // namespace utlys
