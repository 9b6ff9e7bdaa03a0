// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>

#include <fstream>
#include <sstream>

#include "tests/storage/temp_dir.hpp"

namespace utlys::tests {

inline std::string bytes_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

// A register's file with all that lies beside it (-journal, .lock, .queue), and a backup that SQLite makes of it now.
inline std::string raw_bytes(const TempDir& dir, const std::string& register_path) {
  std::string all;
  for (const auto& name : dir.files())
    all += bytes_of_file(dir / name);
  const auto copy = dir / "backup.db";
  {
    SQLite::Database from(register_path), to(copy, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup(to, from).executeStep();
  }
  all += bytes_of_file(copy);
  std::filesystem::remove(copy);
  return all;
}

}  // namespace utlys::tests
