// SPDX-License-Identifier: EUPL-1.2
// A user's memory of logs, for tests, which may look into it.
#pragma once
#include <map>

#include "engine/last_seen.hpp"

namespace utlys {

class MemoryLastSeen final : public LastSeen {
 public:
  std::optional<Seen> recall(const std::string& origin) const override {
    const auto found = logs.find(origin);
    if (found == logs.end()) return {};
    return found->second;
  }
  void remember(const std::string& origin, const Seen& seen) override { logs.insert_or_assign(origin, seen); }

  std::map<std::string, Seen> logs;
};

}  // namespace utlys
