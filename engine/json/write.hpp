// SPDX-License-Identifier: EUPL-1.2
// Canonical JSON, RFC 8785 as far as Utlys uses it: integers within ±(2^53−1), strings, keys sorted by the caller.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace utlys::json {

// How many bytes, from the first, stand in a JSON string as they are: up to a quote, a backslash or a control
// character; and whether all of them are ASCII.
struct Plain {
  std::size_t size{};
  bool ascii{};
};
Plain plain_run(std::string_view text);

// Appends the text as a JSON string. REQUIRES: valid UTF-8 (utlys::read_text and the strict reader see to it).
void write(std::string& out, std::string_view text);
void write(std::string& out, std::int64_t number);
inline void write(std::string& out, bool truth) {
  out += truth ? "true" : "false";
}
void write(std::string&, const char*) = delete;  // would silently become a bool

// Appends `,"name":` (or `{"name":` when the object has just been opened).
void key(std::string& out, std::string_view name);
// The same for a name in which nothing has to be escaped, such as a member of a described struct.
void plain_key(std::string& out, std::string_view name);

}  // namespace utlys::json
