// SPDX-License-Identifier: EUPL-1.2
// The storage, the verification and what reads a profile's file speak English of their own; what they are known to say
// is said in the user's language.
#pragma once
#include <string>
#include <string_view>

namespace utlys {

// The sentence as it is, where it is none of the known ones.
std::string technical(std::string_view english);

}  // namespace utlys
