// SPDX-License-Identifier: EUPL-1.2
// Checkpoints of the register's log (R22): made when somebody asks, every so many entries, and with approved minutes.
#pragma once
#include "cli/context.hpp"
#include "engine/checkpoint.hpp"

namespace utlys {

std::shared_ptr<Evidence> evidence_of(const Context&);

// The key that signs now. Throws Stop(unavailable): there is none here, it is not this person's to read, or it is not
// the one that the log names; with what to do.
SigningKey signing_key(const Context&, const Reading&, const Evidence&);

// The log as it stands now, signed and kept. One of the same size that is kept already is given back, with whatever
// signatures others have added. Throws Stop(unavailable) as above, and Stop(corrupt) when the log no longer begins as
// the newest kept checkpoint says: what contradicts it is never signed.
Note make_checkpoint(const Context&, const Reading&);

// The same with the key of one place, kept in another: a copy's, say.
Note checkpoint_of(const Context&, const Reading&, const Evidence& key, Evidence& kept);

// After an act. Says on the error stream when one was due and could not be made; never fails.
void checkpoint_if_due(const Context&, const Reading&, const std::vector<Moved>&);

}  // namespace utlys
