// SPDX-License-Identifier: EUPL-1.2
// One event on one watch, in memory. fire: read the document, run the machine, write document and patch. act: the whole
// way through the desk over a register in memory, with role, profile, entry and tree.
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "bench/by_hand.hpp"
#include "bench/office.hpp"
#include "engine/entry.hpp"
#include "storage/memory/memory_store.hpp"
#include "workflows/catalogue.hpp"

namespace utlys::bench {
namespace {

constexpr const char* origin = "utlys/bench";
const Day today = *day_from_iso("2022-09-01");

void require(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(what);
}

Watch watch_by_hand(int n) {
  return {Office::watch_of(n),
          Office::call_of(n),
          "Begär in synpunkter från kommunerna",
          "h-01",
          {},
          *day_from_iso("2022-10-15"),
          {}};
}

struct Watched {
  MemoryStore store{origin};
  Office office{store};
  Case subject = store.find(Office::watch_of(0)).value();
  Actor who{"h-01", Role::secretariat, {}, {}, {}};
  Rules rules;
  CaseId no_parent;
  const Workflow& workflow = all_workflows().of("watch");
  Outcome fire(std::size_t event, std::string_view input) const {
    const auto self = opened(subject);
    return workflow.fire(Situation{self, {}, who, today, rules, {}, no_parent}, event, input);
  }
};

// The two ways must write the same bytes, else one of them is measured for nothing.
void compare(const Watched& watched) {
  const std::tuple<const char*, const char*, WatchEvent> same[]{
      {"hand_over", R"({"who":"h-02"})", {WatchEvent::Kind::hand_over, {}, "h-02"}},
      {"move", R"({"day":"2022-11-01"})", {WatchEvent::Kind::move, *day_from_iso("2022-11-01"), {}}},
      {"done", R"({"outcome":"Alla har svarat"})", {WatchEvent::Kind::done, {}, "Alla har svarat"}},
      {"drop", "{}", {WatchEvent::Kind::drop, {}, {}}},
  };
  for (const auto& [name, input, event] : same) {
    auto watch = watch_by_hand(0);
    const auto ours = watched.fire(event_index(watched.workflow, name), input);
    const auto by_hand = fire_by_hand(watch, event, today);
    require(ours.document == by_hand.document && ours.patch == by_hand.patch, name);
  }
}

void fire_ours(benchmark::State& state) {
  const Watched watched;
  compare(watched);
  const auto event = event_index(watched.workflow, "hand_over");
  for ([[maybe_unused]] auto step : state)
    benchmark::DoNotOptimize(watched.fire(event, R"({"who":"h-02"})"));
}

void fire_raw(benchmark::State& state) {
  auto watch = watch_by_hand(0);
  bool even = false;
  for ([[maybe_unused]] auto step : state) {
    benchmark::DoNotOptimize(fire_by_hand(watch, {WatchEvent::Kind::hand_over, {}, even ? "h-01" : "h-02"}, today));
    even = !even;
  }
}

void act_ours(benchmark::State& state) {
  MemoryStore store(origin);
  Office office(store);
  std::vector<Order> orders;
  for (int n = 0; n < 2 * watch_count; ++n)
    orders.push_back(office.hand_over(n, 1));
  std::size_t n = 0;
  for ([[maybe_unused]] auto step : state)
    office.perform(orders[n++ % orders.size()]);
}

void act_raw(benchmark::State& state) {
  MemoryStore store(origin);
  Office office(store);
  std::vector<Watch> watches;
  for (int n = 0; n < watch_count; ++n)
    watches.push_back(watch_by_hand(n));
  RegisterByHand by_hand(std::move(watches), store.head().tree);
  const auto on_paper = office.hand_over(0, 1).acts.front();
  const auto now = store.head().last_at;
  std::size_t n = 0;
  for ([[maybe_unused]] auto step : state) {
    by_hand.hand_over(n % watch_count, n / watch_count % 2 == 0 ? "h-02" : "h-01", on_paper.why, now, today);
    ++n;
  }
  const auto first = by_hand.tree();
  for (std::size_t i = 0; i < n; ++i)
    office.perform(office.hand_over(static_cast<int>(i), 1));
  require(first == store.head().tree, "the two logs differ");
}

// A fixed number, so that both work on logs of the same length.
constexpr int acts = 20'000;
BENCHMARK(fire_ours)->Unit(benchmark::kMicrosecond);
BENCHMARK(fire_raw)->Unit(benchmark::kMicrosecond);
BENCHMARK(act_ours)->Iterations(acts)->Unit(benchmark::kMicrosecond);
BENCHMARK(act_raw)->Iterations(acts)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace utlys::bench

BENCHMARK_MAIN();
