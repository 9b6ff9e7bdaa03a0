// SPDX-License-Identifier: EUPL-1.2
// Lists of entry numbers, newest first, by which the log is searched in SQLite: each a walk along an index.
#pragma once
#include <functional>
#include <queue>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/sqlite/connection.hpp"

namespace utlys {

using Seq = std::uint64_t;

struct LogStatement {
  std::string_view name;  // what it asks by
  const char* sql;
};
// of_…: the newest entries below ?1, at most ?2 of them, of the value ?3 (and ?4). next_…: the value that follows ?1,
// of those that stand beside ?2.
enum class LogAsk : std::uint8_t {
  of_case,
  of_kind_and_event,
  of_role_and_person,
  of_deputy,
  of_body,
  of_day,
  next_kind,
  next_event,
  next_role,
  next_person,
  next_day,
  recorded,
  bytes
};
std::span<const LogStatement> log_statements();  // by LogAsk: all that the search says to SQLite
const char* sql_of(LogAsk);

// The entries with one value of one index, or one pair of values. Read some at a time.
class LogRun {
 public:
  LogRun(Connection& connection, LogAsk ask, std::string first, std::string second = {})
      : connection_(&connection), ask_(ask), first_(std::move(first)), second_(std::move(second)) {}

  // The highest below `bound`; 0: there is none. REQUIRES: no bound is above the one before it.
  Seq below(Seq bound);

 private:
  void read_more(Seq bound);

  Connection* connection_;
  LogAsk ask_;
  std::string first_, second_;
  std::vector<Seq> read_;
  std::size_t at_ = 0;
  bool over_ = false;
};

// Several runs as one list. Only those that stand too high are moved.
class LogList {
 public:
  LogList(std::vector<LogRun> runs, Seq bound);
  Seq below(Seq bound);  // as a run's

 private:
  void push(std::size_t run, Seq bound);
  std::vector<LogRun> runs_;
  std::priority_queue<std::pair<Seq, std::size_t>> heads_;
};

// The values that an index holds above `after`, each found by leaping over the one before it. The visitor returns false
// to stop.
void each_value(Connection&, LogAsk, std::string after, const std::string& of,
                const std::function<bool(const std::string&)>& visit);

}  // namespace utlys
