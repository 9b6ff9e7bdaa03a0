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
  std::string_view name, ending, mediatype;
};
constexpr Format formats[]{
    {"csv", "csv", "text/csv"},
    {"json", "json", "application/json"},
    {"xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"excel", "csv", "text/csv"},
};
constexpr std::string_view guard =
    "A text that begins with = + - @ or a full-width one of these, also after blanks, and one that begins with an "
    "apostrophe, a tab or a line break, has an apostrophe before it, so that no spreadsheet takes it for a formula.";

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

// Without its csvddfVersion, which may be left out: it is 1.2, and canonical JSON knows whole numbers only.
object dialect_of(const CsvDialect& dialect) {
  return {{"delimiter", std::string(1, dialect.delimiter)},
          {"lineTerminator", "\r\n"},
          {"quoteChar", "\""},
          {"doubleQuote", true},
          {"skipInitialSpace", false},
          {"header", true}};
}

object resource_of(const Dataset& dataset, const Format& format, const CsvDialect& dialect, const ExportedFile& file) {
  const bool table = format.name == "csv";
  object resource{{"profile", table ? "tabular-data-resource" : "data-resource"},
                  {"name", std::string(dataset.name) + "-" + std::string(format.name)},
                  {"path", file.name},
                  {"format", format.ending},
                  {"mediatype", format.mediatype},
                  {"bytes", static_cast<std::int64_t>(file.bytes.size())},
                  {"hash", digest_text(sha256({file.bytes}))}};
  if (format.ending != "xlsx") resource["encoding"] = "utf-8";
  if (table) {
    resource["schema"] = schema_of(dataset, dialect.decimal);
    resource["dialect"] = dialect_of(dialect);
    resource["description"] = guard;
  } else if (format.name == "excel") {
    resource["description"] =
        "The table for Excel in Swedish: byte order mark, semicolons, decimal commas. " + std::string(guard);
  } else {
    resource["description"] = "The rows of the table, with the same columns.";
  }
  return resource;
}

std::string listed(const std::vector<CaseId>& ids) {
  std::string text;
  for (const auto& id : ids)
    text += (text.empty() ? "" : ", ") + id;
  return text;
}

std::string day_and_fund(const Provenance& from) {
  std::string text = " As the register stood on " + to_iso(from.day);
  if (from.known) text += ", as known at " + to_iso(*from.known);
  text += from.as_it_stood ? "; not a publication." : ".";
  if (from.fund != Fund::unstated) text += " Of one fund only: " + std::string(publication::fund_name(from.fund)) + ".";
  return text;
}

std::string description_of(const Dataset& dataset, const Provenance& from) {
  std::string text = std::string(dataset.description) + "." + day_and_fund(from);
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
  if (!dataset.days_passed.empty())
    text += " Calls whose days have passed without their having opened: " + listed(dataset.days_passed) + ".";
  return text;
}

}  // namespace

std::vector<ExportedFile> exported(const Dataset& dataset, const CsvDialect& dialect, Instant created) {
  const std::string name(dataset.name);
  return {{name + ".csv", csv_of(dataset, dialect)},
          {name + ".json", json_of(dataset)},
          {name + ".xlsx", xlsx_of(dataset, created)},
          {name + "-excel.csv", csv_for_excel(dataset)}};
}

ExportedFile datapackage(const Dataset& dataset, const CsvDialect& dialect, const std::vector<ExportedFile>& files,
                         const Provenance& from) {
  array resources;
  for (std::size_t i = 0; i < files.size(); ++i)
    resources.push_back(resource_of(dataset, formats[i], dialect, files[i]));
  const object package{{"profile", "data-package"},       {"name", dataset.name},
                       {"title", dataset.title},          {"description", description_of(dataset, from)},
                       {"created", to_iso(from.created)}, {"sources", array{object{{"title", from.publisher}}}},
                       {"resources", resources}};
  return {"datapackage.json", canonical(package) + "\n"};
}

}  // namespace utlys
