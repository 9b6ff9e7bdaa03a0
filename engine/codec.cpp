// SPDX-License-Identifier: EUPL-1.2
#include "engine/codec.hpp"

namespace utlys {

bool is_ascii_key(std::string_view key) {
  if (key.empty() || key.size() > 128) return false;
  for (char c : key) {
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter_or_digit && std::string_view("-_./@+:").find(c) == std::string_view::npos) return false;
  }
  return true;
}

namespace {

// Passes by one value. What it read is already written as it would be written again, but for white space and escapes:
// so it is checked where it stands, and appended in as few runs as there are of those.
class Passing {
 public:
  Passing(json::Reader& in, std::string& out) : in_(in), out_(out) {
    in.peek();
    from_ = in.at();
  }
  void all() {
    value();
    append_to(in_.at());
  }

 private:
  void append_to(std::size_t end) {
    out_.append(in_.source(from_, end));
    from_ = in_.at();
  }
  char next() {
    const auto end = in_.at();
    const char c = in_.peek();
    if (in_.at() != end) append_to(end);
    return c;
  }
  bool eat(char c) { return next() == c && in_.eat(c); }
  void expect(char c) {
    next();
    in_.expect(c);
  }
  // Valid while `unescaped` is unchanged.
  std::string_view text(std::string& unescaped) {
    next();
    const auto start = in_.at();
    const auto found = in_.text(unescaped);
    if (!unescaped.empty()) {
      append_to(start);
      json::write(out_, unescaped);
    }
    return found;
  }
  void value();
  void object();
  void list();

  json::Reader& in_;
  std::string& out_;
  std::size_t from_{};  // what stands before it is appended
};

void Passing::object() {
  in_.enter('{');
  if (!eat('}')) {
    std::string unescaped;
    std::string kept;
    std::string_view before;
    bool first = true;
    do {
      const auto key = text(unescaped);
      if (!first && key <= before) in_.fail("the keys are not in canonical order");
      first = false;
      before = key;
      if (!unescaped.empty()) {
        kept.swap(unescaped);
        before = kept;
      }
      expect(':');
      value();
    } while (eat(','));
    expect('}');
  }
  in_.leave();
}

void Passing::list() {
  in_.enter('[');
  if (!eat(']')) {
    do
      value();
    while (eat(','));
    expect(']');
  }
  in_.leave();
}

void Passing::value() {
  std::string unescaped;
  switch (next()) {
    case '{':
      object();
      break;
    case '[':
      list();
      break;
    case '"':
      text(unescaped);
      break;
    case 't':
    case 'f':
      in_.boolean();
      break;
    default:
      in_.integer();
  }
}

}  // namespace

void skip_value(json::Reader& in, std::string& out) {
  Passing(in, out).all();
}

}  // namespace utlys
