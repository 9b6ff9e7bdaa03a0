// SPDX-License-Identifier: EUPL-1.2
// A register copied so that a test may touch what lies in it, as somebody would behind the program's back.
#pragma once
#include <algorithm>
#include <map>

#include "engine/store.hpp"

namespace utlys::tests {

class Copy final : public Reading {
 public:
  explicit Copy(const Reading& from) : end(from.head()), all_cases(from.cases({})), all_secrets(from.secrets()) {
    from.entries(1, UINT64_MAX, [&](std::uint64_t, std::string_view bytes) {
      bytes_of_entries.emplace_back(bytes);
      return true;
    });
    for (unsigned level = 0; level < 2; ++level)
      for (std::uint64_t index = 0; const auto tile = from.tile({level, index}); ++index)
        all_tiles[{level, index}] = *tile;
  }
  // As somebody would who also mends the stored tree: only replay can tell then.
  void plant_again() {
    Tiling tiling;
    for (const auto& bytes : bytes_of_entries)
      tiling.append(leaf_hash(bytes));
    end.tree = tiling.tree();
    all_tiles.clear();
    for (const auto& tile : tiling.take())
      all_tiles[tile.at] = tile.hashes;
  }
  Case& at(const CaseId& id) {
    return *std::find_if(all_cases.begin(), all_cases.end(), [&](const Case& c) { return c.id == id; });
  }

  std::optional<Case> find(const CaseId&) const override { return {}; }
  std::vector<Case> cases(std::string_view) const override { return all_cases; }
  std::vector<Case> children(const CaseId&, std::string_view) const override { return {}; }
  std::vector<Case> with_key(std::string_view, std::string_view, std::string_view) const override { return {}; }
  Head head() const override { return end; }
  void entries(std::uint64_t, std::uint64_t, const Visitor& visit) const override {
    for (std::size_t i = 0; i < bytes_of_entries.size(); ++i)
      if (!visit(i + 1, bytes_of_entries[i])) return;
  }
  std::vector<std::uint64_t> entries_of(const CaseId&) const override { return {}; }
  std::optional<std::string> tile(TileAt at) const override {
    const auto found = all_tiles.find(at);
    return found == all_tiles.end() ? std::nullopt : std::optional(found->second);
  }
  std::optional<Secret> secret(const std::string&) const override { return {}; }
  std::vector<Secret> secrets() const override { return all_secrets; }

  Head end;
  std::vector<Case> all_cases;
  std::vector<std::string> bytes_of_entries;
  std::vector<Secret> all_secrets;
  std::map<TileAt, std::string> all_tiles;
};

}  // namespace utlys::tests
