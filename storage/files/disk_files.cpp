// SPDX-License-Identifier: EUPL-1.2
#include "storage/files/disk_files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

#include "engine/errors.hpp"
#include "storage/files/durable.hpp"

namespace utlys {
namespace {

constexpr mode_t own_file = S_IRUSR | S_IWUSR, own_folder = S_IRWXU;
constexpr mode_t for_all = S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH;

std::string hexadecimal(const Digest& digest) {
  return digest_text(digest).substr(sizeof "sha256:" - 1);
}
std::string folder_of(const std::string& root, const Digest& digest) {
  return root + "/" + hexadecimal(digest).substr(0, 2);
}
std::string path_of(const std::string& root, const Digest& digest) {
  return folder_of(root, digest) + "/" + hexadecimal(digest);
}

// What could not be opened: not there, or something that nobody put there, such as a link.
FileState instead_of(const std::string& path) {
  if (errno == ENOENT) return FileState::missing;
  if (errno == ELOOP || errno == ENOTDIR) return FileState::changed;
  throw cannot_read(path);
}

}  // namespace

DiskFiles::Permissions DiskFiles::permissions() const {
  struct stat about {};
  if (::stat(like_.c_str(), &about) != 0) return {own_file, own_folder, static_cast<gid_t>(-1)};
  const auto file = (about.st_mode & for_all) | own_file;
  const auto enter = (file & (S_IRUSR | S_IRGRP | S_IROTH)) >> 2U;  // whoever may read may go in
  return {file, file | enter, about.st_gid};
}

void DiskFiles::make_folder(const std::string& path) const {
  const auto wanted = permissions();
  if (::mkdir(path.c_str(), own_folder) == 0) {
    const Handle made(::open(path.c_str(), O_RDONLY | O_DIRECTORY | not_followed));
    if (made.file < 0) throw cannot_write(path);
    static_cast<void>(::fchown(made.file, static_cast<uid_t>(-1), wanted.group));  // as far as one is in the group
    if (::fchmod(made.file, wanted.folder) != 0) throw cannot_write(path);
  } else if (errno != EEXIST) {
    throw cannot_write(path);
  } else {
    const Handle there(::open(path.c_str(), O_RDONLY | O_DIRECTORY | not_followed));
    if (there.file < 0) throw cannot_write(path);
  }
  sync_folder(parent_of(path));  // also when it was there: who made it may have died before this
}

std::shared_ptr<const void> DiskFiles::turn() {
  constexpr std::chrono::milliseconds pause{20};
  make_folder(folder_);
  auto held = std::make_shared<Handle>(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | not_followed));
  if (held->file < 0) throw cannot_write(folder_);
  for (auto waited = pause; ::flock(held->file, LOCK_EX | LOCK_NB) != 0; waited += pause) {
    if (errno != EWOULDBLOCK && errno != EINTR) throw cannot_write(folder_);
    if (waited > patience_) throw Error(Failure::busy, "Somebody else is working with the files of the register.");
    std::this_thread::sleep_for(pause);
  }
  for (const auto& name : names_in(folder_, NoFolder::in_the_way))
    if (name.starts_with(unfinished_name)) ::unlinkat(held->file, name.c_str(), 0);
  return held;
}

std::optional<PutFile> DiskFiles::put(std::istream& in, std::uint64_t most) {
  make_folder(folder_);
  Unfinished unfinished(folder_);
  const auto digest = digest_of(in, most, [&](std::string_view piece) {
    unfinished.write(piece);
    return true;
  });
  if (!digest) return {};
  return PutFile{*digest, keep(unfinished, *digest)};
}

FileState DiskFiles::take(const Files& from, const Digest& digest) {
  make_folder(folder_);
  Unfinished unfinished(folder_);
  const auto state = from.get(digest, [&](std::string_view piece) {
    unfinished.write(piece);
    return true;
  });
  if (state == FileState::agrees) keep(unfinished, digest);
  return state;
}

bool DiskFiles::keep(Unfinished& unfinished, const Digest& digest) const {
  const auto wanted = permissions();
  static_cast<void>(::fchown(unfinished.file(), static_cast<uid_t>(-1), wanted.group));
  if (::fchmod(unfinished.file(), wanted.file) != 0) throw cannot_write(folder_);
  const auto folder = folder_of(folder_, digest);
  make_folder(folder);
  const bool fresh = !has(digest);
  unfinished.name(path_of(folder_, digest));  // also over what has been changed: this is what it was
  sync_folder(folder);
  return fresh;
}

void DiskFiles::remove(const Digest& digest) {
  const auto folder = folder_of(folder_, digest);
  const Handle within(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | not_followed));
  if (within.file < 0 && errno == ENOENT) return;
  if (within.file < 0) throw cannot_write(folder);
  if (::unlinkat(within.file, hexadecimal(digest).c_str(), 0) != 0 && errno != ENOENT)
    throw cannot_write(path_of(folder_, digest));
  if (::fsync(within.file) != 0) throw cannot_write(folder);
}

bool DiskFiles::has(const Digest& digest) const {
  struct stat about {};
  return ::lstat(path_of(folder_, digest).c_str(), &about) == 0;
}

FileState DiskFiles::get(const Digest& digest, const Sink& sink) const {
  const auto folder = folder_of(folder_, digest);
  const Handle within(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | not_followed));
  if (within.file < 0) return instead_of(folder);
  const Handle there(::openat(within.file, hexadecimal(digest).c_str(), O_RDONLY | O_NONBLOCK | not_followed));
  const auto path = path_of(folder_, digest);
  if (there.file < 0) return instead_of(path);
  struct stat about {};
  if (::fstat(there.file, &about) != 0) throw cannot_read(path);
  if (!S_ISREG(about.st_mode)) return FileState::changed;
  Sha256 hash;
  std::string piece(file_piece, '\0');
  for (;;) {
    const auto got = ::read(there.file, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw cannot_read(path);
    if (got == 0) return hash.finish() == digest ? FileState::agrees : FileState::changed;
    const auto part = std::string_view(piece).substr(0, static_cast<std::size_t>(got));
    hash.add(part);
    if (!sink(part)) return FileState::stopped;
  }
}

std::vector<Digest> DiskFiles::list() const {
  std::vector<Digest> all;
  for (const auto& folder : names_in(folder_, NoFolder::in_the_way)) {
    if (folder.size() != 2 || folder.front() == '.') continue;
    for (const auto& name : names_in(folder_ + "/" + folder, NoFolder::empty))
      if (const auto digest = digest_from_text("sha256:" + name); digest && name.starts_with(folder))
        all.push_back(*digest);
  }
  return all;
}

}  // namespace utlys
