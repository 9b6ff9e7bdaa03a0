// SPDX-License-Identifier: EUPL-1.2
#include "engine/hash_line.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace utlys {
namespace {

// A batch is whole tiles. Starting a thread costs as much as hashing some fifty entries.
constexpr std::size_t batch_entries = 16 * tile_width, batch_bytes = 4'000'000;

}  // namespace

std::vector<HashLine::Hashed> HashLine::hashed(const Batch& batch) {
  std::vector<Hashed> tiles;
  const std::string_view bytes = batch.bytes;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < batch.ends.size();) {
    auto& tile = tiles.emplace_back();
    CompactRange tree;
    const auto end = std::min(batch.ends.size(), i + tile_width);
    for (; i < end; ++i) {
      const auto leaf = leaf_hash_prefixed(bytes.substr(begin, batch.ends[i] - begin));
      tile.leaves += bytes_of(leaf);
      tree.append(leaf);
      begin = batch.ends[i];
    }
    if (tree.size() == tile_width) tile.root = tree.root();
  }
  return tiles;
}

void HashLine::add(std::string_view entry) {
  batch_.bytes += leaf_prefix;
  batch_.bytes += entry;
  batch_.ends.push_back(batch_.bytes.size());
  const auto count = batch_.ends.size();
  if (count % tile_width == 0 && (count >= batch_entries || batch_.bytes.size() >= batch_bytes)) send();
}

void HashLine::send() {
  auto batch = std::exchange(batch_, {});
  if (threads_ == 0) {
    for (const auto& tile : hashed(batch))
      done_(tile);
    batch.bytes.clear();
    batch.ends.clear();
    batch_ = std::move(batch);  // its memory is used again
    return;
  }
  sent_.push_back(std::async(std::launch::async, [batch = std::move(batch)] { return hashed(batch); }));
  take(threads_);
}

void HashLine::take(std::size_t leave) {
  for (; sent_.size() > leave; sent_.pop_front())
    for (const auto& tile : sent_.front().get())
      done_(tile);
}

void HashLine::finish() {
  if (!batch_.ends.empty()) send();
  take(0);
}

unsigned spare_threads() {
  const auto all = std::thread::hardware_concurrency();
  return all > 1 ? std::min(all - 1, 3U) : 0;
}

}  // namespace utlys
