// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/log_list.hpp"

#include "storage/sqlite/query.hpp"

namespace utlys {
namespace {

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
static_assert(std::size(statements) == static_cast<std::size_t>(LogAsk::bytes) + 1);

}  // namespace

std::span<const LogStatement> log_statements() {
  return statements;
}

const char* sql_of(LogAsk ask) {
  return statements[static_cast<std::size_t>(ask)].sql;
}

Seq LogRun::below(Seq bound) {
  while (at_ < read_.size() && read_[at_] >= bound)
    ++at_;
  if (at_ == read_.size() && !over_) read_more(bound);
  return at_ < read_.size() ? read_[at_] : 0;
}

// One at first: of many runs most are asked but once.
void LogRun::read_more(Seq bound) {
  constexpr std::int64_t some = 64;
  constexpr int second = 4;
  const auto wanted = read_.empty() ? 1 : some;
  read_.clear();
  at_ = 0;
  Query query(*connection_, sql_of(ask_), static_cast<std::int64_t>(bound), wanted, first_);
  if (ask_ == LogAsk::of_kind_and_event || ask_ == LogAsk::of_role_and_person) query.bind(second, second_);
  while (query.next())
    read_.push_back(static_cast<Seq>(query.number(0)));
  over_ = read_.size() < static_cast<std::size_t>(wanted);
}

LogList::LogList(std::vector<LogRun> runs, Seq bound) : runs_(std::move(runs)) {
  for (std::size_t i = 0; i < runs_.size(); ++i)
    push(i, bound);
}

Seq LogList::below(Seq bound) {
  while (!heads_.empty() && heads_.top().first >= bound) {
    const auto run = heads_.top().second;
    heads_.pop();
    push(run, bound);
  }
  return heads_.empty() ? 0 : heads_.top().first;
}

void LogList::push(std::size_t run, Seq bound) {
  if (const auto seq = runs_[run].below(bound); seq > 0) heads_.emplace(seq, run);
}

void each_value(Connection& connection, LogAsk ask, std::string after, const std::string& of,
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

}  // namespace utlys
