// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/failure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace utlys {
namespace {

constexpr int primary_code = 0xFF;

// SQLite's primary result codes; what is not here is our own misuse of it.
struct Meaning {
  int code;
  Failure failure;
  const char* text;
};
// clang-format off
const Meaning meanings[]{
    {SQLITE_BUSY,       Failure::busy,        "is in use by somebody else; try again in a moment"},
    {SQLITE_LOCKED,     Failure::busy,        "is in use by somebody else; try again in a moment"},
    {SQLITE_CORRUPT,    Failure::corrupt,     "is damaged; restore it from a backup, or look with: utlys audit verify"},
    {SQLITE_NOTADB,     Failure::corrupt,     "is no SQLite database"},
    {SQLITE_CONSTRAINT, Failure::corrupt,     "holds tables that do not fit together; look with: utlys audit verify"},
    {SQLITE_IOERR,      Failure::unavailable, "could not be read or written; nothing more is done with it"},
    {SQLITE_FULL,       Failure::unavailable, "has no room left on its disk; nothing was recorded"},
    {SQLITE_CANTOPEN,   Failure::unavailable, "cannot be opened"},
    {SQLITE_READONLY,   Failure::unavailable, "cannot be written"},
    {SQLITE_PERM,       Failure::unavailable, "may not be opened"},
    {SQLITE_AUTH,       Failure::unavailable, "may not be opened"},
    {SQLITE_NOMEM,      Failure::unavailable, "needs more memory than there is"},
    {SQLITE_PROTOCOL,   Failure::unavailable, "cannot be locked"},
};
// clang-format on

}  // namespace

Error error_of(const SQLite::Exception& e, const std::string& path) {
  const auto detail = " (SQLite: " + std::string(e.what()) + ")";
  // A write that stopped half-way has to be undone before anybody reads, and that takes writing.
  if (e.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK)
    return {
        Failure::unavailable,
        "The register " + path + " was left in the middle of a write. Open it once with permission to write." + detail};
  for (const auto& m : meanings)
    if (m.code == (e.getErrorCode() & primary_code)) return {m.failure, "The register " + path + " " + m.text + detail};
  return {Failure::bug, "SQLite refused what the program asked of " + path + detail};
}

bool is_disk_error(const SQLite::Exception& e) {
  return (e.getErrorCode() & primary_code) == SQLITE_IOERR;
}

}  // namespace utlys
