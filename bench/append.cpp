// SPDX-License-Identifier: EUPL-1.2
// What the tree's tiles cost: the same entries appended to a SQLite register, a thousand in a transaction, with tiles
// and without. Cases are left alone, so that the tiles are all the difference there is.
#include <benchmark/benchmark.h>

#include "bench/scratch.hpp"
#include "engine/log_tree.hpp"
#include "storage/open.hpp"

namespace utlys::bench {
namespace {

constexpr int at_once = 1000;
enum class Tiles { none, kept };

// As long as a hand-over's. It need not be an entry: nobody reads it here.
std::string entry_of(std::uint64_t number) {
  std::string bytes = R"({"case":"X","kind":"watch","note":")" + std::to_string(number);
  bytes.resize(528, 'x');
  return bytes + "\"}";
}

Changes changes_for(const Reading& reading, Tiles tiles) {
  Changes changes;
  changes.head = reading.head();
  changes.expected_size = changes.head.tree.size();
  auto tiling = tiling_from(reading, changes.head.tree);
  for (std::uint64_t i = 0; i < at_once; ++i) {
    changes.entries.push_back(entry_of(changes.expected_size + i));
    const auto leaf = leaf_hash(changes.entries.back());
    if (tiles == Tiles::kept)
      tiling.append(leaf);
    else
      changes.head.tree.append(leaf);
  }
  if (tiles == Tiles::none) return changes;
  changes.tiles = tiling.take();
  changes.head.tree = tiling.tree();
  return changes;
}

void append(benchmark::State& state, Tiles tiles) {
  const auto path = scratch(tiles == Tiles::kept ? "tiles.db" : "no-tiles.db");
  remove_register(path);
  const auto store = create_store(path, "utlys/bench");
  for ([[maybe_unused]] auto step : state) {
    const auto unit = store->begin();
    unit->commit(changes_for(*unit, tiles));
  }
  state.SetItemsProcessed(state.iterations() * at_once);
  remove_register(path);
}

void with_tiles(benchmark::State& state) {
  append(state, Tiles::kept);
}
void without_tiles(benchmark::State& state) {
  append(state, Tiles::none);
}

BENCHMARK(with_tiles)->Iterations(60)->UseRealTime();
BENCHMARK(without_tiles)->Iterations(60)->UseRealTime();

}  // namespace
}  // namespace utlys::bench

BENCHMARK_MAIN();
