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

  char peek();          // the next byte after white space; '\0' at the end
  bool eat(char c);     // true: it was there and is passed
  void expect(char c);  // throws Bad when it is not there
  void enter(char c);   // expect '{' or '[' and count the level
  void leave() { --depth_; }
  void end();  // throws Bad when anything but white space is left
  void string(std::string& out);
  std::int64_t integer();  // throws Bad outside ±(2^53−1) and for 1.0 or 1e3
  bool boolean();
  [[noreturn]] void fail(std::string_view what) const;

 private:
  void skip_space();
  void escape(std::string& out);
  unsigned hex4();

  std::string_view text_;
  std::size_t at_{};
  int depth_{};
};

}  // namespace utlys::json
