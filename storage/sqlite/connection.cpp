// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/connection.hpp"

namespace utlys {

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
  stopped_ = stopped_ || is_disk_error(e);
  throw error_of(e, path);
}

}  // namespace utlys
