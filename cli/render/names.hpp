// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace utlys {

// What a member of a document is called: "decided_on" is "decided on". A name that is not in the table is shown with
// blanks for underscores (keys of maps: organisation numbers, running numbers, logins).
std::string member_name(std::string_view name);

}  // namespace utlys
