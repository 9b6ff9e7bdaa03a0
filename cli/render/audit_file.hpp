// SPDX-License-Identifier: EUPL-1.2
// The auditor's file as people and programs read it: sheets of tables, which become a page of HTML or a summary on the
// terminal, and one JSON object.
#pragma once
#include <boost/json/object.hpp>

#include "cli/render/page.hpp"
#include "workflows/audit_file/audit_file.hpp"

namespace utlys {

struct Grid {
  std::string caption;
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;  // a line feed in a cell begins a new line of it
};

struct Sheet {
  std::string code, title;  // the code is frozen
  std::size_t count{};      // of what the section is about
  std::vector<Grid> grids;  // those with nothing in them are left out
  std::vector<std::string> missing;
};

// When it was made, and of which day; and the proofs of the entries it rests on ("utlys-proof/1"), or why there are
// none.
struct Made {
  Day on;
  std::optional<Day> as_of;
  std::string as_it_stood{};  // a sentence; empty: as it stands
  std::string proofs{}, why_no_proofs{};
};

// A sentence with its parts. `profile`: whose names bodies have.
std::string said_text(const audit_file::Said&, const Reading&, const std::string& profile);
// In the order of the sections.
std::vector<Sheet> audit_sheets(const audit_file::AuditFile&, const Reading&);

// Well-formed as XML too, without scripts and anything from elsewhere; prints on A4.
std::string audit_html(const audit_file::AuditFile&, const std::vector<Sheet>&, const Made&);
// Everything, with codes and ISO days; amounts in öre. Sentences are in the language spoken.
boost::json::object audit_json(const audit_file::AuditFile&, const Reading&, const Made&);
void show_audit(Page&, const audit_file::AuditFile&, const std::vector<Sheet>&, const Reading&);

}  // namespace utlys
