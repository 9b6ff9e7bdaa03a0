// SPDX-License-Identifier: EUPL-1.2
#include "cli/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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

[[noreturn]] void refuse_existing(const std::string& path, const std::string& replace_with) {
  if (replace_with.empty())
    throw Stop(Failure::unavailable, fill(_("There is a file {} already; it is left alone."), {path}));
  throw Stop(Failure::unavailable, fill(_("There is a file {} already; it is left alone. To replace it:"), {path}), {},
             {replace_with});
}

}  // namespace

// Gone again unless it was put in place.
class OutputFile::Beside {
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

  void write(std::string_view content) {
    while (!content.empty()) {
      const auto written = ::write(file_, content.data(), content.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(shown_, errno);
      content.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void close() {
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
    // Some file systems know only the older way of not overwriting.
    if (errno == EINVAL && existing == Existing::left_alone) {
      if (::link(path_.c_str(), target.c_str()) == 0) return true;  // the other name goes with this object
      if (errno == EEXIST) return false;
    }
    fail(shown_, errno);
  }

 private:
  std::string shown_;
  fs::path path_;
  int file_ = -1;
  bool placed_ = false;
};

OutputFile::OutputFile(const std::string& path, Existing existing, Readers readers, std::string replace_with)
    : path_(path), target_(path), replace_with_(std::move(replace_with)), existing_(existing) {
  constexpr mode_t everybody = 0666, owner = 0600;  // the first less the umask
  std::error_code error;
  const auto status = fs::symlink_status(path, error);
  if (status.type() == fs::file_type::none) fail(path, error.value());
  const bool there = status.type() != fs::file_type::not_found;
  if (there && fs::is_directory(path, error)) fail(path, EISDIR);
  if (there && existing == Existing::left_alone) refuse_existing(path_, replace_with_);
  struct stat old {};
  if (there) {
    target_ = fs::canonical(path, error);
    if (error || ::stat(target_.c_str(), &old) != 0) fail(path, error ? error.value() : errno);
    if (!S_ISREG(old.st_mode))
      throw Stop(Failure::unavailable, fill(_("{} is no ordinary file; it is left alone."), {path}));
  }
  beside_ = std::make_unique<Beside>(target_, path, readers == Readers::owner ? owner : everybody);
  if (there) beside_->allow(old.st_mode & 07777U);
}
OutputFile::~OutputFile() = default;

void OutputFile::write(std::string_view piece) {
  beside_->write(piece);
}
void OutputFile::settle() {
  if (!settled_) beside_->close();
  settled_ = true;
}
void OutputFile::finish() {
  settle();
  if (!beside_->put(target_, existing_)) refuse_existing(path_, replace_with_);
}

void write_output(const std::string& path, std::string_view content, Existing existing,
                  const std::string& replace_with) {
  OutputFile file(path, existing, Readers::as_usual, replace_with);
  file.write(content);
  file.finish();
}

}  // namespace utlys
