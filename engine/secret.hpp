// SPDX-License-Identifier: EUPL-1.2
// Private values: names, contacts, reasons of conflict (R13, R24). The document, and so the log, holds a salted
// digest; the value and its salt live in a table of their own, where they can be made unreadable without breaking a
// proof.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/codec.hpp"

namespace utlys {

// A member of this type is asked for as text and stands in the document as a digest, 43 letters of base64url.
struct Private {
  std::string digest;
  bool operator==(const Private&) const = default;
};

inline void to_json(std::string& out, const Private& value) {
  json::write(out, std::string_view(value.digest));
}
inline void from_json(json::Reader& in, Private& value) {
  in.string(value.digest);
}

// What the table of private values holds. digest = SHA-256("utlys private 1\0" ‖ salt ‖ text).
struct Secret {
  std::string digest;
  std::string salt;  // 32 random bytes
  std::string text;
};

class Entropy;
Secret seal(std::string_view text, Entropy&);
bool opens(const Secret&);  // does the text under this salt give this digest?

}  // namespace utlys
