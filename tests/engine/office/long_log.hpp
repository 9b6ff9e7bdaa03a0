// SPDX-License-Identifier: EUPL-1.2
// A log as a register keeps it, of entries that are nothing but their numbers, and which counts the rows it is asked
// for.
#pragma once
#include <algorithm>
#include <map>

#include "engine/store.hpp"

namespace utlys::tests {

class LongLog final : public Reading {
 public:
  explicit LongLog(std::uint64_t size) {
    Tiling tiling;
    for (std::uint64_t i = 0; i < size; ++i) {
      leaves_.push_back(leaf_hash(std::to_string(i + 1)));
      tiling.append(leaves_.back());
    }
    for (auto& tile : tiling.take())
      tiles_[tile.at] = std::move(tile.hashes);
    head_.tree = tiling.tree();
  }
  const Digest& leaf(std::uint64_t index) const { return leaves_.at(index); }
  // Made from the leaves, without any tile.
  Digest root_of(std::uint64_t size) const {
    const auto known = roots_.find(size);
    if (known != roots_.end()) return known->second;
    CompactRange tree;
    for (std::uint64_t i = 0; i < size; ++i)
      tree.append(leaves_.at(i));
    return roots_[size] = tree.root();
  }

  Head head() const override {
    ++rows;
    return head_;
  }
  void entries(std::uint64_t first, std::uint64_t last, const Visitor& visit) const override {
    for (auto seq = first; seq <= std::min<std::uint64_t>(last, leaves_.size()); ++seq, ++rows)
      if (!visit(seq, std::to_string(seq))) return;
  }
  std::optional<std::string> tile(TileAt at) const override {
    ++rows;
    const auto found = tiles_.find(at);
    return found == tiles_.end() ? std::nullopt : std::optional(found->second);
  }
  std::optional<Case> find(const CaseId&) const override { return {}; }
  std::vector<Case> cases(std::string_view) const override { return {}; }
  std::vector<Case> children(const CaseId&, std::string_view) const override { return {}; }
  std::vector<Case> with_key(std::string_view, std::string_view, std::string_view) const override { return {}; }
  std::vector<std::uint64_t> entries_of(const CaseId&) const override { return {}; }
  std::optional<Secret> secret(const std::string&) const override { return {}; }
  std::vector<Secret> secrets() const override { return {}; }

  mutable std::uint64_t rows{};

 private:
  std::vector<Digest> leaves_;
  std::map<TileAt, std::string> tiles_;
  mutable std::map<std::uint64_t, Digest> roots_;
  Head head_;
};

}  // namespace utlys::tests
