// SPDX-License-Identifier: EUPL-1.2
// bench_make_log FILE ENTRIES: a register whose log has so many entries. One that is there already is kept.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "bench/office.hpp"
#include "bench/scratch.hpp"
#include "storage/open.hpp"

int main(int argc, char** argv) try {
  using namespace utlys;
  constexpr int at_once = 1000;
  if (argc != 3) {
    std::cerr << "usage: bench_make_log FILE ENTRIES\n";
    return 2;
  }
  const std::string path = argv[1], unfinished = path + ".part";
  if (std::filesystem::exists(path)) return 0;
  bench::remove_register(unfinished);
  {
    const auto store = create_store(unfinished, "utlys/bench");
    bench::Office office(*store);
    const auto furnished = static_cast<int>(store->head().tree.size());
    const int acts = std::max(0, std::atoi(argv[2]) - furnished);
    for (int done = 0; done < acts; done += at_once)
      office.perform(office.hand_over(done, std::min(at_once, acts - done)));
  }
  std::filesystem::rename(unfinished, path);
  bench::remove_register(unfinished);
  return 0;
} catch (const std::exception& e) {
  std::cerr << e.what() << '\n';
  return 1;
}
