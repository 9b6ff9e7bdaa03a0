// SPDX-License-Identifier: EUPL-1.2
// The worst colleague: knows the program, has its file, and all of its code, and makes everything fit again.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "engine/entry.hpp"

namespace utlys::tests {

// Takes the triggers away and puts them back word for word.
class LiftedTriggers {
 public:
  explicit LiftedTriggers(SQLite::Database& db);
  LiftedTriggers(const LiftedTriggers&) = delete;
  LiftedTriggers& operator=(const LiftedTriggers&) = delete;
  ~LiftedTriggers();

 private:
  SQLite::Database& db_;
  std::vector<std::string> triggers_;
};

class Forger {
 public:
  explicit Forger(const std::string& path) : db_(path, SQLite::OPEN_READWRITE) {}
  std::vector<std::string> entries();
  // The log as wanted: numbers, tree, tiles, cases and search keys made anew, so that all agree.
  void write(const std::vector<std::string>& entries);

 private:
  SQLite::Database db_;
};

// The entry with something changed, in the one form that entries have.
template <class Change>
std::string changed(const std::string& bytes, Change change) {
  auto entry = entry_from_bytes(bytes);
  change(entry);
  return to_bytes(entry);
}
// Every entry with the number of its place.
std::vector<std::string> renumbered(std::vector<std::string> entries);

}  // namespace utlys::tests
