// SPDX-License-Identifier: EUPL-1.2
// Key and checkpoints in memory, for tests, which may tamper with both.
#pragma once
#include <map>
#include <utility>

#include "engine/evidence.hpp"

namespace utlys {

class MemoryEvidence final : public Evidence {
 public:
  std::optional<std::string> key() const override { return private_key; }
  void put_key(const std::string& text) override { private_key = text; }
  void put_new_key(const std::string& text) override { next_key = text; }
  void take_new_key() override {
    if (next_key) private_key = std::exchange(next_key, {});
  }
  std::optional<std::string> new_key() const override { return next_key; }
  std::string key_place() const override { return "utlys.db.key"; }
  std::vector<KeptNote> checkpoints() const override {
    std::vector<KeptNote> all;
    for (const auto& [size, text] : notes)
      all.push_back({std::to_string(size), text, size});
    return all;
  }
  void put_checkpoint(std::uint64_t size, const std::string& text) override { notes[size] = text; }
  void put_checkpoint(const KeptNote& note) override { notes[note.size] = note.text; }
  void newest_checkpoints(std::uint64_t above, const WillDo& will_do) const override {
    for (auto one = notes.rbegin(); one != notes.rend() && one->first > above; ++one)
      if (will_do({std::to_string(one->first), one->second, one->first})) return;
  }
  std::string set_checkpoint_aside(const std::string& name) override {
    if (const auto found = notes.find(std::stoull(name)); found != notes.end()) set_aside.insert(notes.extract(found));
    return "utlys.db.checkpoints-set-aside/" + name;
  }

  std::optional<std::string> private_key, next_key;
  std::map<std::uint64_t, std::string> notes, set_aside;
};

}  // namespace utlys
