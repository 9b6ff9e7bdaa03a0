// SPDX-License-Identifier: EUPL-1.2
// How the log is searched in SQLite: nothing but these statements, each of them a walk along an index or the log.
#pragma once
#include <span>
#include <string_view>

namespace utlys {

struct LogStatement {
  std::string_view name;  // what it asks by
  const char* sql;
};
std::span<const LogStatement> log_statements();

}  // namespace utlys
