// SPDX-License-Identifier: EUPL-1.2
#include "engine/log_check.hpp"

#include <algorithm>

namespace utlys {

LogCheck::LogCheck(const Reading& reading, std::vector<TreeHead> heads, Find find)
    : reading_(reading), find_(std::move(find)) {
  for (std::size_t i = 0; i < heads.size(); ++i)
    wanted_.push_back({heads[i], i, HeadCheck::log_is_shorter});
  std::stable_sort(wanted_.begin(), wanted_.end(),
                   [](const Wanted& a, const Wanted& b) { return a.head.size < b.head.size; });
  look_at_heads({});
}

// The heads whose size lies within the leaves that come next.
void LogCheck::look_at_heads(const std::string& leaves) {
  const auto after = tree_.size() + leaves.size() / sizeof(Digest);
  auto tree = tree_;
  for (; next_wanted_ < wanted_.size() && wanted_[next_wanted_].head.size <= after; ++next_wanted_) {
    auto& wanted = wanted_[next_wanted_];
    while (tree.size() < wanted.head.size)
      tree.append(hash_in(leaves, tree.size() - tree_.size()));
    wanted.result = tree.root() == wanted.head.root ? HeadCheck::agrees : HeadCheck::differs;
  }
}

// A kept leaf that is not the entry's names the entry: no other trace of the original may be left.
void LogCheck::compare(TileAt at, const std::string& hashes) {
  const auto kept = reading_.tile(at);
  if (kept == hashes) return;
  const auto name = "the tile of level " + std::to_string(at.level) + " with index " + std::to_string(at.index);
  if (!kept || kept->size() != hashes.size())
    return find_(0, kept ? name + " has another width than the log gives it" : name + " is missing");
  std::uint64_t i = 0;
  while (hash_in(*kept, i) == hash_in(hashes, i))
    ++i;
  if (at.level == 0)
    find_(at.index * tile_width + i + 1, "the entry is not the one whose hash the tree was made of");
  else
    find_(0, name + " is not what the entries give");
}

void LogCheck::put(unsigned level, const Digest& hash) {
  while (open_.size() < level)
    open_.emplace_back();
  auto& open = open_[level - 1];
  open += bytes_of(hash);
  if (open.size() < tile_width * sizeof(Digest)) return;
  compare({level, (tree_.size() >> (level * tile_height)) / tile_width}, open);
  open.clear();
}

void LogCheck::add(const HashLine::Hashed& tile) {
  look_at_heads(tile.leaves);
  if (!tile.root) {
    for (std::uint64_t i = 0; i < tile.leaves.size() / sizeof(Digest); ++i)
      tree_.append(hash_in(tile.leaves, i));
    return;
  }
  compare({0, tree_.size() / tile_width}, tile.leaves);
  put(1, *tile.root);
  tree_.grow(tile_height, *tile.root, [&](unsigned height, const Digest& root) {
    if (height % tile_height == 0) put(height / tile_height, root);
  });
}

void LogCheck::finish() {
  for (unsigned level = 1; level <= open_.size(); ++level)
    if (const auto& open = open_[level - 1]; !open.empty())
      compare({level, (tree_.size() >> (level * tile_height)) / tile_width}, open);
  const auto kept = reading_.head().tree;
  if (!(tree_ == kept))
    find_(0, "the entries give another root than the stored tree (" + std::to_string(tree_.size()) +
                 " entries, the tree has " + std::to_string(kept.size()) + ")");
}

std::vector<HeadCheck> LogCheck::heads() const {
  std::vector<HeadCheck> results(wanted_.size());
  for (const auto& wanted : wanted_)
    results[wanted.place] = wanted.result;
  return results;
}

}  // namespace utlys
