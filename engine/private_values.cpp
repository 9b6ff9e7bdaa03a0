// SPDX-License-Identifier: EUPL-1.2
#include "engine/private_values.hpp"

namespace utlys {
namespace {

constexpr std::size_t digest_letters = 43;  // of base64url, for 32 bytes

bool is_base64url(std::string_view text) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return text.find_first_not_of(letters) == std::string_view::npos;
}

}  // namespace

std::vector<std::string> private_digests(const Reading& reading, std::string_view entry) {
  std::vector<std::string> found;
  for (auto quote = entry.find('"'); quote != std::string_view::npos; quote = entry.find('"', quote + 1)) {
    const auto text = entry.substr(quote + 1, digest_letters);
    const auto end = quote + 1 + digest_letters;
    if (end >= entry.size() || entry[end] != '"' || !is_base64url(text)) continue;
    if (reading.secret(std::string(text))) found.emplace_back(text);
  }
  return found;
}

}  // namespace utlys
