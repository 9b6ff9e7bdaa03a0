// SPDX-License-Identifier: EUPL-1.2
// How main gets a register. What a store can say besides the port: storage/examine.hpp.
#pragma once
#include <memory>
#include <string>

#include "engine/copy.hpp"
#include "engine/evidence.hpp"
#include "engine/files.hpp"
#include "engine/last_seen.hpp"
#include "engine/store.hpp"
#include "storage/how.hpp"

namespace utlys {

// Throws Error(unavailable): no register there, no register of ours, a newer version's, or not readable. A register
// that may not be written opens all the same, with writable() false.
std::unique_ptr<Store> open_store(const std::string& path, How);

// An empty log with this origin, and no case. Throws Error(unavailable): something is at `path`, or it cannot be made.
std::unique_ptr<Store> create_store(const std::string& path, const std::string& origin);

// Takes away what create_store has just made and the side files beside it. REQUIRES: no store of it is open.
void discard_store(const std::string& path);

// The files of a register's documents, in the folder `<register>.files` beside the register's own file, wherever a
// link to that may lie. The first put makes the folder; one that is not there holds nothing.
std::unique_ptr<Files> open_files(const std::string& path);

// Its key and checkpoints, beside the register's own file as the documents' files are.
std::unique_ptr<Evidence> open_evidence(const std::string& path);

// A copy of the register at `from` through SQLite's backup API: a file that is copied by other means while somebody
// writes is torn. Throws as open_store does, and Error(unavailable): something is at `to`, or it cannot be written.
std::unique_ptr<Copy> copy_register(const std::string& from, const std::string& to, Copy::As, const Copy::Progress&);

// What the user whose state home this is last saw of a register. An empty state home: nothing is remembered.
std::unique_ptr<LastSeen> open_last_seen(const std::string& state_home, const std::string& path);

}  // namespace utlys
