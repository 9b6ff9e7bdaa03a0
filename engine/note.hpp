// SPDX-License-Identifier: EUPL-1.2
// C2SP signed notes: a text, an empty line, and lines "— name base64(key id ‖ signature)". Ed25519 (RFC 8032) alone.
// Signatures of keys that are not asked about are kept as they stand: a witness adds its own to a checkpoint.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace utlys {

inline constexpr std::size_t largest_note = 1'000'000;  // bytes; C2SP leaves the bound to who reads

using KeyId = std::array<std::uint8_t, 4>;

struct NoteSignature {
  std::string name;
  KeyId key{};
  std::string signature;  // raw bytes
  bool operator==(const NoteSignature&) const = default;
};

struct Note {
  std::string text;  // ends with a line feed
  std::vector<NoteSignature> signatures;
};

// Absent: no signed note (no signature line, control characters, not UTF-8, larger than largest_note …).
std::optional<Note> note_from(std::string_view bytes);
std::string to_text(const Note&);

// A key's name holds no space and no plus sign. Written "name+key id in hexadecimal+base64(0x01 ‖ key)".
struct PublicKey {
  std::string name;
  KeyId id{};
  std::array<std::uint8_t, 32> key{};
  bool operator==(const PublicKey&) const = default;
};
std::optional<PublicKey> public_key_from(std::string_view text);  // absent: not of that form, or its id is another's
std::string to_text(const PublicKey&);
std::string hex(const KeyId&);

// A key's seed is a secret: it is written to a file of its owner's and nowhere else.
class SigningKey {
 public:
  SigningKey(std::string name, std::array<std::uint8_t, 32> seed);  // REQUIRES: a name as above
  // "PRIVATE+KEY+name+key id+base64(0x01 ‖ seed)", as other implementations of signed notes write it; absent: not so.
  static std::optional<SigningKey> from_text(std::string_view);
  std::string to_text() const;

  const PublicKey& public_key() const { return public_; }
  NoteSignature sign(std::string_view text) const;

 private:
  std::array<std::uint8_t, 32> seed_{};
  PublicKey public_;
};

class Entropy;
std::array<std::uint8_t, 32> new_seed(Entropy&);

// Signed by the key: the note has a signature of its name and id, and it is good. One of that name and id that is not
// good makes the note false, whatever others say.
enum class Signed { no, yes, falsely };
Signed signed_by(const Note&, const PublicKey&);

bool is_key_name(std::string_view);

}  // namespace utlys
