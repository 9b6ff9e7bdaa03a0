// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

namespace utlys {

// What is to be said about a register on a file system with this magic number (statfs(2)); empty on a local disk.
std::string network_warning(long file_system);
// The same of the file system that holds `path`; empty also when that cannot be told.
std::string network_warning(const std::string& path);

}  // namespace utlys
