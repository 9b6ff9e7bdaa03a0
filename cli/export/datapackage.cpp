// SPDX-License-Identifier: EUPL-1.2
#include "cli/export/datapackage.hpp"

#include <boost/json.hpp>

#include "cli/export/json.hpp"
#include "cli/export/xlsx.hpp"
#include "engine/files.hpp"
#include "engine/patch.hpp"

namespace utlys {
namespace {

using boost::json::array;
using boost::json::object;
using publication::Dataset;
using publication::Form;

constexpr std::string_view table_types[]{"string", "date", "number", "integer"};  // by Form

struct Format {
  std::string_view ending, mediatype;
};
constexpr Format formats[]{
    {"csv", "text/csv"},
    {"json", "application/json"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
};

object schema_of(const Dataset& dataset, char decimal) {
  array fields;
  for (const auto& column : dataset.columns) {
    object field{{"name", column.name},
                 {"type", table_types[static_cast<std::size_t>(column.form)]},
                 {"title", column.title},
                 {"description",
                  std::string(column.description) +
                      (column.keeps == publication::Keeps::no ? ". Empty: the register does not hold it." : ".")}};
    if (column.form == Form::kronor && decimal != '.') field["decimalChar"] = std::string(1, decimal);
    fields.push_back(std::move(field));
  }
  return {{"fields", fields}, {"missingValues", array{""}}};
}

object dialect_of(const CsvDialect& dialect) {
  return {{"csvddfVersion", "1.2"},
          {"delimiter", std::string(1, dialect.delimiter)},
          {"lineTerminator", "\r\n"},
          {"quoteChar", "\""},
          {"doubleQuote", true},
          {"skipInitialSpace", false},
          {"header", true}};
}

object resource_of(const Dataset& dataset, const Format& format, const CsvDialect& dialect, const ExportedFile& file) {
  const bool csv = format.ending == "csv";
  object resource{{"profile", "tabular-data-resource"},
                  {"name", std::string(dataset.name) + "-" + std::string(format.ending)},
                  {"path", file.name},
                  {"format", format.ending},
                  {"mediatype", format.mediatype},
                  {"bytes", static_cast<std::int64_t>(file.bytes.size())},
                  {"hash", digest_text(sha256({file.bytes}))},
                  {"schema", schema_of(dataset, csv ? dialect.decimal : '.')}};
  if (format.ending != "xlsx") resource["encoding"] = "utf-8";
  if (!csv) return resource;
  resource["dialect"] = dialect_of(dialect);
  resource["description"] = std::string(dialect.mark.empty() ? "" : "The file begins with a byte order mark. ") +
                            "A text that begins with = + - @, an apostrophe, a tab or a line break has an "
                            "apostrophe before it, so that no spreadsheet takes it for a formula.";
  return resource;
}

std::string description_of(const Dataset& dataset) {
  std::string text = std::string(dataset.description) + ".";
  std::string empty;
  std::string partly;
  for (const auto& gap : gaps(dataset)) {
    auto& list = is_empty(gap, dataset) ? empty : partly;
    list += (list.empty() ? "" : ", ") + std::string(gap.column->name);
    if (&list == &partly)
      list += " (" + std::to_string(gap.missing) + " of " + std::to_string(dataset.rows.size()) + ")";
  }
  if (!empty.empty()) text += " Empty columns, not known to the register: " + empty + ".";
  if (!partly.empty()) text += " Cells not known to the register: " + partly + ".";
  if (!dataset.left_out.empty())
    text += " Left out until a second person has attested them: " + std::to_string(dataset.left_out.size()) + ".";
  return text;
}

}  // namespace

std::vector<ExportedFile> exported(const Dataset& dataset, const CsvDialect& dialect, Instant created) {
  const std::string name(dataset.name);
  return {{name + ".csv", csv_of(dataset, dialect)},
          {name + ".json", json_of(dataset)},
          {name + ".xlsx", xlsx_of(dataset, created)}};
}

ExportedFile datapackage(const Dataset& dataset, const CsvDialect& dialect, const std::vector<ExportedFile>& files,
                         const std::string& publisher, Instant created) {
  array resources;
  for (std::size_t i = 0; i < files.size(); ++i)
    resources.push_back(resource_of(dataset, formats[i], dialect, files[i]));
  const object package{{"profile", "tabular-data-package"},
                       {"name", dataset.name},
                       {"title", dataset.title},
                       {"description", description_of(dataset)},
                       {"created", to_iso(created)},
                       {"sources", array{object{{"title", publisher}}}},
                       {"resources", resources}};
  return {"datapackage.json", canonical(package) + "\n"};
}

}  // namespace utlys
