// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/publication.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "cli/render/figures.hpp"
#include "cli/render/speech.hpp"
#include "engine/files.hpp"

namespace utlys {
namespace {

using publication::Dataset;

constexpr int least_text = 10;
constexpr std::string_view looked_at[]{"call", "title",         "unique_code", "beneficiary",
                                       "name", "total_support", "start",       "end"};  // in a dry run

std::string title_of(const Dataset& dataset) {
  return std::string(spoken() == Language::sv ? dataset.title : dataset.description);
}

// As it stands in the files, and in Swedish what that is.
std::string column_text(const publication::Column& column) {
  const std::string name(column.name);
  return spoken() == Language::sv ? name + " (" + std::string(column.title) + ")" : name;
}

struct Show {
  std::string operator()(std::monostate) const { return "–"; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(Day day) const { return day_text(day); }
  std::string operator()(Money amount) const { return short_money(amount); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
};

void show_rows(Page& page, const Dataset& dataset) {
  std::vector<std::size_t> shown;
  std::vector<Column> layout;
  for (std::size_t i = 0; i < dataset.columns.size(); ++i) {
    const auto& column = dataset.columns[i];
    if (std::find(std::begin(looked_at), std::end(looked_at), column.name) == std::end(looked_at)) continue;
    shown.push_back(i);
    layout.push_back({column.form == publication::Form::kronor ? Column::Side::right : Column::Side::left,
                      column.form == publication::Form::text ? least_text : 0});
  }
  Table table(layout);
  for (const auto& row : dataset.rows) {
    std::vector<std::string> cells;
    for (const auto i : shown)
      cells.push_back(std::visit(Show{}, row[i]));
    table.row(std::move(cells));
  }
  page.table(table);
}

struct Reason {
  publication::Why why;
  Text text;
};
constexpr Reason reasons[]{
    {publication::Why::closed, {N_("closed before the day")}},
    {publication::Why::cancelled, {N_("cancelled calls")}},
    {publication::Why::followed_up, {N_("items followed up as moved or cancelled")}},
    {publication::Why::yielded, {N_("outlook items whose year has its own plan")}},
    {publication::Why::other_fund, {N_("of the other fund")}},
};

std::string listed(const std::vector<CaseId>& ids) {
  std::string text;
  for (const auto& id : ids)
    text += (text.empty() ? "" : ", ") + id;
  return text;
}

void show_rows_left_out(Page& page, const Dataset& dataset) {
  if (dataset.rows.empty()) page.line(_("! There is no row: what is published says that there is nothing."));
  std::string counts;
  for (const auto& reason : reasons)
    if (const auto found = dataset.not_published.find(reason.why); found != dataset.not_published.end())
      counts += (counts.empty() ? "" : ", ") + _(reason.text) + " (" + std::to_string(found->second) + ")";
  if (!counts.empty()) page.line(fill(_("Left out: {}."), {counts}));
  if (!dataset.days_passed.empty())
    page.line(fill(_("! Days have passed, and it has not opened: {}."), {listed(dataset.days_passed)}));
}

void show_gaps(Page& page, const Dataset& dataset) {
  std::string empty;
  std::string partly;
  for (const auto& gap : gaps(dataset)) {
    auto& list = is_empty(gap, dataset) ? empty : partly;
    list += (list.empty() ? "" : ", ") + column_text(*gap.column);
    if (&list == &partly)
      list += " " + fill(_("in {} of {}"), {std::to_string(gap.missing), std::to_string(dataset.rows.size())});
  }
  if (!empty.empty()) page.line(fill(_("Empty columns, which the register knows nothing of: {}."), {empty}));
  if (!partly.empty()) page.line(fill(_("Empty cells: {}."), {partly}));
  if (dataset.left_out.empty()) return;
  page.line(fill(_("Left out, since nobody has attested the grant yet: {}."), {listed(dataset.left_out)}));
}

void show_record(Page& page, const Publishing& done) {
  if (done.dry_run) {
    page.line(_("A dry run: this would be published, nothing has been written."));
  } else if (done.id.empty()) {
    page.line(fill(_("This is the register as it stood on {}, and no publication: nothing is recorded in the log."),
                   {day_text(done.day)}));
  } else {
    page.line(fill(_("Recorded as {}, with the digest of datapackage.json."), {done.id}));
    page.command("utlys show " + done.id);
  }
}

std::string hash_of(const ExportedFile& file) {
  return digest_text(sha256({file.bytes}));
}

}  // namespace

void show_publishing(Page& page, const Publishing& done) {
  const auto& dataset = done.dataset;
  page.line(title_of(dataset) + " · " + day_text(done.day) + " · " + tr_n("{} row", "{} rows", dataset.rows.size()));
  if (done.dry_run) {
    show_rows(page, dataset);
  } else {
    page.line(fill(_("In the folder {}:"), {done.folder}));
    Table table({{}, {Column::Side::right}});
    for (const auto& file : done.files)
      table.row({file.name, fill(_("{} bytes"), {count_text(file.bytes.size())})});
    page.table(table);
  }
  show_rows_left_out(page, dataset);
  show_gaps(page, dataset);
  show_record(page, done);
}

boost::json::object publishing_json(const Publishing& done) {
  boost::json::array files, empty, partly, left_out, days_passed;
  boost::json::object not_published;
  for (const auto& file : done.files)
    files.push_back(boost::json::object{
        {"name", file.name}, {"bytes", static_cast<std::int64_t>(file.bytes.size())}, {"hash", hash_of(file)}});
  for (const auto& gap : gaps(done.dataset)) {
    if (is_empty(gap, done.dataset))
      empty.emplace_back(gap.column->name);
    else
      partly.push_back(
          boost::json::object{{"column", gap.column->name}, {"missing", static_cast<std::int64_t>(gap.missing)}});
  }
  for (const auto& id : done.dataset.left_out)
    left_out.emplace_back(id);
  for (const auto& id : done.dataset.days_passed)
    days_passed.emplace_back(id);
  for (const auto& [why, count] : done.dataset.not_published)
    not_published[boost::describe::enum_to_string(why, "?")] = static_cast<std::int64_t>(count);
  return {{"what", done.dataset.name},
          {"day", to_iso(done.day)},
          {"rows", static_cast<std::int64_t>(done.dataset.rows.size())},
          {"csv", done.dialect.name},
          {"folder", done.folder},
          {"files", files},
          {"empty_columns", empty},
          {"partly_empty", partly},
          {"left_out", left_out},
          {"not_published", not_published},
          {"days_passed", days_passed},
          {"publication", done.id},
          {"recorded", !done.id.empty()},
          {"dry_run", done.dry_run}};
}

}  // namespace utlys
