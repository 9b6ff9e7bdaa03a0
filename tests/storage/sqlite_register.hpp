// SPDX-License-Identifier: EUPL-1.2
// A register file in a directory of its own, and ways to look at it and to harm it.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "engine/errors.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "tests/contract/story.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::tests {

class SqliteRegister : public testing::Test {
 protected:
  void make() { create_database(path, "register.example/test"); }

  // Past the store, as somebody with the sqlite3 shell would.
  void harm(const std::string& sql) const {
    SQLite::Database db(path, SQLite::OPEN_READWRITE);
    db.exec(sql);
  }

  // Runs, and returns the failure it throws and what it says.
  template <class F>
  static std::pair<Failure, std::string> failure_of(F run) {
    try {
      run();
    } catch (const Error& e) {
      return {e.kind(), e.what()};
    }
    ADD_FAILURE() << "no error";
    return {};
  }
  std::pair<Failure, std::string> opening_failure(Opening opening = {}) const {
    return failure_of([&] { SqliteStore(path, opening); });
  }

  TempDir dir;
  const std::string path = dir / "register.db";
};

inline bool mentions(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace utlys::tests
