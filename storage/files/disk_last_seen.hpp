// SPDX-License-Identifier: EUPL-1.2
// In `<state home>/utlys/seen-<hash>.txt`, one file for each log at each place, its owner's alone. A file is replaced
// as a whole, and is on the disk before it has its name: after a power cut it is the one before or this one, and never
// an empty one.
#pragma once
#include "engine/last_seen.hpp"

namespace utlys {

class DiskLastSeen final : public LastSeen {
 public:
  // `place`: the register's real path. An empty state home: nothing is remembered.
  DiskLastSeen(std::string state_home, std::string place)
      : state_home_(std::move(state_home)), place_(std::move(place)) {}

  std::optional<Seen> recall(const std::string& origin) const override;
  void remember(const std::string& origin, const Seen&) override;

 private:
  std::string folder() const { return state_home_ + "/utlys"; }
  std::string file_of(const std::string& origin) const;
  std::string state_home_, place_;
};

}  // namespace utlys
