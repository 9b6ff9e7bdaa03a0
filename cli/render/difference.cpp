// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/difference.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "cli/render/speech.hpp"
#include "engine/patch.hpp"
#include "workflows/catalogue.hpp"

namespace utlys {
namespace {

constexpr std::size_t remark_depth = 3;  // remarks, its code, a member of it

// RFC 6901: ~1 is / and ~0 is ~.
std::vector<std::string> names_of(std::string_view path) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '/')
      names.emplace_back();
    else if (!names.empty() && path[i] == '~' && i + 1 < path.size())
      names.back() += path[++i] == '1' ? '/' : '~';
    else if (!names.empty())
      names.back() += path[i];
  }
  return names;
}

bool told(const std::vector<std::string>& names) {
  return !names.empty() && (names.front() == "facts" || names.front() == "remarks" || names.front() == "suspended");
}

std::string requirement_text(const std::string& code) {
  for (const auto* workflow : all_workflows().workflows)
    if (const auto* requirement = requirement_named(*workflow, code)) return _(requirement->text);
  return code;
}

Difference& place_for(std::vector<Difference>& all, const std::string& what) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Difference& d) { return d.what == what; });
  if (found != all.end()) return *found;
  all.push_back({what, {}, {}});
  return all.back();
}

void put(std::vector<Difference>& all, const boost::json::value& value, const std::vector<std::string>& path,
         const Shown& shown, std::string Difference::*side) {
  for (const auto& leaf : leaves_of(value, path)) {
    auto names = leaf.path;
    if (names.front() == "facts") names.erase(names.begin());
    if (names.empty()) continue;
    if (names.size() == remark_depth && names.front() == "remarks") {
      if (names.back() == "event") all.push_back({_("remark, not met"), {}, requirement_text(names[1])});
      if (names.back() == "event" || names.back() == "on") continue;
    }
    place_for(all, path_label(names)).*side = shown(meaning_of(names), leaf.value);
  }
}

}  // namespace

std::string Difference::text() const {
  if (before.empty()) return after;
  return before + "  →  " + (after.empty() ? _("(taken away)") : after);
}

std::vector<Difference> differences_of(std::string_view patch, const Shown& shown) {
  std::vector<Difference> all;
  for (const auto& change : changes_of(patch)) {
    const auto names = names_of(change.path);
    if (!told(names)) continue;
    put(all, change.before, names, shown, &Difference::before);
    put(all, change.after, names, shown, &Difference::after);
  }
  return all;
}

}  // namespace utlys
