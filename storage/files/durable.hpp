// SPDX-License-Identifier: EUPL-1.2
// Files and folders that are there, whole, once a function has returned, and links that are never followed. Everything
// here throws Error(unavailable) with the path and the system's reason.
#pragma once
#include <fcntl.h>

#include <cerrno>
#include <string>
#include <string_view>
#include <vector>

#include "engine/errors.hpp"

namespace utlys {

inline constexpr int not_followed = O_CLOEXEC | O_NOFOLLOW;
inline constexpr std::string_view unfinished_name = ".new-";  // files that begin so are being written, or were left

Error cannot_write(const std::string& path, int error = errno);
Error cannot_read(const std::string& path, int error = errno);

struct Handle {
  int file;
  explicit Handle(int opened) : file(opened) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle();
};

// A name is durable when its folder is.
void sync_folder(const std::string& path);
std::string parent_of(const std::string& path);

// A file that is being written, with permissions for its owner alone; gone again unless it is given its name.
class Unfinished {
 public:
  explicit Unfinished(const std::string& folder);
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  ~Unfinished();
  void write(std::string_view piece) const;
  int file() const { return file_.file; }
  void name(const std::string& path);  // replaces what lies there; the folder is still to be synced

 private:
  std::string name_;
  Handle file_;
};

enum class NoFolder { empty, in_the_way };                                     // what lies there and is none
std::vector<std::string> names_in(const std::string& folder, NoFolder other);  // sorted; nothing there: empty

}  // namespace utlys
