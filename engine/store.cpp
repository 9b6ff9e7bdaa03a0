// SPDX-License-Identifier: EUPL-1.2
#include "engine/store.hpp"

namespace utlys {

std::shared_ptr<const OpenedCase> Reading::open(const CaseId& id) const {
  auto found = find(id);
  if (!found) return {};
  auto envelope = envelope_of(*found);
  return std::make_shared<const OpenedCase>(OpenedCase{std::move(*found), std::move(envelope)});
}

std::string folded_id(std::string_view id) {
  std::string folded;
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
