// SPDX-License-Identifier: EUPL-1.2
// The one bridge from SQLite's result codes to the kinds of Error.
#pragma once
#include <string>

#include "engine/errors.hpp"

namespace SQLite {
class Exception;
}

namespace utlys {

Error error_of(const SQLite::Exception&, const std::string& path);
// The disk, not the data: after this a connection's memory of the file is not to be trusted.
bool is_disk_error(const SQLite::Exception&);

}  // namespace utlys
