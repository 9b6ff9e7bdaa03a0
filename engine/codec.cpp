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

// What had no escape in its source needs none where it goes.
void copy_text(std::string& out, std::string_view text, const std::string& unescaped) {
  if (unescaped.empty())
    out.append("\"").append(text).append("\"");
  else
    json::write(out, text);
}

void copy_object(json::Reader& in, std::string& out) {
  std::string before;
  bool first = true;
  out += '{';
  in.enter('{');
  if (!in.eat('}')) {
    std::string unescaped;
    do {
      const auto key = in.text(unescaped);
      if (!first && key <= before) in.fail("the keys are not in canonical order");
      if (!first) out += ',';
      first = false;
      before = key;
      copy_text(out, key, unescaped);
      out += ':';
      in.expect(':');
      skip_value(in, out);
    } while (in.eat(','));
    in.expect('}');
  }
  in.leave();
  out += '}';
}

void copy_list(json::Reader& in, std::string& out) {
  out += '[';
  in.enter('[');
  if (!in.eat(']')) {
    skip_value(in, out);
    while (in.eat(',')) {
      out += ',';
      skip_value(in, out);
    }
    in.expect(']');
  }
  in.leave();
  out += ']';
}

}  // namespace

void skip_value(json::Reader& in, std::string& out) {
  std::string unescaped;
  switch (in.peek()) {
    case '{':
      copy_object(in, out);
      break;
    case '[':
      copy_list(in, out);
      break;
    case '"':
      copy_text(out, in.text(unescaped), unescaped);
      break;
    case 't':
    case 'f':
      json::write(out, in.boolean());
      break;
    default:
      json::write(out, in.integer());
  }
}

}  // namespace utlys
