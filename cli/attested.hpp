// SPDX-License-Identifier: EUPL-1.2
// A checkpoint that a proof can lead to: signed with a key that the log names for its size, and the log begins as it
// says (R22).
#pragma once
#include "cli/context.hpp"
#include "engine/checkpoint.hpp"

namespace utlys {

struct Attested {
  Note note;
  TreeHead head;
  PublicKey key;  // that signed it
};

// One that somebody holds. Throws Stop(usage): no checkpoint, another log's, or nobody's whom the log names;
// Stop(corrupt): the log contradicts it, whoever signed it; Stop(unavailable): the file cannot be read.
Attested attested_in(Context&, const Reading&, const std::string& path);

// The newest of those kept beside the register with at least `size` entries; a new one where there is none.
// Throws Stop(unavailable): nor can one be made, with what to do; Stop(corrupt): the log contradicts it.
Attested attested_of(const Context&, const Reading&, std::uint64_t size);

// The log as it is now, newly signed; where that cannot be, as attested_of.
Attested attested_now(const Context&, const Reading&, std::uint64_t size);

}  // namespace utlys
