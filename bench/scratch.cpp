// SPDX-License-Identifier: EUPL-1.2
#include "bench/scratch.hpp"

#include <cstdlib>
#include <filesystem>

namespace utlys::bench {

std::string scratch(const std::string& name) {
  const char* directory = std::getenv("UTLYS_BENCH_DIR");
  return (std::filesystem::path(directory == nullptr ? "." : directory) / name).string();
}

int long_log() {
  constexpr int million = 1'000'000;
  const char* entries = std::getenv("UTLYS_BENCH_ENTRIES");
  return entries == nullptr ? million : std::atoi(entries);
}

void remove_register(const std::string& path) {
  for (const char* ending : {"", "-journal", ".lock", ".queue"})
    std::filesystem::remove(path + ending);
}

}  // namespace utlys::bench
