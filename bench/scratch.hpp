// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

namespace utlys::bench {

// A path in the directory that $UTLYS_BENCH_DIR names, else the current one. It must lie on a real disk: in a tmpfs
// nothing is ever synced, and durable acts cost nothing.
std::string scratch(const std::string& name);

// $UTLYS_BENCH_ENTRIES, else a million: how long the log is that gets verified.
int long_log();

// Removes a register and what lies beside it. Nothing there: nothing done.
void remove_register(const std::string& path);

}  // namespace utlys::bench
