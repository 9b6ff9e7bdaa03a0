// SPDX-License-Identifier: EUPL-1.2
// The Frictionless data package (specs.frictionlessdata.io, version 1) that goes with the files: what every column is,
// how to read each file, and its digest.
#pragma once
#include <string>
#include <vector>

#include "cli/export/csv.hpp"

namespace utlys {

struct ExportedFile {
  std::string name;  // "timetable.csv": beside datapackage.json
  std::string bytes;
};

// What the package says of itself beside the dataset.
struct Provenance {
  std::string publisher;  // whose register it is
  Instant created;
  Day day;                     // on which the register stood so
  bool as_it_stood{};          // written with --as-of or --known: no publication
  Fund fund = Fund::unstated;  // the only one it holds; unstated: both
  std::optional<Instant> known = {};
};

// The three forms of a dataset, named after it; and NAME-excel.csv, the CSV that opens in Excel as it is, whatever the
// dialect, so that a folder always holds the same files.
std::vector<ExportedFile> exported(const publication::Dataset&, const CsvDialect&, Instant created);

// The CSV is the tabular resource, which any Frictionless reader reads; the others are what they are. Columns that are
// empty, or in part, are named in the description. `files`: as `exported` gives them.
ExportedFile datapackage(const publication::Dataset&, const CsvDialect&, const std::vector<ExportedFile>& files,
                         const Provenance&);

}  // namespace utlys
