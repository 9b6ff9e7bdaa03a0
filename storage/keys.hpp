// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <set>
#include <string>
#include <utility>

#include "engine/document.hpp"

namespace utlys {

// What the search table holds of a case: name and value of every key of /glance/keys, each pair once.
using SearchKeys = std::set<std::pair<std::string, std::string>>;

inline SearchKeys keys_of(const Envelope& envelope) {
  SearchKeys found;
  for (const auto& [name, values] : envelope.glance.keys)
    for (const auto& value : values)
      found.emplace(name, value);
  return found;
}

}  // namespace utlys
