// SPDX-License-Identifier: EUPL-1.2
// What a log was at a size, in a form that others keep: the C2SP tlog-checkpoint, the text of a signed note. Its lines
// are the log's origin, the size in decimal, the root in base64, and extensions that Utlys neither writes nor loses.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "engine/note.hpp"
#include "engine/proof.hpp"

namespace utlys {

struct Checkpoint {
  std::string origin;
  TreeHead head;
};

// Absent: not of that form (no origin, a size with a leading zero, a root that is no SHA-256 …).
std::optional<Checkpoint> checkpoint_from(std::string_view note_text);
std::string to_text(const Checkpoint&);

Note signed_checkpoint(const Checkpoint&, const SigningKey&);

}  // namespace utlys
