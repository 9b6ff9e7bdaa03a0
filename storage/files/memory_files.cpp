// SPDX-License-Identifier: EUPL-1.2
#include "storage/files/memory_files.hpp"

#include <algorithm>

namespace utlys {

std::optional<PutFile> MemoryFiles::put(std::istream& in, std::uint64_t most) {
  std::string bytes;
  const auto digest = digest_of(in, most, [&](std::string_view piece) {
    bytes += piece;
    return true;
  });
  if (!digest) return {};
  return PutFile{*digest, files_.insert_or_assign(*digest, std::move(bytes)).second};
}

FileState MemoryFiles::take(const Files& from, const Digest& digest) {
  std::string bytes;
  const auto state = from.get(digest, [&](std::string_view piece) {
    bytes += piece;
    return true;
  });
  if (state == FileState::agrees) files_[digest] = std::move(bytes);
  return state;
}

FileState MemoryFiles::get(const Digest& digest, const Sink& sink) const {
  const auto found = files_.find(digest);
  if (found == files_.end()) return FileState::missing;
  for (std::string_view rest = found->second; !rest.empty(); rest.remove_prefix(std::min(file_piece, rest.size())))
    if (!sink(rest.substr(0, file_piece))) return FileState::stopped;
  return sha256({found->second}) == digest ? FileState::agrees : FileState::changed;
}

std::vector<Digest> MemoryFiles::list() const {
  std::vector<Digest> all;
  for (const auto& [digest, bytes] : files_)
    all.push_back(digest);
  return all;
}

}  // namespace utlys
