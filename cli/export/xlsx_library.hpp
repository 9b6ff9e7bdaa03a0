// SPDX-License-Identifier: EUPL-1.2
// The verbs of libxlsxwriter that are used, found when they are first asked for.
#pragma once
#include <xlsxwriter.h>

namespace utlys {

struct XlsxLibrary {
  decltype(&::workbook_new) workbook_new;
  decltype(&::workbook_close) workbook_close;
  decltype(&::workbook_add_format) workbook_add_format;
  decltype(&::workbook_add_worksheet) workbook_add_worksheet;
  decltype(&::workbook_set_properties) workbook_set_properties;
  decltype(&::format_set_bold) format_set_bold;
  decltype(&::format_set_num_format) format_set_num_format;
  decltype(&::worksheet_freeze_panes) worksheet_freeze_panes;
  decltype(&::worksheet_set_column) worksheet_set_column;
  decltype(&::worksheet_write_datetime) worksheet_write_datetime;
  decltype(&::worksheet_write_number) worksheet_write_number;
  decltype(&::worksheet_write_string) worksheet_write_string;
};

// Loaded once, for the rest of the program. Throws Stop(unavailable).
const XlsxLibrary& xlsx_library();

}  // namespace utlys
