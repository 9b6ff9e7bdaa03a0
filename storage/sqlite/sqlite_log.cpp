// SPDX-License-Identifier: EUPL-1.2
// What is asked of the log is a set of lists of entry numbers, one for each thing asked (this case, that person), and
// what fits stands in all of them. Each list is read backwards along its index, and leaps to where another one stands,
// so that the work goes by the shortest of them, whatever the log's length. A list may be several in one: the entries
// of a kind are those of its events, the entries of a week those of its days.
#include <algorithm>

#include "engine/log_query.hpp"
#include "storage/sqlite/log_list.hpp"
#include "storage/sqlite/query.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace utlys {
namespace {

std::vector<LogRun> kind_and_event(Connection& c, const std::string& kind, const std::string& event) {
  std::vector<LogRun> runs;
  if (!kind.empty() && !event.empty()) {
    runs.emplace_back(c, LogAsk::of_kind_and_event, kind, event);
  } else if (!kind.empty()) {
    each_value(c, LogAsk::next_event, {}, kind, [&](const std::string& one) {
      runs.emplace_back(c, LogAsk::of_kind_and_event, kind, one);
      return true;
    });
  } else {
    each_value(c, LogAsk::next_kind, {}, {}, [&](const std::string& one) {
      runs.emplace_back(c, LogAsk::of_kind_and_event, one, event);
      return true;
    });
  }
  return runs;
}

// Whom a deputy acted for stands in another column, whatever the role.
std::vector<LogRun> role_and_person(Connection& c, const std::string& role, const std::string& person) {
  std::vector<LogRun> runs;
  if (!person.empty()) runs.emplace_back(c, LogAsk::of_deputy, person);
  if (!person.empty() && !role.empty()) {
    runs.emplace_back(c, LogAsk::of_role_and_person, role, person);
  } else if (!person.empty()) {
    runs.emplace_back(c, LogAsk::of_role_and_person, std::string(), person);  // in no role
    each_value(c, LogAsk::next_role, {}, {}, [&](const std::string& one) {
      runs.emplace_back(c, LogAsk::of_role_and_person, one, person);
      return true;
    });
  } else {
    each_value(c, LogAsk::next_person, {}, role, [&](const std::string& one) {
      runs.emplace_back(c, LogAsk::of_role_and_person, role, one);
      return true;
    });
  }
  return runs;
}

std::vector<LogRun> days(Connection& c, const LogQuery& query) {
  std::vector<LogRun> runs;
  const auto before_first = query.on_from ? to_iso(*query.on_from + -1) : std::string();
  const auto last = query.on_until ? to_iso(*query.on_until) : std::string();
  each_value(c, LogAsk::next_day, before_first, {}, [&](const std::string& day) {
    if (!last.empty() && day > last) return false;
    runs.emplace_back(c, LogAsk::of_day, day);
    return true;
  });
  return runs;
}

std::vector<LogList> lists_for(Connection& c, const LogQuery& query, Seq bound) {
  std::vector<LogList> lists;
  if (!query.cases.empty()) {
    std::vector<LogRun> runs;
    for (const auto& id : query.cases)
      runs.emplace_back(c, LogAsk::of_case, folded_id(id));
    lists.emplace_back(std::move(runs), bound);
  }
  if (!query.body.empty()) lists.emplace_back(std::vector{LogRun(c, LogAsk::of_body, query.body)}, bound);
  if (!query.kind.empty() || !query.event.empty())
    lists.emplace_back(kind_and_event(c, query.kind, query.event), bound);
  if (!query.role.empty() || !query.person.empty())
    lists.emplace_back(role_and_person(c, query.role, query.person), bound);
  if (query.on_from || query.on_until) lists.emplace_back(days(c, query), bound);
  return lists;
}

// The first entry of `size` recorded at the time or after; size + 1: none is. Recorded time never runs backwards.
Seq first_recorded(Connection& connection, Instant at, Seq size) {
  const auto wanted = to_iso(at);
  Seq low = 1, high = size + 1;
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    Query query(connection, sql_of(LogAsk::recorded), static_cast<std::int64_t>(middle));
    if (query.next() && query.text(0) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

// The highest number below `bound` that stands in every list; 0: there is none. Without lists: the next one down.
Seq common_below(std::vector<LogList>& lists, Seq bound) {
  auto candidate = bound - 1;
  for (std::size_t agreed = 0, i = 0; candidate > 0 && agreed < lists.size(); i = (i + 1) % lists.size()) {
    const auto seq = lists[i].below(candidate + 1);
    agreed = seq == candidate ? agreed + 1 : 1;
    candidate = seq;
  }
  return candidate;
}

}  // namespace

LogPage SqliteStore::matching(const LogQuery& query, Seq before, std::size_t most, std::size_t effort) const {
  const LogFilter filter(query);
  const auto size = head().tree.size();
  const auto first = query.at_from ? first_recorded(*connection_, *query.at_from, size) : 1;
  auto above = std::min(before, size + 1);
  if (query.at_until) above = std::min(above, first_recorded(*connection_, *query.at_until, size));
  LogPage page;
  if (above <= first) return page;
  auto lists = lists_for(*connection_, query, above);
  for (; page.entries.size() < most; --effort) {
    const auto seq = common_below(lists, above);
    if (seq < first) return page;
    if (effort == 0) break;
    Query entry(*connection_, sql_of(LogAsk::bytes), static_cast<std::int64_t>(seq));
    if (entry.next() && filter.fits(entry.text(0))) page.entries.push_back(seq);
    above = seq;
  }
  page.searched_from = above;
  return page;
}

}  // namespace utlys
