// SPDX-License-Identifier: EUPL-1.2
// The one unit that compiles toml++ itself: five seconds, and no other unit pays them.
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
