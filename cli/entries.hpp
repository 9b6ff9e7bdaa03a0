// SPDX-License-Identifier: EUPL-1.2
// Entries of the log as people and programs are shown them: field by field, before and after.
#pragma once
#include <boost/json/object.hpp>
#include <vector>

#include "cli/context.hpp"
#include "engine/entry.hpp"

namespace utlys {

// In the order of their numbers as given.
std::vector<Entry> entries_numbered(const Reading&, const std::vector<std::uint64_t>&);

// Whether a line says which case it is about.
enum class Among { its_cases, the_logs };
void show_entry(Page&, Context&, const Entry&, Among);

boost::json::object entry_json(const Clock&, const Reading&, const Entry&, Among);

}  // namespace utlys
