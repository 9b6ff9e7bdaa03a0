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

namespace {

// Calls `each` with every byte of the folded id.
template <class F>
void fold(std::string_view id, F each) {
  for (std::size_t i = 0; i < id.size(); ++i) {
    const char c = id[i];
    if (c == '\xC3' && i + 1 < id.size()) {  // Å Ä å ä Ö ö in UTF-8
      const char second = id[++i];
      if (second == '\x85' || second == '\x84' || second == '\xA5' || second == '\xA4') {
        each('A');
      } else if (second == '\x96' || second == '\xB6') {
        each('O');
      } else {
        each(c);
        each(second);
      }
    } else {
      each(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
  }
}

}  // namespace

std::string folded_id(std::string_view id) {
  std::string folded;
  folded.reserve(id.size());
  fold(id, [&](char c) { folded += c; });
  return folded;
}

// FNV-1a.
std::size_t FoldedIdHash::operator()(std::string_view id) const {
  std::uint64_t hash = 0xcbf29ce484222325;
  fold(id, [&](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3; });
  return static_cast<std::size_t>(hash);
}

bool FoldedIdEqual::operator()(std::string_view a, std::string_view b) const {
  return a == b || folded_id(a) == folded_id(b);
}

}  // namespace utlys
