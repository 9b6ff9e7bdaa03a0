// SPDX-License-Identifier: EUPL-1.2
// The log as other tools read logs: C2SP tlog-tiles, a folder of static files with the checkpoint, the tree's tiles,
// full and partial, and the entries in bundles. Who has a web server can publish it as it is.
#pragma once
#include "cli/attested.hpp"

namespace utlys {

// Files below `folder`, which is made, as of the checkpoint's size. Throws Stop(unavailable): something is there
// already, or it cannot be written, and then nothing is left; Error(corrupt): the register lacks a tile.
void write_tlog_tiles(const Reading&, const Attested&, const std::string& folder);

// "x001/x234/067" of 1234067, and ".p/W" behind it where the tile is only W wide.
std::string tlog_path(std::uint64_t index, std::uint64_t width);

}  // namespace utlys
