// SPDX-License-Identifier: EUPL-1.2
// Durable acts, 1, 100 and 1000 in a transaction: the desk over the SQLite store, and the SQLite C API writing the
// same bytes into the same schema.
#include <benchmark/benchmark.h>

#include <filesystem>

#include "bench/office.hpp"
#include "bench/raw_sqlite.hpp"
#include "bench/scratch.hpp"
#include "engine/verify.hpp"
#include "storage/open.hpp"

namespace utlys::bench {
namespace {

constexpr const char* origin = "utlys/bench";

// The furnished register is made once and copied, so that both begin with the same file.
std::string fresh_register(const std::string& name) {
  static const auto furnished = [] {
    auto path = scratch("furnished.db");
    remove_register(path);
    const auto store = create_store(path, origin);
    const Office office(*store);
    return path;
  }();
  auto path = scratch(name);
  remove_register(path);
  std::filesystem::copy_file(furnished, path);
  return path;
}

// What is measured must have left a sound register with every act in it.
void inspect(benchmark::State& state, const std::string& path, std::int64_t acts) {
  const auto found = verify(*open_store(path, How::read_only), Depth::with_tables);
  const auto before = open_store(scratch("furnished.db"), How::read_only)->head().tree.size();
  if (!found.ok()) state.SkipWithError(found.findings.front().what.c_str());
  if (found.size != before + static_cast<std::uint64_t>(acts)) state.SkipWithError("acts are missing");
  state.SetItemsProcessed(acts);
  remove_register(path);
}

void ours(benchmark::State& state) {
  const auto at_once = static_cast<int>(state.range(0));
  const auto path = fresh_register("ours.db");
  const auto store = open_store(path, How::read_write);
  Office office(*store);
  std::vector<Order> orders;
  for (int i = 0; i < static_cast<int>(state.max_iterations); ++i)
    orders.push_back(office.hand_over(i * at_once, at_once));
  auto next = orders.begin();
  for ([[maybe_unused]] auto step : state)
    office.perform(*next++);
  inspect(state, path, state.iterations() * at_once);
}

void raw(benchmark::State& state) {
  const auto at_once = static_cast<int>(state.range(0));
  const auto path = fresh_register("raw.db");
  Recorder recorder(origin);
  Office office(recorder);
  recorder.take();
  for (int i = 0; i < static_cast<int>(state.max_iterations); ++i)
    office.perform(office.hand_over(i * at_once, at_once));
  std::vector<RawUnit> units;
  for (const auto& recorded : recorder.take())
    units.emplace_back(recorded);
  {
    RawSqlite sqlite(path);
    auto next = units.begin();
    for ([[maybe_unused]] auto step : state)
      sqlite.write(*next++);
  }
  inspect(state, path, state.iterations() * at_once);
}

// Fixed numbers of transactions: what is written has to be known beforehand.
void sizes(benchmark::internal::Benchmark* measured, int at_once, int transactions) {
  measured->Arg(at_once)->Iterations(transactions)->UseRealTime()->Unit(benchmark::kMicrosecond);
}
BENCHMARK(ours)->Apply([](auto* b) { sizes(b, 1, 1000); });
BENCHMARK(raw)->Apply([](auto* b) { sizes(b, 1, 1000); });
BENCHMARK(ours)->Apply([](auto* b) { sizes(b, 100, 50); });
BENCHMARK(raw)->Apply([](auto* b) { sizes(b, 100, 50); });
BENCHMARK(ours)->Apply([](auto* b) { sizes(b, 1000, 10); });
BENCHMARK(raw)->Apply([](auto* b) { sizes(b, 1000, 10); });

}  // namespace
}  // namespace utlys::bench

BENCHMARK_MAIN();
