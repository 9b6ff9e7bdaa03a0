// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <set>
#include <string>
#include <utility>

#include "engine/document.hpp"

namespace utlys {

// What the search table holds of a case: name and value of every key of /glance/keys, each pair once.
using SearchKeys = std::set<std::pair<std::string, std::string>>;

// Throws json::Bad when the document is no envelope.
inline SearchKeys keys_of(const Case& c) {
  SearchKeys found;
  for (const auto& [name, values] : envelope_of(c).glance.keys)
    for (const auto& value : values)
      found.emplace(name, value);
  return found;
}

}  // namespace utlys
