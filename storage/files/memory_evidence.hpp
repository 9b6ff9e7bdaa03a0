// SPDX-License-Identifier: EUPL-1.2
// Key and checkpoints in memory, for tests, which may tamper with both.
#pragma once
#include <map>

#include "engine/evidence.hpp"

namespace utlys {

class MemoryEvidence final : public Evidence {
 public:
  std::optional<std::string> key() const override { return private_key; }
  void put_key(const std::string& text) override { private_key = text; }
  std::string key_place() const override { return "utlys.db.key"; }
  std::vector<KeptNote> checkpoints() const override {
    std::vector<KeptNote> all;
    for (const auto& [size, text] : notes)
      all.push_back({std::to_string(size), text});
    return all;
  }
  void put_checkpoint(std::uint64_t size, const std::string& text) override { notes[size] = text; }

  std::optional<std::string> private_key;
  std::map<std::uint64_t, std::string> notes;
};

}  // namespace utlys
