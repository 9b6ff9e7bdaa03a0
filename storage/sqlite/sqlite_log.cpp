// SPDX-License-Identifier: EUPL-1.2
// What is asked of the log is a set of lists of entry numbers, one for each thing asked (this case, that person), and
// what fits stands in all of them. Each list is read backwards along its index, and leaps to where another one stands,
// so that the work goes by the shortest of them, whatever the log's length. A list may be several in one: the entries
// of a kind are those of its events, the entries of a week those of its days.
#include "storage/sqlite/sqlite_log.hpp"

#include <algorithm>
#include <functional>
#include <queue>

#include "engine/log_query.hpp"
#include "storage/sqlite/query.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace utlys {
namespace {

using Seq = std::uint64_t;

// The newest entries below ?1, at most ?2 of them, of the values ?3 and ?4; or the value that follows ?1.
enum class Ask : std::uint8_t {
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

// clang-format off
constexpr LogStatement statements[]{
    {"case",           "SELECT seq FROM entry WHERE \"case\" = ?3 AND seq < ?1 ORDER BY seq DESC LIMIT ?2"},
    {"kind and event", "SELECT seq FROM entry WHERE kind = ?3 AND event = ?4 AND seq < ?1 ORDER BY seq DESC LIMIT ?2"},
    {"role and person","SELECT seq FROM entry WHERE \"as\" = ?3 AND \"by\" = ?4 AND seq < ?1 ORDER BY seq DESC LIMIT ?2"},
    {"deputy for",     "SELECT seq FROM entry WHERE \"for\" = ?3 AND seq < ?1 ORDER BY seq DESC LIMIT ?2"},
    {"body",           "SELECT seq FROM entry WHERE body = ?3 AND seq < ?1 ORDER BY seq DESC LIMIT ?2"},
    {"day in effect",  "SELECT seq FROM entry WHERE \"on\" = ?3 AND seq < ?1 ORDER BY seq DESC LIMIT ?2"},
    {"next kind",      "SELECT kind FROM entry WHERE kind > ?1 ORDER BY kind LIMIT 1"},
    {"next event",     "SELECT event FROM entry WHERE kind = ?2 AND event > ?1 ORDER BY event LIMIT 1"},
    {"next role",      "SELECT \"as\" FROM entry WHERE \"as\" > ?1 ORDER BY \"as\" LIMIT 1"},
    {"next person",    "SELECT \"by\" FROM entry WHERE \"as\" = ?2 AND \"by\" > ?1 ORDER BY \"by\" LIMIT 1"},
    {"next day",       "SELECT \"on\" FROM entry WHERE \"on\" > ?1 ORDER BY \"on\" LIMIT 1"},
    {"recorded time",  "SELECT at FROM entry WHERE seq = ?1"},
    {"entry",          "SELECT bytes FROM entry WHERE seq = ?1"},
};
// clang-format on
static_assert(std::size(statements) == static_cast<std::size_t>(Ask::bytes) + 1);

const char* sql_of(Ask ask) {
  return statements[static_cast<std::size_t>(ask)].sql;
}

// The entries with one value of one index, newest first. Read some at a time.
class Run {
 public:
  Run(Connection& connection, Ask ask, std::string first, std::string second = {})
      : connection_(&connection), ask_(ask), first_(std::move(first)), second_(std::move(second)) {}

  // The highest below `bound`; 0: there is none. REQUIRES: no bound is above the one before it.
  Seq below(Seq bound) {
    while (at_ < read_.size() && read_[at_] >= bound)
      ++at_;
    if (at_ == read_.size() && !over_) read_more(bound);
    return at_ < read_.size() ? read_[at_] : 0;
  }

 private:
  // One at first: of many runs most are asked but once.
  void read_more(Seq bound) {
    constexpr std::int64_t some = 64;
    const auto wanted = read_.empty() ? 1 : some;
    read_.clear();
    at_ = 0;
    Query query(*connection_, sql_of(ask_), static_cast<std::int64_t>(bound), wanted, first_);
    if (!second_.empty()) query.bind(4, second_);
    while (query.next())
      read_.push_back(static_cast<Seq>(query.number(0)));
    over_ = read_.size() < static_cast<std::size_t>(wanted);
  }

  Connection* connection_;
  Ask ask_;
  std::string first_, second_;
  std::vector<Seq> read_;
  std::size_t at_ = 0;
  bool over_ = false;
};

// Several runs as one list. Only those that stand too high are moved.
class List {
 public:
  List(std::vector<Run> runs, Seq bound) : runs_(std::move(runs)) {
    for (std::size_t i = 0; i < runs_.size(); ++i)
      push(i, bound);
  }
  Seq below(Seq bound) {
    while (!heads_.empty() && heads_.top().first >= bound) {
      const auto run = heads_.top().second;
      heads_.pop();
      push(run, bound);
    }
    return heads_.empty() ? 0 : heads_.top().first;
  }

