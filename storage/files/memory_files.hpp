// SPDX-License-Identifier: EUPL-1.2
// Files in memory, for tests. `at` lets them be tampered with.
#pragma once
#include <map>

#include "engine/files.hpp"

namespace utlys {

class MemoryFiles final : public Files {
 public:
  std::shared_ptr<const void> turn() override { return {}; }
  std::optional<PutFile> put(std::istream&, std::uint64_t most) override;
  FileState take(const Files& from, const Digest&) override;
  void remove(const Digest& digest) override { files_.erase(digest); }
  FileState get(const Digest&, const Sink&) const override;
  bool has(const Digest& digest) const override { return files_.contains(digest); }
  std::vector<Digest> list() const override;

  std::string& at(const Digest& digest) { return files_.at(digest); }

 private:
  std::map<Digest, std::string> files_;
};

}  // namespace utlys
