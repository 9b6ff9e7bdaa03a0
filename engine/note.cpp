// SPDX-License-Identifier: EUPL-1.2
#include "engine/note.hpp"

#include <algorithm>

#include "engine/digest.hpp"
#include "engine/ed25519.hpp"
#include "engine/entropy.hpp"
#include "engine/text.hpp"

namespace utlys {
namespace {

using namespace std::string_view_literals;

constexpr auto dash = "\u2014 "sv;       // before a signature
constexpr auto ed25519_mark = "\x01"sv;  // C2SP signed-note: the algorithm's number
constexpr auto private_prefix = "PRIVATE+KEY+"sv;

template <std::size_t N>
std::string_view raw(const std::array<std::uint8_t, N>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), N};
}

template <std::size_t N>
std::array<std::uint8_t, N> first_of(std::string_view bytes) {
  std::array<std::uint8_t, N> out{};
  std::copy_n(bytes.begin(), N, out.begin());
  return out;
}

KeyId key_id(std::string_view name, std::string_view key) {
  return first_of<4>(bytes_of(sha256({name, "\n"sv, ed25519_mark, key})));
}

bool is_plain(std::string_view text) {
  return is_utf8(text) && std::none_of(text.begin(), text.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; });
}

std::optional<NoteSignature> signature_from(std::string_view line) {
  if (!line.starts_with(dash)) return {};
  line.remove_prefix(dash.size());
  const auto space = line.find(' ');
  if (space == std::string_view::npos || !is_key_name(line.substr(0, space))) return {};
  const auto bytes = from_base64(line.substr(space + 1));
  if (!bytes || bytes->size() <= sizeof(KeyId)) return {};
  return NoteSignature{std::string(line.substr(0, space)), first_of<4>(*bytes), bytes->substr(sizeof(KeyId))};
}

// name, id and base64 of a key's text; the last two parts hold no plus sign of their own but base64 may.
struct KeyText {
  std::string name, id, bytes;
};
std::optional<KeyText> key_text(std::string_view text) {
  const auto first = text.find('+');
  const auto second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos) return {};
  const auto bytes = from_base64(text.substr(second + 1));
  if (!bytes || bytes->size() != 33 || !bytes->starts_with(ed25519_mark) || !is_key_name(text.substr(0, first)))
    return {};
  return KeyText{std::string(text.substr(0, first)), std::string(text.substr(first + 1, second - first - 1)),
                 bytes->substr(1)};
}

}  // namespace

bool is_key_name(std::string_view name) {
  return !name.empty() && std::none_of(name.begin(), name.end(),
                                       [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '+'; });
}

std::string hex(const KeyId& id) {
  constexpr auto digits = "0123456789abcdef"sv;
  std::string text;
  for (const auto byte : id) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

std::optional<Note> note_from(std::string_view bytes) {
  if (bytes.size() > largest_note || !bytes.ends_with('\n') || !is_plain(bytes)) return {};
  const auto empty_line = bytes.rfind("\n\n");
  if (empty_line == std::string_view::npos) return {};
  Note note{std::string(bytes.substr(0, empty_line + 1)), {}};
  for (auto rest = bytes.substr(empty_line + 2); !rest.empty();) {
    const auto end = rest.find('\n');
    auto signature = signature_from(rest.substr(0, end));
    if (!signature) return {};
    note.signatures.push_back(std::move(*signature));
    rest.remove_prefix(end + 1);
  }
  if (note.signatures.empty()) return {};
  return note;
}

std::string to_text(const Note& note) {
  auto text = note.text + "\n";
  for (const auto& signature : note.signatures)
    text.append(dash).append(signature.name + " " + base64(std::string(raw(signature.key)) + signature.signature) +
                             "\n");
  return text;
}

std::optional<PublicKey> public_key_from(std::string_view text) {
  const auto parts = key_text(text);
  if (!parts) return {};
  PublicKey key{parts->name, key_id(parts->name, parts->bytes), first_of<32>(parts->bytes)};
  if (hex(key.id) != parts->id) return {};
  return key;
}

std::string to_text(const PublicKey& key) {
  return key.name + "+" + hex(key.id) + "+" + base64(std::string(ed25519_mark) + std::string(raw(key.key)));
}

SigningKey::SigningKey(std::string name, std::array<std::uint8_t, 32> seed) : seed_(seed) {
  const auto key = ed25519::public_key(seed);
  const auto id = key_id(name, raw(key));
  public_ = {std::move(name), id, key};
}

std::optional<SigningKey> SigningKey::from_text(std::string_view text) {
  if (!text.starts_with(private_prefix)) return {};
  const auto parts = key_text(text.substr(private_prefix.size()));
  if (!parts) return {};
  SigningKey key(parts->name, first_of<32>(parts->bytes));
  if (hex(key.public_.id) != parts->id) return {};
  return key;
}

std::string SigningKey::to_text() const {
  return std::string(private_prefix) + public_.name + "+" + hex(public_.id) + "+" +
         base64(std::string(ed25519_mark) + std::string(raw(seed_)));
}

NoteSignature SigningKey::sign(std::string_view text) const {
  return {public_.name, public_.id, ed25519::sign(seed_, text)};
}

std::array<std::uint8_t, 32> new_seed(Entropy& entropy) {
  return first_of<32>(entropy.bytes(sizeof(ed25519::Key)));
}

Signed signed_by(const Note& note, const PublicKey& key) {
  auto result = Signed::no;
  for (const auto& signature : note.signatures) {
    if (signature.name != key.name || signature.key != key.id) continue;
    if (!ed25519::verifies(key.key, note.text, signature.signature)) return Signed::falsely;
    result = Signed::yes;
  }
  return result;
}

}  // namespace utlys
