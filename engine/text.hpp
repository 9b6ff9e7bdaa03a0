// SPDX-License-Identifier: EUPL-1.2
// Texts that people write, and texts that the program says.
#pragma once
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

// Marks a string for xgettext. The translation happens in cli/render and nowhere else.
#define N_(msgid) msgid
#define NN_(one, many) one, many

namespace utlys {

// Something the program says: an English msgid of the gettext catalogue.
struct Text {
  const char* msgid = "";
};

// Something counted, with {} for the number.
struct CountedText {
  const char* one = "";
  const char* many = "";
};

// The longest a text field may be, in bytes. Longer texts are documents, held by digest.
inline constexpr std::size_t longest_text = 8'000;

// How many bytes, from the first, are ASCII. Eight at a time, as every string of every document that is read comes by
// here.
inline std::size_t ascii_run(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::uint64_t word = 0;
  std::size_t at = 0;
  for (; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
    ++at;
  return at;
}

bool is_utf8(std::string_view);

// NFC (Unicode TR 15), so that the same word always gives the same bytes. Absent: not UTF-8, or holds U+0000.
std::optional<std::string> to_nfc(std::string_view);

// In lower case, letter by letter as Unicode has it (Å Ä Ö too), for texts that are to find each other. What is not
// UTF-8 stays as it is.
std::string folded_text(std::string_view);

}  // namespace utlys
