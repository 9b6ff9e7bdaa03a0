// SPDX-License-Identifier: EUPL-1.2
// The limit of firing in memory: a watch as one would write it for this program alone, with a switch, no table of rows,
// no description, no codec. It writes the bytes that the workflow and the desk write.
#pragma once
#include <string>
#include <vector>

#include "engine/merkle.hpp"
#include "engine/units.hpp"

namespace utlys::bench {

struct Watch {
  enum class State { open, done, dropped };
  CaseId id, parent;
  std::string what, who, outcome;
  Day day, done;
  State state = State::open;
  std::int64_t rev = 1;
};

struct WatchEvent {
  enum class Kind { move, hand_over, done, drop };
  Kind kind{};
  Day day;           // move
  std::string text;  // hand_over: to whom; done: the outcome
};

struct Written {
  std::string document, patch;  // empty: the event does not fit the state
};

// Changes the watch and writes its document and the patch that leads to it.
Written fire_by_hand(Watch&, const WatchEvent&, Day on);

// A register of watches: the state, the log and its tree, in memory.
class RegisterByHand {
 public:
  RegisterByHand(std::vector<Watch> watches, CompactRange tree)
      : watches_(std::move(watches)), tree_(std::move(tree)) {}

  // Appends the entry of a hand-over and returns its bytes.
  const std::string& hand_over(std::size_t watch, const std::string& who, const std::string& why, Instant now, Day on);
  const CompactRange& tree() const { return tree_; }

 private:
  std::vector<Watch> watches_;
  std::vector<std::string> documents_ = std::vector<std::string>(watches_.size());
  std::vector<std::string> log_;
  CompactRange tree_;
};

}  // namespace utlys::bench
