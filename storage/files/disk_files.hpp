// SPDX-License-Identifier: EUPL-1.2
// A file lies at <folder>/ab/abcdef…, named by the 64 hexadecimal digits of its SHA-256. It is written under a name of
// its own, synced, and then renamed, and every folder on the way is synced: a file that can be seen is whole, after a
// crash as well. Links are never followed: what somebody lays in the file's place is not what was put there.
#pragma once
#include <sys/types.h>

#include <chrono>

#include "engine/files.hpp"

namespace utlys {

class Unfinished;

class DiskFiles final : public Files {
 public:
  // `like`: whose permissions files and folders get, so that whoever may write the register can write them: 0600 and
  // 0700 for a register that is its founder's alone, or when it is not there.
  DiskFiles(std::string folder, std::string like, std::chrono::milliseconds patience = std::chrono::seconds(10))
      : folder_(std::move(folder)), like_(std::move(like)), patience_(patience) {}

  // Also clears away what somebody was writing when they died.
  std::shared_ptr<const void> turn() override;
  std::optional<PutFile> put(std::istream&, std::uint64_t most) override;
  FileState take(const Files& from, const Digest&) override;
  void remove(const Digest&) override;
  FileState get(const Digest&, const Sink&) const override;
  bool has(const Digest&) const override;
  std::vector<Digest> list() const override;

 private:
  struct Permissions {
    mode_t file, folder;
    gid_t group;
  };
  Permissions permissions() const;
  void make_folder(const std::string& path) const;
  bool keep(Unfinished&, const Digest&) const;  // was there none of this content before?
  std::string folder_, like_;
  std::chrono::milliseconds patience_;
};

}  // namespace utlys
