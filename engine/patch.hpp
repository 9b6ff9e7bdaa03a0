// SPDX-License-Identifier: EUPL-1.2
// Documents without types: what replay, verify, history and export need. No workflow code is involved, so that a log
// written years ago replays for ever.
#pragma once
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace utlys {

// RFC 8785 for the JSON that Utlys writes. Throws json::Bad for a number that is no integer.
std::string canonical(const boost::json::value&);
// Throws json::Bad; at most 32 levels deep.
boost::json::value parse_json(std::string_view);

// One step of a patch. `before` is null for an add, `after` is null for a remove.
struct Change {
  std::string path;
  boost::json::value before, after;
};
std::vector<Change> changes_of(std::string_view patch);

// The patch between two documents of which no types are known, such as before and after an upgrade.
std::string patch_between(const boost::json::object& before, const boost::json::object& after);

// Applies an entry's patch. Throws json::Bad when a path does not exist, an add would overwrite, or a "was" is not
// what stands there: then the document, or the patch, is not what the log says.
void apply_patch(boost::json::value& document, std::string_view patch);

}  // namespace utlys
