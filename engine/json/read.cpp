// SPDX-License-Identifier: EUPL-1.2
#include "engine/json/read.hpp"

#include <charconv>

#include "engine/json/write.hpp"
#include "engine/text.hpp"
#include "engine/units.hpp"

namespace utlys::json {
namespace {

void append_utf8(std::string& out, unsigned c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | c >> 6U);
    out += static_cast<char>(0x80U | (c & 63U));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | c >> 12U);
    out += static_cast<char>(0x80U | (c >> 6U & 63U));
    out += static_cast<char>(0x80U | (c & 63U));
  } else {
    out += static_cast<char>(0xF0U | c >> 18U);
    out += static_cast<char>(0x80U | (c >> 12U & 63U));
    out += static_cast<char>(0x80U | (c >> 6U & 63U));
    out += static_cast<char>(0x80U | (c & 63U));
  }
}

}  // namespace

void Reader::fail(std::string_view what) const {
  throw Bad(std::string(what.substr(0, 64)) + " at byte " + std::to_string(at_));
}

void Reader::fail_expecting(char c) const {
  fail(std::string("expected ") + c);
}

void Reader::end() {
  skip_space();
  if (at_ != text_.size()) fail("text after the end");
}

unsigned Reader::hex4() {
  unsigned value{};
  if (at_ + 4 > text_.size()) fail("short escape");
  const auto* begin = text_.data() + at_;
  const auto read = std::from_chars(begin, begin + 4, value, 16);
  if (read.ptr != begin + 4) fail("not four hex digits");
  at_ += 4;
  return value;
}

void Reader::escape(std::string& out) {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
  if (at_ >= text_.size()) fail("unfinished escape");
  const char letter = text_[at_++];
  if (const auto i = letters.find(letter); i != std::string_view::npos) {
    out += meant[i];
    return;
  }
  if (letter != 'u') fail("unknown escape");
  unsigned c = hex4();
  if (c >= 0xDC00 && c < 0xE000) fail("unpaired surrogate");
  if (c >= 0xD800 && c < 0xDC00) {
    if (text_.substr(at_, 2) != "\\u") fail("unpaired surrogate");
    at_ += 2;
    const unsigned low = hex4();
    if (low < 0xDC00 || low >= 0xE000) fail("unpaired surrogate");
    c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
  }
  if (c == 0) fail("U+0000 is not allowed");
  append_utf8(out, c);
}

std::string_view Reader::text(std::string& unescaped) {
  expect('"');
  unescaped.clear();
  const auto run = plain_run(text_.substr(at_));
  auto found = text_.substr(at_, run.size);
  bool ascii = run.ascii;
  at_ += run.size;
  if (at_ < text_.size() && text_[at_] != '"') {
    unescaped = found;
    escaped(unescaped);
    found = unescaped;
    ascii = false;  // not known
  }
  if (at_ >= text_.size()) fail("unfinished string");
  ++at_;
  if (!ascii && !is_utf8(found)) fail("not UTF-8");
  return found;
}

// The rest of a string, from its first escape to its closing quote or the end of all.
void Reader::escaped(std::string& out) {
  while (at_ < text_.size() && text_[at_] != '"') {
    if (text_[at_++] != '\\') fail("control character in a string");
    escape(out);
    const auto run = plain_run(text_.substr(at_)).size;
    out.append(text_, at_, run);
    at_ += run;
  }
}

void Reader::string(std::string& out) {
  std::string unescaped;
  out = text(unescaped);
}

std::int64_t Reader::integer() {
  skip_space();
  std::int64_t value{};
  const auto* end = text_.data() + text_.size();
  const auto read = std::from_chars(text_.data() + at_, end, value);
  if (read.ec != std::errc{}) fail("expected a whole number");
  const auto digits = text_.substr(at_, static_cast<std::size_t>(read.ptr - text_.data()) - at_);
  if (digits.size() > 1 && (digits[0] == '0' || digits.substr(0, 2) == "-0")) fail("a number may not start with 0");
  at_ += digits.size();
  if (at_ < text_.size() && std::string_view(".eE").find(text_[at_]) != std::string_view::npos)
    fail("expected a whole number");
  if (value > largest_integer || value < -largest_integer) fail("the number is too large");
  return value;
}

bool Reader::boolean() {
  skip_space();
  for (const bool truth : {true, false}) {
    const std::string_view word = truth ? "true" : "false";
    if (text_.substr(at_, word.size()) != word) continue;
    at_ += word.size();
    return truth;
  }
  fail("expected true or false");
}

}  // namespace utlys::json
