// SPDX-License-Identifier: EUPL-1.2
// Comma-separated values, RFC 4180: lines end with CR LF, quotes are doubled, and what needs them stands in quotes.
// Our own dozen lines: libcsv (3.0.3, without a release since 2012) writes one field at a time in one fixed dialect,
// and what takes thought here, decimal signs and formulas, it leaves to its caller.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "workflows/publication/dataset.hpp"

namespace utlys {

// `swedish` opens in a spreadsheet that speaks Swedish, `rfc4180` in what speaks the standard.
struct CsvDialect {
  std::string_view name;
  char delimiter{}, decimal{};
};
std::span<const CsvDialect> csv_dialects();            // the usual one first
const CsvDialect* csv_dialect(std::string_view name);  // absent: nullptr

// Heading and rows, UTF-8 without a byte order mark. A text whose first visible character, after blanks and characters
// that only format, is = + - @ or a full-width one of these, and a text that begins with an apostrophe, a tab or a line
// break, has an apostrophe before it: no spreadsheet takes it for a formula. Who reads the file takes one leading
// apostrophe away from every text.
std::string csv_of(const publication::Dataset&, const CsvDialect&);
// One row of it, for what is too long to hold at once.
std::string csv_line(const publication::Row&, const CsvDialect&);
// The same in Swedish, with the byte order mark without which Excel takes UTF-8 for Latin-1. Other readers take the
// mark for a part of the first heading, so it is a file of its own.
std::string csv_for_excel(const publication::Dataset&);

// "50000000.00"
std::string kronor_text(Money, char decimal);

}  // namespace utlys
