// SPDX-License-Identifier: EUPL-1.2
// What events make of a document's facts, where requirements ask as well.
#pragma once
#include "workflows/document/events.hpp"

namespace utlys::document {

Facts registered(const Open&);
// A new sender or recipient takes the other's place; a document that is drawn up has none.
Facts corrected(Facts, const Correct&);

// The request that an answer is about: the one it names, or the only one that waits. Empty: there is none such that
// waits for an answer.
std::string waiting_request(const Facts&, const std::optional<std::int64_t>& number);

}  // namespace utlys::document
