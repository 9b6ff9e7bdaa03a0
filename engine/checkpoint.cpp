// SPDX-License-Identifier: EUPL-1.2
#include "engine/checkpoint.hpp"

#include <charconv>

namespace utlys {
namespace {

// The next line without its line feed. Absent: there is none, or it is empty.
std::optional<std::string_view> line(std::string_view& rest) {
  const auto end = rest.find('\n');
  if (end == std::string_view::npos || end == 0) return {};
  const auto found = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return found;
}

std::optional<std::uint64_t> decimal(std::string_view text) {
  std::uint64_t number = 0;
  const auto* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || at != end || (text.size() > 1 && text.front() == '0')) return {};
  return number;
}

}  // namespace

std::optional<Checkpoint> checkpoint_from(std::string_view rest) {
  const auto origin = line(rest), size_text = line(rest), root_text = line(rest);
  if (!origin || !size_text || !root_text) return {};
  while (!rest.empty())
    if (!line(rest)) return {};
  const auto size = decimal(*size_text);
  const auto root = from_base64(*root_text);
  if (!size || !root || root->size() != sizeof(Digest)) return {};
  return Checkpoint{std::string(*origin), {*size, hash_in(*root, 0)}};
}

std::string to_text(const Checkpoint& checkpoint) {
  return checkpoint.origin + "\n" + std::to_string(checkpoint.head.size) + "\n" +
         base64(bytes_of(checkpoint.head.root)) + "\n";
}

Note signed_checkpoint(const Checkpoint& checkpoint, const SigningKey& key) {
  Note note{to_text(checkpoint), {}};
  note.signatures.push_back(key.sign(note.text));
  return note;
}

}  // namespace utlys
