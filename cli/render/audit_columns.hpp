// SPDX-License-Identifier: EUPL-1.2
// Tables of the auditor's file, each a list of columns: a heading, and what stands under it for a row.
#pragma once
#include <initializer_list>

#include "cli/render/audit_file.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"

namespace utlys {

struct Looking {
  const audit_file::AuditFile& file;
  const Reading& reading;
  std::string body(const std::string& code) const {
    return code.empty() ? std::string() : body_name(reading, file.profile, code);
  }
  std::string said(const audit_file::Said& what) const { return said_text(what, reading, file.profile); }
};

template <class T>
struct Cells {
  Text head;
  std::string (*text)(const T&, const Looking&);
};

template <class T>
void add_grid(Sheet& sheet, Text caption, const std::vector<T>& rows, std::initializer_list<Cells<T>> columns,
              const Looking& looking) {
  if (rows.empty()) return;
  Grid grid{_(caption), {}, {}};
  for (const auto& column : columns)
    grid.heads.push_back(_(column.head));
  for (const auto& row : rows) {
    grid.rows.emplace_back();
    for (const auto& column : columns)
      grid.rows.back().push_back(column.text(row, looking));
  }
  sheet.grids.push_back(std::move(grid));
}

inline std::string day_or_nothing(const std::optional<Day>& day) {
  return day ? day_text(*day) : std::string();
}
inline std::string yes_or_nothing(bool truth) {
  return truth ? _("yes") : std::string();
}
inline std::string money_or_nothing(Money amount) {
  return amount == Money{} ? std::string() : full_money(amount);
}
std::string comma_listed(const std::vector<std::string>&);
inline std::string paragraph_of(const CaseId& meeting, const std::string& paragraph) {
  return meeting.empty() ? std::string() : meeting + " § " + paragraph;
}

// The sheets, by section: each fills its own.
void fill_timeline(Sheet&, const Looking&);
void fill_documents(Sheet&, const Looking&);
void fill_decisions(Sheet&, const Looking&);
void fill_declarations(Sheet&, const Looking&);
void fill_tests(Sheet&, const Looking&);
void fill_remarks(Sheet&, const Looking&);
void fill_money(Sheet&, const Looking&);
void fill_days(Sheet&, const Looking&);

}  // namespace utlys
