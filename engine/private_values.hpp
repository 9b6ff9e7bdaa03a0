// SPDX-License-Identifier: EUPL-1.2
// Which private values a register's log speaks of, which of them a decision has erased, and whether the table holds
// what it must (R22, R24).
#pragma once
#include "engine/catalogue.hpp"
#include "engine/entry.hpp"
#include "engine/verify.hpp"

namespace utlys {

// The digests of an entry's private values: those that stand where the workflow has private members, in what was typed
// and in what it moved, before and after. Text that looks like a digest and stands elsewhere is text.
// Throws json::Bad when input or patch is no JSON.
std::vector<std::string> private_digests(const Workflow&, const Entry&);

struct PrivateValues {
  std::size_t kept{};    // named by the log, in the table
  std::size_t erased{};  // named by the log, erased by a recorded decision, and gone
  // Missing without a decision; erased by decision and there all the same; of no entry.
  std::vector<Finding> findings;
};
// Reads the whole log. An entry that cannot be read is verify's to find, and skipped.
PrivateValues check_private_values(const Reading&, const Catalogue&);

}  // namespace utlys
