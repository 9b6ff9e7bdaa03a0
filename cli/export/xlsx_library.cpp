// SPDX-License-Identifier: EUPL-1.2
#include "cli/export/xlsx_library.hpp"

#include <dlfcn.h>

#include "cli/render/speech.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

[[noreturn]] void not_there() {
  throw Stop(Failure::unavailable,
             _("The library that writes spreadsheets is not installed; it is called libxlsxwriter."), {},
             {"apt-get install libxlsxwriter4"});
}

template <class Verb>
void find(void* library, const char* name, Verb& verb) {
  verb = reinterpret_cast<Verb>(::dlsym(library, name));
  if (verb == nullptr) not_there();
}

XlsxLibrary load() {
  void* const library = ::dlopen(UTLYS_XLSXWRITER, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) not_there();
  XlsxLibrary verbs{};
  find(library, "workbook_new", verbs.workbook_new);
  find(library, "workbook_close", verbs.workbook_close);
  find(library, "workbook_add_format", verbs.workbook_add_format);
  find(library, "workbook_add_worksheet", verbs.workbook_add_worksheet);
  find(library, "workbook_set_properties", verbs.workbook_set_properties);
  find(library, "format_set_bold", verbs.format_set_bold);
  find(library, "format_set_num_format", verbs.format_set_num_format);
  find(library, "worksheet_freeze_panes", verbs.worksheet_freeze_panes);
  find(library, "worksheet_set_column", verbs.worksheet_set_column);
  find(library, "worksheet_write_datetime", verbs.worksheet_write_datetime);
  find(library, "worksheet_write_number", verbs.worksheet_write_number);
  find(library, "worksheet_write_string", verbs.worksheet_write_string);
  return verbs;
}

}  // namespace

const XlsxLibrary& xlsx_library() {
  static const XlsxLibrary verbs = load();
  return verbs;
}

}  // namespace utlys
