// SPDX-License-Identifier: EUPL-1.2
#include "storage/files/disk_evidence.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <functional>

#include "storage/files/durable.hpp"

namespace utlys {
namespace {

constexpr std::size_t largest = 1 << 20;  // no key and no note is larger
constexpr mode_t of_others = S_IRWXG | S_IRWXO;
constexpr mode_t readable = S_IRUSR | S_IRGRP | S_IROTH, writable = S_IWUSR | S_IWGRP | S_IWOTH;

struct ReadFile {
  std::string text;
  mode_t mode{};
};

// Absent: nothing lies there.
std::optional<ReadFile> read_file(const std::string& path) {
  const Handle file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | not_followed));
  if (file.file < 0 && errno == ENOENT) return {};
  struct stat about {};
  if (file.file < 0 || ::fstat(file.file, &about) != 0) throw cannot_read(path);
  if (!S_ISREG(about.st_mode)) throw cannot_read(path, EINVAL);
  ReadFile read{std::string(largest, '\0'), about.st_mode};
  std::size_t size = 0;
  while (size < largest) {
    const auto got = ::read(file.file, read.text.data() + size, largest - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw cannot_read(path);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  read.text.resize(size);
  return read;
}

// As the register's, so that whoever may read the one may check it against the other.
void permit_like(const std::string& path, int file, mode_t wanted) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return;
  static_cast<void>(::fchown(file, static_cast<uid_t>(-1), about.st_gid));
  if (::fchmod(file, about.st_mode & wanted) != 0) throw cannot_write(path);
}

void make_folder(const std::string& path, const std::string& like) {
  if (::mkdir(path.c_str(), S_IRWXU) != 0 && errno != EEXIST) throw cannot_write(path);
  const Handle made(::open(path.c_str(), O_RDONLY | O_DIRECTORY | not_followed));
  struct stat about {};
  if (made.file < 0) throw cannot_write(path);
  if (::stat(like.c_str(), &about) == 0 && ::fchown(made.file, static_cast<uid_t>(-1), about.st_gid) == 0) {
    const auto rights = about.st_mode & (readable | writable);
    static_cast<void>(::fchmod(made.file, rights | ((rights & readable) >> 2U) | S_IRWXU));
  }
  sync_folder(parent_of(path));
}

// Of how many entries; 0: the name is none of ours.
std::uint64_t size_named(std::string_view name) {
  std::uint64_t size = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), size);
  return read.ec == std::errc{} && std::string_view(read.ptr, name.data() + name.size()) == ".txt" ? size : 0;
}

// Empty: it is none that can be read.
std::string text_in(const std::string& path) {
  try {
    return read_file(path).value_or(ReadFile{}).text;
  } catch (const Error&) {
    return {};
  }
}

// False: something else has that name.
bool renamed(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0 || errno == ENOENT) return true;
  if (errno == EEXIST) return false;
  if (errno != EINVAL && errno != ENOSYS) throw cannot_write(to);
  struct stat about {};  // the file system cannot promise it: it is asked first
  if (::lstat(to.c_str(), &about) == 0) return false;
  if (::rename(from.c_str(), to.c_str()) != 0 && errno != ENOENT) throw cannot_write(to);
  return true;
}

// 000000001401-2.txt
std::string numbered(const std::string& name, int nr) {
  const auto dot = std::min(name.rfind('.'), name.size());
  return name.substr(0, dot) + "-" + std::to_string(nr) + name.substr(dot);
}

}  // namespace

std::optional<std::string> DiskEvidence::key() const {
  const auto found = read_file(key_place());
  if (!found) return {};
  if ((found->mode & of_others) != 0)
    throw Error(Failure::unavailable, "The key " + key_place() +
                                          " may be read by others than its owner and is not used. Mend it with: " +
                                          "chmod 600 " + key_place());
  return found->text;
}

void DiskEvidence::put_key(const std::string& text) {
  Unfinished file(parent_of(key_place()));
  file.write(text);
  file.name(key_place());
  sync_folder(parent_of(key_place()));
}

void DiskEvidence::put_new_key(const std::string& text) {
  Unfinished file(parent_of(key_place()));
  file.write(text);
  file.name(key_place() + ".new");
  sync_folder(parent_of(key_place()));
}

void DiskEvidence::take_new_key() {
  if (::rename((key_place() + ".new").c_str(), key_place().c_str()) != 0 && errno != ENOENT)
    throw cannot_write(key_place());
  sync_folder(parent_of(key_place()));
}

std::optional<std::string> DiskEvidence::new_key() const {
  auto found = read_file(key_place() + ".new");
  if (!found || (found->mode & of_others) != 0) return {};
  return std::move(found->text);
}

std::vector<KeptNote> DiskEvidence::checkpoints() const {
  std::vector<KeptNote> notes;
  for (const auto& name : names_in(folder(), NoFolder::in_the_way))
    if (!name.starts_with('.')) notes.push_back({name, text_in(folder() + "/" + name), size_named(name)});
  return notes;
}

void DiskEvidence::put(const std::string& name, const std::string& text) {
  make_folder(folder(), register_);
  Unfinished file(folder());
  file.write(text);
  permit_like(register_, file.file(), readable | writable);
  file.name(folder() + "/" + name);
  sync_folder(folder());
}

void DiskEvidence::put_checkpoint(std::uint64_t size, const std::string& text) {
  constexpr int digits = 12;  // so that names sort as numbers
  auto name = std::to_string(size);
  if (name.size() < digits) name.insert(0, digits - name.size(), '0');
  put(name + ".txt", text);
}

void DiskEvidence::put_checkpoint(const KeptNote& note) {
  put(note.name, note.text);
}

void DiskEvidence::newest_checkpoints(std::uint64_t above, const WillDo& will_do) const {
  std::vector<std::pair<std::uint64_t, std::string>> found;
  for (auto& name : names_in(folder(), NoFolder::in_the_way))
    if (const auto size = size_named(name); size > above) found.emplace_back(size, std::move(name));
  std::sort(found.begin(), found.end(), std::greater<>());
  for (auto& [size, name] : found) {
    auto text = text_in(folder() + "/" + name);
    if (will_do({std::move(name), std::move(text), size})) return;
  }
}

std::string DiskEvidence::set_checkpoint_aside(const std::string& name) {
  const auto aside = folder() + "-set-aside";
  make_folder(aside, register_);
  const auto from = folder() + "/" + name;
  auto to = aside + "/" + name;
  for (int nr = 2; !renamed(from, to); ++nr)
    to = aside + "/" + numbered(name, nr);
  sync_folder(aside);
  sync_folder(folder());
  return to;
}

}  // namespace utlys
