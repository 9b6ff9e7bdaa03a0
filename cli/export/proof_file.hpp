// SPDX-License-Identifier: EUPL-1.2
// Proofs for those who have no register (R22): one file, "utlys-proof/1", that scripts/verify_proof.py and a patient
// reader of docs/verify.md can check. RFC 8785 canonical JSON and a line feed, so that every byte of it counts.
#pragma once
#include <span>
#include <string>

#include "cli/attested.hpp"

namespace utlys {

// What is written is checked first: all throw Stop(corrupt) when an entry or the log's beginning is not what the tree
// says. An entry stands there as a JSON string whose UTF-8 is the leaf.
// REQUIRES: 1 ≤ seq ≤ the checkpoint's size, the earlier checkpoint's size ≤ the later one's.
std::string inclusion_file(const Reading&, const Attested&, std::uint64_t seq);
// `seqs`: in their order, all of the case's that the checkpoint reaches.
std::string case_file(const Reading&, const Attested&, const CaseId&, std::span<const std::uint64_t> seqs);
std::string consistency_file(const Reading&, const Attested& earlier, const Attested& later);

}  // namespace utlys
