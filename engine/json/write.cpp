// SPDX-License-Identifier: EUPL-1.2
#include "engine/json/write.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>

namespace utlys::json {
namespace {

void write_escape(std::string& out, unsigned char c) {
  constexpr char short_forms[] = "btn\0fr";  // 0x08 … 0x0d; 0x0b has none
  constexpr std::string_view hex = "0123456789abcdef";
  out += '\\';
  if (c == '"' || c == '\\') {
    out += static_cast<char>(c);
  } else if (c >= 0x08 && c <= 0x0d && c != 0x0b) {
    out += short_forms[c - 0x08U];
  } else {
    out += "u00";
    out += hex[c >> 4U];
    out += hex[c & 15U];
  }
}

bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

constexpr std::uint64_t each_byte(std::uint64_t value) {
  return 0x0101010101010101 * value;
}
// The high bit of each byte below `limit` (at most 0x80). A borrow may only claim one too many above a true one, so
// the lowest bit is right.
std::uint64_t below(std::uint64_t word, std::uint64_t limit) {
  return (word - each_byte(limit)) & ~word & each_byte(0x80);
}

}  // namespace

// Eight bytes at a time: every byte of every document that is read or written comes by here. Most strings end within
// the first eight, and where in them, the lowest bit says.
Plain plain_run(std::string_view text) {
  std::uint64_t word = 0;
  std::uint64_t seen = 0;
  std::size_t at = 0;
  for (; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    const auto ends = below(word, 0x20) | below(word ^ each_byte('"'), 1) | below(word ^ each_byte('\\'), 1);
    if (ends != 0) {
      if constexpr (std::endian::native != std::endian::little) break;
      const auto bits = static_cast<unsigned>(std::countr_zero(ends)) - 7U;
      seen |= word & ((std::uint64_t{1} << bits) - 1);
      return {at + bits / 8, (seen & each_byte(0x80)) == 0};
    }
    seen |= word;
  }
  for (; at < text.size() && is_plain(text[at]); ++at)
    seen |= static_cast<unsigned char>(text[at]);
  return {at, (seen & each_byte(0x80)) == 0};
}

void write(std::string& out, std::string_view text) {
  out += '"';
  for (;;) {
    const auto run = plain_run(text).size;
    out.append(text, 0, run);
    if (run == text.size()) break;
    write_escape(out, static_cast<unsigned char>(text[run]));
    text.remove_prefix(run + 1);
  }
  out += '"';
}

void write(std::string& out, std::int64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end.ptr);
}

void key(std::string& out, std::string_view name) {
  out += !out.empty() && out.back() == '{' ? "" : ",";
  write(out, name);
  out += ':';
}

void plain_key(std::string& out, std::string_view name) {
  const bool first = !out.empty() && out.back() == '{';
  const auto old = out.size();
  out.resize(old + name.size() + (first ? 3 : 4));
  auto* to = out.data() + old;
  if (!first) *to++ = ',';
  *to++ = '"';
  to = std::copy(name.begin(), name.end(), to);
  *to++ = '"';
  *to = ':';
}

}  // namespace utlys::json
