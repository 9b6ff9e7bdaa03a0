// SPDX-License-Identifier: EUPL-1.2
#include "workflows/embed/check_items.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "workflows/embed/nearest.hpp"

namespace utlys::embed {
namespace {

using ByName = std::map<std::string, const Item*, std::less<>>;

std::string name_of(const Item& item) {
  return item.list + "/" + item.code;
}

ByName index(std::span<const Item> items, Problems& problems) {
  ByName by_name;
  for (const Item& item : items) {
    const auto [place, fresh] = by_name.emplace(name_of(item), &item);
    if (fresh) continue;
    const Place& first = place->second->at;
    problems.add(item.at, name_of(item) + " is already given at " + first.file + ":" + std::to_string(first.line));
  }
  return by_name;
}

void check_parent(const Item& item, const ByName& by_name, Problems& problems) {
  if (item.parent.empty() || by_name.contains(item.parent)) return;
  std::vector<std::string_view> names;
  for (const auto& entry : by_name)
    names.push_back(entry.first);
  problems.add(item.at, "parent \"" + item.parent + "\" does not exist; the nearest is \"" +
                            std::string(nearest(item.parent, names)) + "\"");
}

void check_circle(const Item& item, const ByName& by_name, Problems& problems) {
  const Item* above = &item;
  for (std::size_t steps = 0; !above->parent.empty(); ++steps) {
    const auto found = by_name.find(above->parent);
    if (found == by_name.end()) return;
    above = found->second;
    if (above == &item || steps > by_name.size()) {
      return problems.add(item.at, "the parents of " + name_of(item) + " run in a circle");
    }
  }
}

}  // namespace

void check_items(std::span<const Item> items, Problems& problems) {
  const ByName by_name = index(items, problems);
  for (const Item& item : items) {
    check_parent(item, by_name, problems);
    check_circle(item, by_name, problems);
    if (!item.valid_from.empty() && !item.valid_to.empty() && item.valid_to < item.valid_from) {
      problems.add(item.at, "valid_to " + item.valid_to + " is before valid_from " + item.valid_from);
    }
  }
}

}  // namespace utlys::embed
