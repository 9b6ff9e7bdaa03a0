// SPDX-License-Identifier: EUPL-1.2
#include "storage/files/durable.hpp"

#include <dirent.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace utlys {

Error cannot_write(const std::string& path, int error) {
  return {Failure::unavailable,
          "The file or folder " + path + " cannot be written: " + std::generic_category().message(error)};
}
Error cannot_read(const std::string& path, int error) {
  return {Failure::unavailable,
          "The file or folder " + path + " cannot be read: " + std::generic_category().message(error)};
}

Handle::~Handle() {
  if (file >= 0) ::close(file);
}

void sync_folder(const std::string& path) {
  const Handle folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | not_followed));
  if (folder.file < 0 || ::fsync(folder.file) != 0) throw cannot_write(path);
}

std::string parent_of(const std::string& path) {
  const auto parent = std::filesystem::path(path).parent_path();
  return parent.empty() ? "." : parent.string();
}

Unfinished::Unfinished(const std::string& folder)
    : name_(folder + "/" + std::string(unfinished_name) + "XXXXXX"), file_(::mkstemp(name_.data())) {
  if (file_.file < 0) throw cannot_write(folder);
}

Unfinished::~Unfinished() {
  if (!name_.empty()) ::unlink(name_.c_str());
}

void Unfinished::write(std::string_view piece) const {
  while (!piece.empty()) {
    const auto written = ::write(file_.file, piece.data(), piece.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) throw cannot_write(name_);
    piece.remove_prefix(static_cast<std::size_t>(written));
  }
}

void Unfinished::name(const std::string& path) {
  if (::fsync(file_.file) != 0 || ::rename(name_.c_str(), path.c_str()) != 0) throw cannot_write(path);
  name_.clear();
}

std::vector<std::string> names_in(const std::string& path, NoFolder other) {
  std::vector<std::string> names;
  const Handle folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | not_followed));
  if (folder.file < 0 && (errno == ENOENT || (errno == ENOTDIR && other == NoFolder::empty))) return names;
  auto* const entries = folder.file < 0 ? nullptr : ::fdopendir(::dup(folder.file));
  if (entries == nullptr) throw cannot_read(path);
  while (const auto* entry = ::readdir(entries))
    names.emplace_back(entry->d_name);
  ::closedir(entries);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace utlys
