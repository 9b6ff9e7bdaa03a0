// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/connection.hpp"

#include <sqlite3.h>

#include <thread>

namespace utlys {

Connection::Connection(SQLite::Database opened, std::string file, How how, std::chrono::milliseconds waiting)
    : db(std::move(opened)), path(std::move(file)), patience(waiting), turn(path, how) {
  sqlite3_busy_handler(db.getHandle(), when_locked, this);
}

// Called back from C: nothing may be thrown through it.
int Connection::when_locked(void* connection, int times) {
  return static_cast<Connection*>(connection)->wait_for_turn(times) ? 1 : 0;
}

// Whoever has the turn already waits for readers to finish, which SQLite lets no new ones disturb, or for a writer who
// knows no turns.
bool Connection::wait_for_turn(int times) {
  constexpr std::chrono::milliseconds pause(1);
  const auto now = std::chrono::steady_clock::now();
  if (times == 0) waiting_since_ = now;
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(patience - (now - waiting_since_));
  if (left.count() <= 0) return false;
  if (times == 0 && !turn.held()) {
    try {
      turn.take(left);
      reader_turn_ = true;
      return true;
    } catch (const Error& e) {
      if (e.kind() == Failure::busy) return false;  // else there are no side files to queue by
    } catch (...) {
      // No memory or no thread to queue with: ask again and again, as without side files.
    }
  }
  std::this_thread::sleep_for(pause);
  return true;
}

SQLite::Statement& Connection::statement(const char* sql) {
  if (stopped_)
    throw Error(Failure::unavailable, "The disk failed while the register " + path +
                                          " was in use. Nothing more is done with it here; mend " +
                                          "the disk, start again and look with: utlys audit verify");
  const auto known = statements_.find(sql);
  if (known != statements_.end()) return known->second;
  return statements_.try_emplace(sql, db, sql).first->second;
}

void Connection::fail(const SQLite::Exception& e) {
  end_reader_turn();
  stopped_ = stopped_ || is_disk_error(e);
  throw error_of(e, path);
}

}  // namespace utlys
