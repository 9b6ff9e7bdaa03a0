// SPDX-License-Identifier: EUPL-1.2
// Commands that are shown to be typed or copied.
#pragma once
#include <string>

namespace utlys {

// The word as a POSIX shell, and bash at its prompt, takes it for itself. As it stands where it is plain ASCII that no
// shell looks at twice; in double quotes where they are enough, as most people write them; else in single ones.
std::string shell_quoted(const std::string& word);

}  // namespace utlys
