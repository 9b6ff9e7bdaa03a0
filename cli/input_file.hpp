// SPDX-License-Identifier: EUPL-1.2
// --input: fields as a JSON object, or several acts as a JSON array of objects.
#pragma once
#include <iosfwd>
#include <string>
#include <vector>

#include "engine/workflow.hpp"

namespace utlys {

inline constexpr std::size_t largest_input = 1024UL * 1024UL;  // bytes

// The fields of one act, as if typed. Members "id" and "parent" say which case; other members are fields.
struct Record {
  std::string id, parent;
  std::vector<Given> fields;
};

struct Records {
  bool several{};  // it was an array
  std::vector<Record> records;
};

// "-": standard input. Throws Stop(usage): larger than largest_input, not strict JSON, deeper than 32 levels, a
// member given twice; Stop(unavailable): the file cannot be read.
Records read_records(const std::string& path, std::istream& standard_input);
// A whole file, or standard input, as it is. The same throws for its size and for what cannot be read.
std::string read_input(const std::string& path, std::istream& standard_input);
// Of a text: the same without the reading.
Records records_from(std::string_view text);

}  // namespace utlys
