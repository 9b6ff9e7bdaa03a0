// SPDX-License-Identifier: EUPL-1.2
// R16: every place has reasons of its own; the same ones used more than twice surface.
#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {
namespace {

// What differs only in its blanks is the same.
std::string evened(const std::string& text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_blank && blank && !out.empty()) out += ' ';
    if (!is_blank) out += c;
    blank = is_blank;
  }
  return out;
}

}  // namespace

Looked identical_reasons(const Material& m) {
  constexpr std::size_t most = 2;
  std::map<std::string, std::vector<CaseId>> used;
  for (const auto& a : m.applications)
    if (a.facts.placing.place != application::Place::none && !a.facts.placing.reasons.empty())
      used[evened(a.facts.placing.reasons)].push_back(a.id);
  Looked looked;
  for (const auto& [reasons, ids] : used) {
    if (ids.size() <= most) continue;
    std::vector<std::string> names;
    Entries entries;
    for (const auto& id : ids) {
      names.push_back(short_of(id));
      for (const auto seq : entries_of(m, id, {"prioritise", "reserve", "not_prioritise"}))
        entries.push_back(seq);
    }
    looked.found.push_back({{{N_("{} have the same reasons: {}")}, {listed(names), reasons}}, ids.front(), entries});
  }
  return looked;
}

}  // namespace utlys::audit_file
