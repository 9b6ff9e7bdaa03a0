// SPDX-License-Identifier: EUPL-1.2
// What was published, or would be, and which columns stay empty.
#pragma once
#include <boost/json/object.hpp>

#include "cli/export/datapackage.hpp"
#include "cli/render/page.hpp"

namespace utlys {

struct Publishing {
  const publication::Dataset& dataset;
  const CsvDialect& dialect;
  std::string folder;
  std::vector<ExportedFile> files;  // datapackage.json last
  Day day;
  CaseId id{};     // of the publication; empty: none was recorded
  bool dry_run{};  // nothing was written
};

void show_publishing(Page&, const Publishing&);
boost::json::object publishing_json(const Publishing&);

}  // namespace utlys
