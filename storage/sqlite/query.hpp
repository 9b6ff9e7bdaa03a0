// SPDX-License-Identifier: EUPL-1.2
// One run of a prepared statement, reset when it goes out of scope, so that no read lock outlives it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "storage/sqlite/connection.hpp"

namespace utlys {

// Bound by address, so the bytes must live as long as the Query.
struct Blob {
  std::string_view bytes;
};

class Query {
 public:
  // Throws Error when the statement cannot be prepared or bound. Texts are bound by address: they must outlive the
  // query.
  template <class... Values>
  Query(Connection& connection, const char* sql, const Values&... values) try
      : connection_(connection), statement_(connection.statement(sql)) {
    int at = 0;
    (bind(++at, values), ...);
  } catch (const SQLite::Exception& e) {
    connection.fail(e);
  }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query() { statement_.tryReset(); }

  void bind(int at, std::int64_t number) { statement_.bind(at, number); }
  void bind(int at, const std::string& text) { statement_.bindNoCopy(at, text); }
  void bind(int at, const Blob& blob) {
    statement_.bindNoCopy(at, blob.bytes.data(), static_cast<int>(blob.bytes.size()));
  }

  bool next() {  // false: no more rows
    try {
      const bool row = statement_.executeStep();
      connection_.end_reader_turn();
      return row;
    } catch (const SQLite::Exception& e) {
      connection_.fail(e);
    }
  }
  int run() {  // for what gives no rows; returns how many rows it changed
    while (next()) {
    }
    return connection_.db.getChanges();
  }

  std::string text(int column) { return statement_.getColumn(column).getString(); }  // or a blob's bytes
  // The same bytes where SQLite has them: until next() is called, or the query ends.
  std::string_view view(int column) {
    const auto value = statement_.getColumn(column);
    const auto* const bytes = static_cast<const char*>(value.getBlob());
    return {bytes, bytes == nullptr ? 0 : static_cast<std::size_t>(value.getBytes())};
  }
  std::int64_t number(int column) { return statement_.getColumn(column).getInt64(); }

 private:
  Connection& connection_;
  SQLite::Statement& statement_;
};

}  // namespace utlys
