// SPDX-License-Identifier: EUPL-1.2
#include "workflows/reference.hpp"

#include <algorithm>

namespace utlys {

const ReferenceItem* reference_item(std::string_view list, std::string_view code) {
  const auto items = reference();
  const auto found = std::find_if(items.begin(), items.end(),
                                  [&](const ReferenceItem& item) { return item.list == list && item.code == code; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace utlys
