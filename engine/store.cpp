// SPDX-License-Identifier: EUPL-1.2
#include "engine/store.hpp"

#include <algorithm>

namespace utlys {

bool has_key(const Case& c, std::string_view name, std::string_view value) {
  const auto envelope = envelope_of(c);
  const auto found = envelope.glance.keys.find(std::string(name));
  return found != envelope.glance.keys.end() &&
         std::find(found->second.begin(), found->second.end(), value) != found->second.end();
}

OpenedCase opened(Case c) {
  auto envelope = envelope_of(c);
  return {std::move(c), std::move(envelope)};
}

std::shared_ptr<const OpenedCase> Reading::open(const CaseId& id) const {
  auto found = find(id);
  if (!found) return {};
  return std::make_shared<const OpenedCase>(opened(std::move(*found)));
}

std::string folded_id(std::string_view id) {
  std::string folded;
  folded.reserve(id.size());
  for (std::size_t i = 0; i < id.size(); ++i) {
    const char c = id[i];
    if (c == '\xC3' && i + 1 < id.size()) {  // Å Ä å ä Ö ö in UTF-8
      const char second = id[++i];
      if (second == '\x85' || second == '\x84' || second == '\xA5' || second == '\xA4')
        folded += 'A';
      else if (second == '\x96' || second == '\xB6')
        folded += 'O';
      else
        folded.append({c, second});
    } else {
      folded += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
  }
  return folded;
}

}  // namespace utlys
