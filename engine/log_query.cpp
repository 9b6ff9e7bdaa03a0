// SPDX-License-Identifier: EUPL-1.2
#include "engine/log_query.hpp"

#include <algorithm>

#include "engine/store.hpp"

namespace utlys {
namespace {

bool among(const std::string& wanted, std::initializer_list<std::string_view> values) {
  return wanted.empty() || std::find(values.begin(), values.end(), wanted) != values.end();
}

bool within(const LogQuery& query, const Entry& entry) {
  if (query.on_from && entry.on < to_iso(*query.on_from)) return false;
  if (query.on_until && entry.on > to_iso(*query.on_until)) return false;
  if (query.at_from && entry.at < to_iso(*query.at_from)) return false;
  return !query.at_until || entry.at < to_iso(*query.at_until);
}

}  // namespace

bool fits(const LogQuery& query, const Entry& entry) {
  if (!query.case_id.empty() && !FoldedIdEqual{}(query.case_id, entry.case_id)) return false;
  return among(query.person, {entry.by, entry.on_behalf}) && among(query.role, {entry.as}) &&
         among(query.body, {entry.body}) && among(query.kind, {entry.kind}) && among(query.event, {entry.event}) &&
         within(query, entry);
}

std::vector<std::uint64_t> Reading::matching(const LogQuery& query, std::uint64_t before, std::size_t most) const {
  std::vector<std::uint64_t> found;
  if (before < 2) return found;
  entries(1, before - 1, [&](std::uint64_t seq, std::string_view bytes) {
    if (fits(query, entry_from_bytes(bytes))) found.push_back(seq);
    return true;
  });
  std::reverse(found.begin(), found.end());
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace utlys
