// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "storage/sqlite/query.hpp"

namespace utlys {

// Leaving the scope without commit() rolls back. (SQLiteCpp's own Transaction issues a second ROLLBACK in its
// destructor after a rollback() by hand.)
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(connection) {
    Query(connection, "BEGIN IMMEDIATE").run();
    open_ = true;
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  // SQLite has rolled back by itself after some failures: then there is nothing to do, and the refusal means nothing.
  ~Transaction() {
    if (open_) connection_.db.tryExec("ROLLBACK");
  }

  void commit() {
    Query(connection_, "COMMIT").run();
    open_ = false;
  }

 private:
  Connection& connection_;
  bool open_ = false;
};

}  // namespace utlys
