// SPDX-License-Identifier: EUPL-1.2
#include "cli/choice.hpp"

#include "cli/lookup.hpp"
#include "cli/stop.hpp"
#include "engine/nearest.hpp"

namespace utlys {

std::string choice_asked_for(const Context& context, std::string_view option, std::span<const std::string_view> codes,
                             std::string (*called)(std::string_view)) {
  const auto given = context.words.value(option);
  if (!given) return {};
  const auto wanted = folded_id(typed(*given));
  std::vector<std::string> known;
  std::string list;
  for (const auto code : codes) {
    if (code == "unstated") continue;  // what nobody has chosen
    if (wanted == folded_id(typed(code)) || wanted == folded_id(called(code))) return std::string(code);
    known.push_back(typed(code));
    known.push_back(called(code));
    list.append(list.empty() ? "" : ", ").append(typed(code));
  }
  throw Stop(Failure::usage, fill(_("--{} cannot be {}; it is one of {}."), {std::string(option), *given, list}),
             nearest(*given, known));
}

}  // namespace utlys
