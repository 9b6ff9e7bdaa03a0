// SPDX-License-Identifier: EUPL-1.2
#include "storage/open.hpp"

#include <unistd.h>

#include <filesystem>

#include "storage/disk_copy.hpp"
#include "storage/files/disk_evidence.hpp"
#include "storage/files/disk_files.hpp"
#include "storage/files/disk_last_seen.hpp"
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
  for (const char* suffix : {"", "-journal", ".lock", ".queue", ".key"})
    ::unlink((path + suffix).c_str());
}

namespace {

// Where the register itself lies, whatever link leads there.
std::string real_path(const std::string& path) {
  std::error_code error;
  const auto found = std::filesystem::weakly_canonical(path, error);
  return error ? path : found.string();
}

}  // namespace

std::unique_ptr<Files> open_files(const std::string& path) {
  const auto real = real_path(path);
  return std::make_unique<DiskFiles>(real + ".files", real);
}

std::unique_ptr<Evidence> open_evidence(const std::string& path) {
  return std::make_unique<DiskEvidence>(real_path(path));
}

std::unique_ptr<Copy> copy_register(const std::string& from, const std::string& to, Copy::As as,
                                    const Copy::Progress& progress) {
  return std::make_unique<DiskCopy>(from, to, as, progress);
}

std::unique_ptr<LastSeen> open_last_seen(const std::string& state_home, const std::string& path) {
  return std::make_unique<DiskLastSeen>(state_home, real_path(path));
}

}  // namespace utlys
