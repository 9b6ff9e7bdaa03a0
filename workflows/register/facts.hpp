// SPDX-License-Identifier: EUPL-1.2
// What the register holds of itself, and of what was done with its log as a whole (R21).
#pragma once
#include "engine/codec.hpp"
#include "workflows/register/keys.hpp"

namespace utlys::register_ {

struct Reading {
  std::int64_t entries{};
  std::string root;
  std::string by;
  std::optional<Day> on;
  bool operator==(const Reading&) const = default;
};
BOOST_DESCRIBE_STRUCT(Reading, (), (entries, root, by, on))

// The log has moved backwards, as by a backup put in its place, and goes on from what it has (R22).
struct Restored {
  std::int64_t times{};    // counted, so that who has known of a log with fewer knows that this is news
  std::int64_t entries{};  // what it had been seen to have; from where it goes on, the entry itself shows
  std::string root;
  bool operator==(const Restored&) const = default;
};
BOOST_DESCRIBE_STRUCT(Restored, (), (times, entries, root))

struct Facts {
  static constexpr std::string_view kind = "register";
  std::string origin, title;
  Reading exported, verified;
  std::string log_key;  // the public half of the key that signs checkpoints
  std::int64_t checkpoint_every = usual_checkpoint_every;
  Restored restored;
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (), (origin, title, exported, verified, log_key, checkpoint_every, restored))

}  // namespace utlys::register_
