// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "storage/sqlite/query.hpp"

namespace utlys {

// The turn to write and a transaction within it. Leaving the scope without commit() rolls back. (SQLiteCpp's own
// Transaction issues a second ROLLBACK in its destructor after a rollback() by hand.)
class Transaction {
 public:
  // Throws Error(busy) after the connection's patience.
  explicit Transaction(Connection& connection) : turn_(connection.turn, connection.patience), connection_(connection) {
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
  struct Held {  // declared first, so that it is let go of last
    Held(Turn& turn, std::chrono::milliseconds patience) : turn_(turn) { turn_.take(patience); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    ~Held() { turn_.release(); }
    Turn& turn_;
  };
  Held turn_;
  Connection& connection_;
  bool open_ = false;
};

}  // namespace utlys
