// SPDX-License-Identifier: EUPL-1.2
#include "storage/disk_copy.hpp"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "storage/files/disk_evidence.hpp"
#include "storage/files/durable.hpp"
#include "storage/sqlite/database.hpp"

namespace utlys {
namespace {

namespace fs = std::filesystem;

// What belongs to a register and lies beside it, the register itself last: it is there when the rest is.
constexpr std::array<const char*, 4> parts{".files", ".checkpoints", ".key", ""};

bool is_there(const std::string& path) {
  std::error_code error;  // what cannot be looked at is in the way as well
  return fs::symlink_status(path, error).type() != fs::file_type::not_found;
}

Error in_the_way(const std::string& path) {
  return {Failure::unavailable, "There is already something at " + path + "; nothing is ever overwritten."};
}

// A journal that an earlier register has left behind would be played into the new one.
void require_no_journal(const std::string& path) {
  const auto journal = path + "-journal";
  struct stat about {};
  if (::lstat(journal.c_str(), &about) == 0 && about.st_size > 0) throw in_the_way(journal);
}

// One that is not this user's to read is none that can be held against another.
bool same_key(const std::string& one, const std::string& other) {
  try {
    return DiskEvidence(one).key() == DiskEvidence(other).key();
  } catch (const Error&) {
    return false;
  }
}

void require_room(const std::string& from, const std::string& target, Copy::As as) {
  if (is_there(target)) throw in_the_way(target);
  if (as == Copy::As::folder) return;
  for (const char* part : {".files", ".checkpoints"})
    if (is_there(target + part)) throw in_the_way(target + part);
  if (is_there(from + ".key") && is_there(target + ".key") && !same_key(from, target))
    throw in_the_way(target + ".key");
  require_no_journal(target);
}

// Never over anything. A file system that cannot promise it is asked in two steps: for an empty folder's name, or with
// a second name.
void give_name(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
  if (errno == EEXIST) throw in_the_way(to);
  if (errno != EINVAL && errno != ENOSYS) throw cannot_write(to);
  std::error_code error;
  if (fs::is_directory(from, error)) {
    if (::mkdir(to.c_str(), S_IRWXU) != 0) throw errno == EEXIST ? in_the_way(to) : cannot_write(to);
    if (::rename(from.c_str(), to.c_str()) != 0) throw cannot_write(to);
    return;
  }
  if (::link(from.c_str(), to.c_str()) != 0) throw errno == EEXIST ? in_the_way(to) : cannot_write(to);
  ::unlink(from.c_str());
}

void sync_file(const std::string& path) {
  const Handle file(::open(path.c_str(), O_RDONLY | not_followed));
  if (file.file < 0 || ::fsync(file.file) != 0) throw cannot_write(path);
}

std::string without_slash(const std::string& path) {
  auto end = path.size();
  while (end > 1 && path[end - 1] == '/')
    --end;
  return path.substr(0, end);
}

}  // namespace

DiskCopy::DiskCopy(const std::string& from, const std::string& to, As as, const Progress& progress)
    : as_(as), target_(without_slash(to)) {
  require_room(from, target_, as);
  auto name = target_ + ".new-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw cannot_write(target_);  // mode 0700
  making_ = name;
  try {
    copy_database(from, path(), progress);
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(making_, ignored);
    throw;
  }
}

DiskCopy::~DiskCopy() {
  std::error_code ignored;
  if (!making_.empty()) fs::remove_all(making_, ignored);
}

std::string DiskCopy::path() const {
  return making_ + "/" + backed_up_register;
}

void DiskCopy::write(const std::string& name, const std::string& text) {
  Unfinished file(making_);
  file.write(text);
  file.name(making_ + "/" + name);
}

void DiskCopy::place() {
  sync_file(path());
  sync_folder(making_);
  if (as_ == As::folder)
    place_folder();
  else
    place_register();
  sync_folder(parent_of(target_));
}

void DiskCopy::place_folder() const {
  give_name(making_, target_);
}

// What fails half-way is undone, so that it can be tried again.
void DiskCopy::place_register() const {
  require_no_journal(target_);
  std::vector<std::string> placed;
  try {
    for (const auto* part : parts) {
      if (!is_there(path() + part)) continue;
      if (part == std::string_view(".key") && is_there(target_ + part) && same_key(path(), target_)) continue;
      give_name(path() + part, target_ + part);
      placed.emplace_back(part);
    }
  } catch (...) {
    for (const auto& part : placed)
      ::rename((target_ + part).c_str(), (path() + part).c_str());
    throw;
  }
}

}  // namespace utlys
