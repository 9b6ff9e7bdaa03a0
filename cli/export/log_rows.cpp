// SPDX-License-Identifier: EUPL-1.2
#include "cli/export/log_rows.hpp"

#include "cli/render/difference.hpp"

namespace utlys {
namespace {

// Frozen: whoever reads the files goes by them.
struct Column {
  std::string_view name;
  std::string Entry::*text;
};
constexpr Column columns[]{
    {"recorded_at", &Entry::at},  {"case", &Entry::case_id},
    {"kind", &Entry::kind},       {"event", &Entry::event},
    {"from_state", &Entry::from}, {"to_state", &Entry::to},
    {"recorded_by", &Entry::by},  {"on_behalf_of", &Entry::on_behalf},
    {"role", &Entry::as},         {"login", &Entry::login},
    {"body", &Entry::body},       {"proof", &Entry::proof},
    {"profile", &Entry::profile}, {"reason", &Entry::why},
};

std::string changes(const Reading& reading, const Entry& entry) {
  std::string text;
  for (const auto& one : differences_of(entry.patch, Shower{reading, Privacy::hidden, entry.profile}))
    text.append(text.empty() ? "" : "; ").append(one.what + ": " + one.text());
  return text;
}

}  // namespace

publication::Row log_heading() {
  publication::Row row{std::string("entry"), std::string("act"), std::string("in_effect")};
  for (const auto& column : columns)
    row.emplace_back(std::string(column.name));
  row.emplace_back(std::string("changes"));
  return row;
}

publication::Row log_row(const Reading& reading, const Entry& entry) {
  publication::Row row{entry.seq, entry.act, publication::cell(day_from_iso(entry.on))};
  for (const auto& column : columns)
    row.push_back(publication::cell(entry.*column.text));
  row.push_back(publication::cell(changes(reading, entry)));
  return row;
}

}  // namespace utlys
