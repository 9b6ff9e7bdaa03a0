// SPDX-License-Identifier: EUPL-1.2
#include "cli/export/xlsx.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>

#include "cli/export/xlsx_library.hpp"
#include "cli/render/speech.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

using publication::Dataset;

constexpr double narrowest = 10, widest = 50;  // columns of the sheet, in letters
constexpr double ore_a_krona = 100;
constexpr std::int64_t microseconds_a_second = 1'000'000;

[[noreturn]] void cannot_write() {
  throw Stop(Failure::unavailable, _("The spreadsheet cannot be put together: there is no room for temporary files."));
}

// The library writes to a file that it opens by name; this one lies in memory.
class MemoryFile {
 public:
  MemoryFile() : file_(::memfd_create("utlys", MFD_CLOEXEC)) {
    if (file_ < 0) cannot_write();
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { ::close(file_); }
  std::string name() const { return "/proc/self/fd/" + std::to_string(file_); }
  std::string content() const {
    std::string bytes(static_cast<std::size_t>(std::max<off_t>(::lseek(file_, 0, SEEK_END), 0)), '\0');
    const auto read = ::pread(file_, bytes.data(), bytes.size(), 0);
    if (bytes.empty() || read != static_cast<ssize_t>(bytes.size())) cannot_write();
    return bytes;
  }

 private:
  int file_;
};

// XML allows neither U+FFFE nor U+FFFF; control characters the library writes as _x0001_.
std::string without_noncharacters(std::string text) {
  for (const char* bad : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (auto at = text.find(bad); at != std::string::npos; at = text.find(bad, at))
      text.erase(at, 3);
  return text;
}

struct Sheet {
  const XlsxLibrary& library;
  lxw_worksheet* sheet;
  lxw_format *bold, *day, *kronor;
};

// One cell: its place, and a verb for each kind of value.
struct Write {
  const Sheet& to;
  lxw_row_t row{};
  lxw_col_t column{};
  lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
  lxw_error operator()(const std::string& text) const {
    return to.library.worksheet_write_string(to.sheet, row, column, without_noncharacters(text).c_str(), nullptr);
  }
  lxw_error operator()(Day value) const {
    const auto iso = to_iso(value);  // 2023-03-15
    lxw_datetime day{std::stoi(iso.substr(0, 4)), std::stoi(iso.substr(5, 2)), std::stoi(iso.substr(8, 2)), 0, 0, 0};
    return to.library.worksheet_write_datetime(to.sheet, row, column, &day, to.day);
  }
  lxw_error operator()(Money amount) const {
    return to.library.worksheet_write_number(to.sheet, row, column, static_cast<double>(amount.ore) / ore_a_krona,
                                             to.kronor);
  }
  lxw_error operator()(std::int64_t number) const {
    return to.library.worksheet_write_number(to.sheet, row, column, static_cast<double>(number), nullptr);
  }
};

double width_of(const Dataset& dataset, std::size_t column) {
  auto width = static_cast<double>(dataset.columns[column].name.size()) + 2;
  for (const auto& row : dataset.rows)
    if (const auto* text = std::get_if<std::string>(&row[column]))
      width = std::max(width, static_cast<double>(text->size()) + 1);
  if (dataset.columns[column].form == publication::Form::kronor) width = std::max(width, narrowest * 2);
  return std::clamp(width, narrowest, widest);
}

bool fill_in(const Sheet& to, const Dataset& dataset) {
  bool good = true;
  for (std::size_t i = 0; i < dataset.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    const std::string name(dataset.columns[i].name);
    good &= to.library.worksheet_set_column(to.sheet, column, column, width_of(dataset, i), nullptr) == LXW_NO_ERROR;
    good &= to.library.worksheet_write_string(to.sheet, 0, column, name.c_str(), to.bold) == LXW_NO_ERROR;
    lxw_row_t row = 0;
    for (const auto& cells : dataset.rows)
      good &= std::visit(Write{to, ++row, column}, cells[i]) == LXW_NO_ERROR;
  }
  to.library.worksheet_freeze_panes(to.sheet, 1, 0);
  return good;
}

}  // namespace

std::string xlsx_of(const Dataset& dataset, Instant created) {
  const auto& library = xlsx_library();
  const MemoryFile file;
  auto* const book = library.workbook_new(file.name().c_str());
  if (book == nullptr) cannot_write();
  lxw_doc_properties properties{};
  properties.created = created.microseconds / microseconds_a_second;
  library.workbook_set_properties(book, &properties);
  const Sheet sheet{library, library.workbook_add_worksheet(book, std::string(dataset.name).c_str()),
                    library.workbook_add_format(book), library.workbook_add_format(book),
                    library.workbook_add_format(book)};
  library.format_set_bold(sheet.bold);
  library.format_set_num_format(sheet.day, "yyyy-mm-dd");
  library.format_set_num_format(sheet.kronor, "#,##0.00");
  const bool filled = fill_in(sheet, dataset);
  if (library.workbook_close(book) != LXW_NO_ERROR || !filled) cannot_write();
  return file.content();
}

}  // namespace utlys
