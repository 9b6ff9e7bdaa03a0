// SPDX-License-Identifier: EUPL-1.2
#include "storage/open.hpp"

#include <unistd.h>

#include <filesystem>

#include "storage/files/disk_files.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace utlys {

std::unique_ptr<Store> open_store(const std::string& path, How how) {
  return std::make_unique<SqliteStore>(path, Opening{how});
}

std::unique_ptr<Store> create_store(const std::string& path, const std::string& origin) {
  create_database(path, origin);
  return open_store(path, How::read_write);
}

void discard_store(const std::string& path) {
  for (const char* suffix : {"", "-journal", ".lock", ".queue"})
    ::unlink((path + suffix).c_str());
}

std::unique_ptr<Files> open_files(const std::string& path) {
  std::error_code error;
  const auto found = std::filesystem::weakly_canonical(path, error);
  const auto real = error ? path : found.string();
  return std::make_unique<DiskFiles>(real + ".files", real);
}

}  // namespace utlys
