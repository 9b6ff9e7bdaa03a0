// SPDX-License-Identifier: EUPL-1.2
#include "cli/output_file.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "cli/render/speech.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

Stop is_there(const std::string& path) {
  return {Failure::unavailable, fill(_("There is a file {} already; it is left alone."), {path})};
}
Stop cannot_write(const std::string& path) {
  return {Failure::unavailable, fill(_("The file {} cannot be written."), {path})};
}

}  // namespace

OutputFile::OutputFile(std::string path) : path_(std::move(path)), unfinished_(path_ + ".new-XXXXXX") {
  std::error_code error;  // what cannot be looked at cannot be written either
  if (std::filesystem::exists(std::filesystem::symlink_status(path_, error))) throw is_there(path_);
  file_ = ::mkstemp(unfinished_.data());  // mode 0600
  if (file_ < 0) throw cannot_write(path_);
}

OutputFile::~OutputFile() {
  if (file_ < 0) return;
  ::close(file_);
  ::unlink(unfinished_.c_str());
}

void OutputFile::write(std::string_view piece) {
  while (!piece.empty()) {
    const auto written = ::write(file_, piece.data(), piece.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) throw cannot_write(path_);
    piece.remove_prefix(static_cast<std::size_t>(written));
  }
}

// Neither way overwrites. Not every file system knows both.
void OutputFile::finish() {
  if (::fsync(file_) != 0) throw cannot_write(path_);
  if (::renameat2(AT_FDCWD, unfinished_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) == 0) {
    ::close(file_);
    file_ = -1;
    return;
  }
  if (errno == EEXIST) throw is_there(path_);
  if (::link(unfinished_.c_str(), path_.c_str()) != 0) throw errno == EEXIST ? is_there(path_) : cannot_write(path_);
}

}  // namespace utlys
