// SPDX-License-Identifier: EUPL-1.2
// Verifying a long log, the log alone: the engine's verify over the SQLite store, and reading the rows with the SQLite
// C API and hashing each. The register is long-ENTRIES.db of the scratch directory, made by bench_make_log.
#include <benchmark/benchmark.h>
#include <openssl/evp.h>
#include <sqlite3.h>

#include <array>

#include "bench/scratch.hpp"
#include "engine/verify.hpp"
#include "storage/open.hpp"

namespace utlys::bench {
namespace {

std::string long_register() {
  return scratch("long-" + std::to_string(long_log()) + ".db");
}

void verify_with(benchmark::State& state, unsigned threads) {
  const auto store = open_store(long_register(), How::read_only);
  for ([[maybe_unused]] auto step : state) {
    const auto found = verify(*store, {Depth::log_alone, {}, threads, {}});
    if (!found.ok() || found.size != static_cast<std::uint64_t>(long_log())) state.SkipWithError("not verified");
  }
  state.SetItemsProcessed(state.iterations() * long_log());
}

void one_thread(benchmark::State& state) {
  verify_with(state, 0);
}
void two_threads(benchmark::State& state) {
  verify_with(state, 1);
}

int hash_rows(sqlite3_stmt* rows, EVP_MD_CTX* context, const EVP_MD* algorithm) {
  std::array<unsigned char, 32> digest{};
  int count = 0;
  for (; sqlite3_step(rows) == SQLITE_ROW; ++count) {
    EVP_DigestInit_ex2(context, algorithm, nullptr);
    EVP_DigestUpdate(context, sqlite3_column_text(rows, 0), static_cast<std::size_t>(sqlite3_column_bytes(rows, 0)));
    EVP_DigestFinal_ex(context, digest.data(), nullptr);
    benchmark::DoNotOptimize(digest);
  }
  sqlite3_reset(rows);
  return count;
}

void raw(benchmark::State& state) {
  sqlite3* db = nullptr;
  sqlite3_stmt* rows = nullptr;
  sqlite3_open_v2(long_register().c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
  sqlite3_prepare_v2(db, "SELECT bytes FROM entry ORDER BY seq", -1, &rows, nullptr);
  auto* algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  auto* context = EVP_MD_CTX_new();
  for ([[maybe_unused]] auto step : state)
    if (hash_rows(rows, context, algorithm) != long_log()) state.SkipWithError("rows are missing");
  state.SetItemsProcessed(state.iterations() * long_log());
  EVP_MD_CTX_free(context);
  EVP_MD_free(algorithm);
  sqlite3_finalize(rows);
  sqlite3_close(db);
}

BENCHMARK(one_thread)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(two_threads)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(raw)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace utlys::bench

BENCHMARK_MAIN();
