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

// The three forms of a dataset, named after it.
std::vector<ExportedFile> exported(const publication::Dataset&, const CsvDialect&, Instant created);

// `publisher`: whose register it is. Columns that are empty, or in part, are named in the description.
ExportedFile datapackage(const publication::Dataset&, const CsvDialect&, const std::vector<ExportedFile>&,
                         const std::string& publisher, Instant created);

}  // namespace utlys
