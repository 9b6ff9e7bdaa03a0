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

void skip_value(json::Reader& in, std::string& out) {
  std::string unescaped;
  switch (in.peek()) {
    case '{':
      out += '{';
      object_from_json(in, [&, before = std::string(), first = true](std::string_view key) mutable {
        if (!first && key <= before) in.fail("the keys are not in canonical order");
        first = false;
        before = key;
        json::key(out, key);
        skip_value(in, out);
      });
      out += '}';
      break;
    case '[': {
      in.enter('[');
      out += '[';
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
      break;
    }
    case '"':
      json::write(out, in.text(unescaped));
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
