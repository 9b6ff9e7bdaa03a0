// SPDX-License-Identifier: EUPL-1.2
// A whole world for run(): a clock that stands still, registers in memory, texts instead of a terminal. A test reads
// as what somebody typed and what they saw.
#pragma once
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <map>
#include <sstream>

#include "cli/app.hpp"
#include "cli/run.hpp"
#include "engine/errors.hpp"
#include "storage/as_of/as_of.hpp"
#include "storage/files/memory_evidence.hpp"
#include "storage/files/memory_files.hpp"
#include "storage/files/memory_last_seen.hpp"
#include "storage/memory/memory_store.hpp"

namespace utlys::test {

// Splits at blanks; double quotes hold a word together.
inline std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> words;
  bool quoted = false;
  bool inside = false;
  for (const char c : line) {
    if (c == ' ' && !quoted) {
      inside = false;
      continue;
    }
    if (!inside) words.emplace_back();
    inside = true;
    if (c == '"')
      quoted = !quoted;
    else
      words.back() += c;
  }
  return words;
}

struct World {
  World() : World({day_from_iso("2026-11-21").value(), 9 * 3600}) {}
  explicit World(Moment now) : clock(now) {}

  FixedClock clock;
  const Clock* other_clock = nullptr;  // instead, where a test needs one that goes, or summer time
  CountingEntropy entropy;
  std::string login = "u-01@office";
  std::map<std::string, std::string> variables{{"LANG", "en_GB.UTF-8"}};
  std::map<std::string, std::shared_ptr<Store>> registers;
  std::shared_ptr<Files> files = std::make_shared<MemoryFiles>();                 // of all of them
  std::shared_ptr<MemoryEvidence> evidence = std::make_shared<MemoryEvidence>();  // of the first register asked about
  std::map<std::string, std::shared_ptr<MemoryEvidence>> evidence_at;
  std::string input;
  int width = 80;
  bool full_disk = false;                       // under standard output
  std::shared_ptr<MemoryLastSeen> last_seen{};  // of all registers; null: nothing is remembered
  std::function<void(App&)> furnish{};          // last of all: what a test puts in the place of all this

  // What the last command said.
  int code{};
  std::string out, err;
  std::string all() const { return out + err; }

  int type(const std::vector<std::string>& words) {
    std::ostringstream said;
    std::ostringstream complained;
    if (full_disk) said.setstate(std::ios::badbit);
    std::istringstream given(input);
    const Clock& wall = other_clock != nullptr ? *other_clock : clock;
    App app{said,  complained, given, wall, entropy, login, {}, UTLYS_TEST_CATALOGUES,
            width, false,      {},    {},   {},      {},    {}, {}};
    app.environment = [this](const char* name) -> std::optional<std::string> {
      const auto found = variables.find(name);
      if (found == variables.end()) return {};
      return found->second;
    };
    app.open_to_read = [this](const std::string& path) { return open(path); };
    app.open_to_write = [this](const std::string& path) { return open(path); };
    app.create = [this](const std::string& path, const std::string& origin) -> std::shared_ptr<Store> {
      auto& place = registers[path];
      if (place) throw Error(Failure::unavailable, "There is a register at " + path + " already.");
      place = std::make_shared<MemoryStore>(origin);
      return place;
    };
    app.discard = [this](const std::string& path) { registers.erase(path); };
    app.as_of = [](const Reading& reading, Day day, std::optional<Instant> known) {
      return std::make_unique<AsOf>(reading, day, known);
    };
    app.open_files = [this](const std::string&) { return files; };
    app.open_evidence = [this](const std::string& path) {
      if (evidence_at.empty()) evidence_at[path] = evidence;
      auto& place = evidence_at[path];
      if (!place) place = std::make_shared<MemoryEvidence>();
      return place;
    };
    if (last_seen) app.open_last_seen = [this](const std::string&) { return last_seen; };
    if (furnish) furnish(app);
    code = run(words, app);
    out = said.str();
    err = complained.str();
    return code;
  }
  int type(const std::string& line) { return type(split(line)); }

  boost::json::object json(const std::string& line) {
    type(line + " --json");
    boost::json::error_code error;
    auto value = boost::json::parse(out, error);
    EXPECT_FALSE(error) << out;
    EXPECT_TRUE(value.is_object()) << out;
    return value.is_object() ? value.get_object() : boost::json::object();
  }

  // A register with an administrator (u-01, the login) and a secretary (u-02).
  void founded() {
    ASSERT_EQ(type("init --origin utlys/test --admin u-01 --name Ada --title \"The partnership\""), 0) << err;
    ASSERT_EQ(type("people add u-02 --name Bo --grant secretariat --login u-02@office --body partnership "
                   "--decided-on 2026-11-01 --proof \"§ 7\""),
              0)
        << err;
    login = "u-02@office";
  }

 private:
  std::shared_ptr<Store> open(const std::string& path) const {
    const auto found = registers.find(path);
    if (found == registers.end()) throw Error(Failure::unavailable, "There is no register at " + path + ".");
    return found->second;
  }
};

inline std::uint64_t log_size(const World& world) {
  return world.registers.at("./utlys.db")->head().tree.size();
}

}  // namespace utlys::test
