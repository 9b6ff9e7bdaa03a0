// SPDX-License-Identifier: EUPL-1.2
#include "cli/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/render/speech.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

namespace fs = std::filesystem;

struct Reason {
  int number;
  Text text;
};
constexpr Reason reasons[]{
    {ENOENT, {N_("there is no such folder")}},        {ENOTDIR, {N_("there is no such folder")}},
    {EACCES, {N_("you may not write there")}},        {EPERM, {N_("you may not write there")}},
    {EROFS, {N_("the disk can only be read")}},       {ENOSPC, {N_("the disk is full")}},
    {EDQUOT, {N_("your share of the disk is full")}}, {EFBIG, {N_("it would become too large")}},
    {ENAMETOOLONG, {N_("its name is too long")}},     {EISDIR, {N_("it is a folder")}},
};

[[noreturn]] void fail(const std::string& path, int number) {
  std::string why = std::strerror(number);
  for (const auto& reason : reasons)
    if (reason.number == number) why = _(reason.text);
  throw Stop(Failure::unavailable, fill(_("The file {} cannot be written: {}."), {path, why}));
}

// Gone again unless it was put in place.
class Beside {
 public:
  Beside(const fs::path& target, const std::string& shown, mode_t mode) : shown_(shown) {
    const auto folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    for (int attempt = 0; file_ < 0; ++attempt) {
      path_ = folder / (".utlys-" + std::to_string(::getpid()) + "-" + std::to_string(attempt));
      file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
      if (file_ < 0 && errno != EEXIST) fail(shown_, errno);
    }
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  ~Beside() {
    if (file_ >= 0) ::close(file_);
    if (!placed_) ::unlink(path_.c_str());
  }

  void fill_with(std::string_view content) {
    while (!content.empty()) {
      const auto written = ::write(file_, content.data(), content.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(shown_, errno);
      content.remove_prefix(static_cast<std::size_t>(written));
    }
    const bool kept = ::fsync(file_) == 0;
    const int number = errno;
    const bool closed = ::close(file_) == 0;
    file_ = -1;
    if (!kept || !closed) fail(shown_, kept ? errno : number);
  }
  void allow(mode_t mode) const {
    if (::fchmod(file_, mode) != 0) fail(shown_, errno);
  }
  // False: something has appeared there meanwhile.
  bool put(const fs::path& target, Existing existing) {
    placed_ = existing == Existing::left_alone
                  ? ::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0
                  : ::rename(path_.c_str(), target.c_str()) == 0;
    if (placed_) return true;
    if (errno == EEXIST && existing == Existing::left_alone) return false;
    // Some file systems cannot promise it; nothing was there a moment ago.
    if (errno == EINVAL && existing == Existing::left_alone && ::rename(path_.c_str(), target.c_str()) == 0)
      return placed_ = true;
    fail(shown_, errno);
  }

 private:
  std::string shown_;
  fs::path path_;
  int file_ = -1;
  bool placed_ = false;
};

[[noreturn]] void refuse_existing(const std::string& path, const std::string& replace_with) {
  throw Stop(Failure::unavailable, fill(_("There is a file {} already; it is left alone. To replace it:"), {path}), {},
             {replace_with});
}

}  // namespace

void write_output(const std::string& path, std::string_view content, Existing existing,
                  const std::string& replace_with) {
  constexpr mode_t as_the_user_has_it = 0666;  // less the umask
  fs::path target = path;
  std::error_code error;
  const auto status = fs::symlink_status(target, error);
  if (status.type() == fs::file_type::none) fail(path, error.value());
  const bool there = status.type() != fs::file_type::not_found;
  if (there && fs::is_directory(target, error)) fail(path, EISDIR);
  if (there && existing == Existing::left_alone) refuse_existing(path, replace_with);
  struct stat old {};
  if (there) {
    target = fs::canonical(target, error);
    if (error || ::stat(target.c_str(), &old) != 0) fail(path, error ? error.value() : errno);
    if (!S_ISREG(old.st_mode))
      throw Stop(Failure::unavailable, fill(_("{} is no ordinary file; it is left alone."), {path}));
  }
  Beside beside(target, path, as_the_user_has_it);
  if (there) beside.allow(old.st_mode & 07777U);
  beside.fill_with(content);
  if (!beside.put(target, existing)) refuse_existing(path, replace_with);
}

std::string shell_quoted(const std::string& word) {
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_./@+:,=").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
  });
  if (plain && !word.empty()) return word;
  std::string quoted = "'";
  for (const char c : word)
    quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace utlys
