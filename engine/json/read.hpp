// SPDX-License-Identifier: EUPL-1.2
// A strict pull reader for JSON (RFC 8259), for typed values: no floats, no duplicate keys (the codec sees to it),
// no unpaired surrogates, no invalid UTF-8, no U+0000, at most 32 levels deep.
#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace utlys::json {

// Says what was expected and at which byte. Never holds untrusted text longer than 64 bytes.
struct Bad : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Reader {
 public:
  static constexpr int deepest = 32;

  explicit Reader(std::string_view text) : text_(text) {}

  char peek() {  // the next byte after white space; '\0' at the end
    skip_space();
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  bool eat(char c) {  // true: it was there and is passed
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  void expect(char c) {  // throws Bad when it is not there
    if (!eat(c)) fail_expecting(c);
  }
  void enter(char c) {  // expect '{' or '[' and count the level
    expect(c);
    if (++depth_ > deepest) fail("nested too deeply");
  }
  void leave() { --depth_; }
  void end();  // throws Bad when anything but white space is left
  // A string's text: where it stands when nothing in it is escaped, else in `unescaped`, which is empty otherwise.
  // Valid while both are unchanged.
  std::string_view text(std::string& unescaped);
  void string(std::string& out);
  std::int64_t integer();  // throws Bad outside ±(2^53−1) and for 1.0 or 1e3
  bool boolean();
  [[noreturn]] void fail(std::string_view what) const;

  std::size_t at() const { return at_; }
  // REQUIRES: from <= to <= at().
  std::string_view source(std::size_t from, std::size_t to) const { return {text_.data() + from, to - from}; }

 private:
  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_]))
      ++at_;
  }
  [[noreturn]] void fail_expecting(char c) const;
  void escaped(std::string& out);
  void escape(std::string& out);
  unsigned hex4();

  std::string_view text_;
  std::size_t at_{};
  int depth_{};
};

}  // namespace utlys::json