 private:
  void push(std::size_t run, Seq bound) {
    if (const auto seq = runs_[run].below(bound); seq > 0) heads_.emplace(seq, run);
  }
  std::vector<Run> runs_;
  std::priority_queue<std::pair<Seq, std::size_t>> heads_;
};

// The values that an index holds above `after`, each found by leaping over the one before it.
void each_value(Connection& connection, Ask ask, std::string after, const std::string& of,
                const std::function<bool(const std::string&)>& visit) {
  while (true) {
    {
      Query query(connection, sql_of(ask), after);
      if (!of.empty()) query.bind(2, of);
      if (!query.next()) return;
      after = query.text(0);
    }
    if (!visit(after)) return;
  }
}

std::vector<Run> kind_and_event(Connection& c, const std::string& kind, const std::string& event) {
  std::vector<Run> runs;
  if (!kind.empty() && !event.empty()) {
    runs.emplace_back(c, Ask::of_kind_and_event, kind, event);
  } else if (!kind.empty()) {
    each_value(c, Ask::next_event, {}, kind, [&](const std::string& one) {
      runs.emplace_back(c, Ask::of_kind_and_event, kind, one);
      return true;
    });
  } else {
    each_value(c, Ask::next_kind, {}, {}, [&](const std::string& one) {
      runs.emplace_back(c, Ask::of_kind_and_event, one, event);
      return true;
    });
  }
  return runs;
}

// Whom a deputy acted for stands in another column, whatever the role.
std::vector<Run> role_and_person(Connection& c, const std::string& role, const std::string& person) {
  std::vector<Run> runs;
  if (!person.empty()) runs.emplace_back(c, Ask::of_deputy, person);
  if (!person.empty() && !role.empty()) {
    runs.emplace_back(c, Ask::of_role_and_person, role, person);
  } else if (!person.empty()) {
    runs.emplace_back(c, Ask::of_role_and_person, std::string(), person);  // in no role
    each_value(c, Ask::next_role, {}, {}, [&](const std::string& one) {
      runs.emplace_back(c, Ask::of_role_and_person, one, person);
      return true;
    });
  } else {
    each_value(c, Ask::next_person, {}, role, [&](const std::string& one) {
      runs.emplace_back(c, Ask::of_role_and_person, role, one);
      return true;
    });
  }
  return runs;
}

std::vector<Run> days(Connection& c, const LogQuery& query) {
  std::vector<Run> runs;
  const auto before_first = query.on_from ? to_iso(*query.on_from + -1) : std::string();
  const auto last = query.on_until ? to_iso(*query.on_until) : std::string();
  each_value(c, Ask::next_day, before_first, {}, [&](const std::string& day) {
    if (!last.empty() && day > last) return false;
    runs.emplace_back(c, Ask::of_day, day);
    return true;
  });
  return runs;
}

std::vector<List> lists_for(Connection& c, const LogQuery& query, Seq bound) {
  std::vector<List> lists;
  if (!query.cases.empty()) {
    std::vector<Run> runs;
    for (const auto& id : query.cases)
      runs.emplace_back(c, Ask::of_case, folded_id(id));
    lists.emplace_back(std::move(runs), bound);
  }
  if (!query.body.empty()) lists.emplace_back(std::vector{Run(c, Ask::of_body, query.body)}, bound);
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
    Query query(connection, sql_of(Ask::recorded), static_cast<std::int64_t>(middle));
    if (query.next() && query.text(0) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

// The highest number below `bound` that stands in every list; 0: there is none. Without lists: the next one down.
Seq common_below(std::vector<List>& lists, Seq bound) {
  auto candidate = bound - 1;
  for (std::size_t agreed = 0, i = 0; candidate > 0 && agreed < lists.size(); i = (i + 1) % lists.size()) {
    const auto seq = lists[i].below(candidate + 1);
    agreed = seq == candidate ? agreed + 1 : 1;
    candidate = seq;
  }
  return candidate;
}

}  // namespace

std::span<const LogStatement> log_statements() {
  return statements;
}

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
    Query entry(*connection_, sql_of(Ask::bytes), static_cast<std::int64_t>(seq));
    if (entry.next() && filter.fits(entry.text(0))) page.entries.push_back(seq);
    above = seq;
  }
  page.searched_from = above;
  return page;
}

}  // namespace utlys
