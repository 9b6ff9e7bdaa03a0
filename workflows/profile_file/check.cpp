// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "workflows/catalogue.hpp"
#include "workflows/embed/nearest.hpp"
#include "workflows/profile_file/check_milestones.hpp"
#include "workflows/profile_file/check_retention.hpp"
#include "workflows/reference.hpp"

namespace utlys {
namespace {

using Names = std::vector<std::string_view>;

constexpr std::int64_t largest_norm = 9999;
constexpr std::size_t shortest_prefix = 2, longest_prefix = 8, longest_name = 60;

bool any_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Names codes_of(std::string_view list, std::string_view parent = {}) {
  Names codes;
  for (const auto& item : reference())
    if (item.list == list && item.parent.starts_with(parent)) codes.push_back(item.code);
  return codes;
}

// Calls are matched by the area, not by its parts (A, not A.2).
Names whole_areas() {
  return codes_of("area", "fund/");
}

Names levels() {
  std::set<std::string_view> all;
  for (const auto& item : reference())
    for (const auto& attribute : item.attributes)
      if (item.list == "area" && attribute.name == "level")
        for (auto rest = attribute.value; !rest.empty();) {
          const auto comma = std::min(rest.find(','), rest.size());
          all.insert(rest.substr(0, comma));
          rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
  return {all.begin(), all.end()};
}

std::map<std::string_view, const Requirement*> all_requirements() {
  std::map<std::string_view, const Requirement*> all;
  for (const auto* workflow : all_workflows().workflows)
    for (const auto& row : workflow->rows)
      for (const auto& need : row.needs)
        all.emplace(need.what->code, need.what);
  return all;
}

class Checker {
 public:
  Checker(const ProfileFile& profile, embed::Problems& problems)
      : p_(profile), r_(profile.rules), problems_(problems) {}

  void all() {
    identity();
    period();
    place();
    lists();
    bodies();
    norms();
    requirements();
    check_milestones(p_, problems_);
    check_retention(p_, problems_);
  }

 private:
  void say(const std::string& path, const std::string& what) { problems_.add(p_.at(path), what); }

  void given(const std::string& path) {
    if (!p_.places.contains(path)) say(path, path + " is missing");
  }

  // `where`: the path of what was written; `path`: what it is called in the message.
  void known(const std::string& where, const std::string& path, const std::string& word, const Names& names) {
    if (!p_.has(where) || any_of(names, word)) return;
    say(where,
        path + ": \"" + word + "\" is not known; the nearest is \"" + std::string(embed::nearest(word, names)) + "\"");
  }
  void known(const std::string& path, const std::string& word, const Names& names) { known(path, path, word, names); }
  void between(const std::string& path, std::int64_t number, std::int64_t least) {
    if (p_.has(path) && (number < least || number > largest_norm))
      say(path, path + " must be between " + std::to_string(least) + " and " + std::to_string(largest_norm));
  }

  void identity() {
    for (const char* needed : {"name", "version", "regime", "prefix"})
      given(needed);
    const auto small = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    const auto big = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (p_.has("name") && (r_.name.empty() || r_.name.size() > longest_name ||
                           !std::all_of(r_.name.begin(), r_.name.end(), small) || r_.name.front() == '-'))
      say("name", "name must be small letters a to z, digits, - and _, such as stockholm-advisory");
    if (p_.has("prefix") && (r_.prefix.size() < shortest_prefix || r_.prefix.size() > longest_prefix ||
                             !std::all_of(r_.prefix.begin(), r_.prefix.end(), big)))
      say("prefix", "prefix must be two to eight capital letters A to Z, such as STHLM");
    between("version", r_.version, 1);
    known("regime", r_.regime, {"binding", "advisory"});
  }

  void period() {
    if (p_.has("valid_from") && p_.has("valid_to") && *r_.valid_to < *r_.valid_from)
      say("valid_to", "valid_to " + to_iso(*r_.valid_to) + " is before valid_from " + to_iso(*r_.valid_from));
  }

  void in_region(const std::string& where, const std::string& path, const std::string& code, const char* list) {
    if (!p_.has(where)) return;
    const auto* const item = reference_item(list, code);
    if (item == nullptr) return known(where, path, code, codes_of(list));
    const bool elsewhere = reference_item("region", r_.region) != nullptr && item->parent != "region/" + r_.region;
    if (elsewhere) say(where, path + ": \"" + code + "\" does not lie in the region \"" + r_.region + "\"");
  }

  void place() {
    known("region", r_.region, codes_of("region"));
    in_region("esf_office", "esf_office", r_.esf_office, "office");
    for (std::size_t i = 0; i < r_.counties.size(); ++i)
      in_region("counties." + std::to_string(i), "counties", r_.counties[i], "county");
  }

  void lists() {
    const auto each = [&](const char* path, const std::vector<std::string>& words, const Names& names) {
      for (std::size_t i = 0; i < words.size(); ++i)
        known(path + ("." + std::to_string(i)), path, words[i], names);
    };
    each("principles", r_.principles, codes_of("principle"));
    each("areas", r_.areas, whole_areas());
    each("levels", r_.levels, levels());
  }

  void bodies() {
    if (!r_.bodies.contains("partnership") && !p_.unreadable.contains("bodies"))
      say("bodies", "bodies.partnership is missing");
    for (const auto& [code, body] : r_.bodies) {
      const auto path = "bodies." + code;
      if (!p_.has(path)) continue;
      given(path + ".sv");
      given(path + ".en");
      known(path + ".fund", body.fund, codes_of("fund"));
    }
  }

  void norms() {
    const Names names(std::begin(norm_names), std::end(norm_names));
    for (const auto& [name, number] : r_.norms) {
      known("norms." + name, "norms", name, names);
      between("norms." + name, number, 0);
    }
  }

  void requirements() {
    const auto all = all_requirements();
    Names codes;
    for (const auto& [code, requirement] : all)
      codes.push_back(code);
    for (const auto& [code, change] : r_.requirements) {
      const auto path = "requirements." + code;
      if (!p_.has(path)) continue;
      const auto inner = std::find_if(codes.begin(), codes.end(),
                                      [&, begin = code + "."](auto one) { return one.starts_with(begin); });
      if (inner != codes.end()) {  // [requirements.call.window]: TOML takes it for two names
        say(path, "requirements: write codes in quotes, as in [requirements.\"" + std::string(*inner) + "\"]");
        continue;
      }
      known(path, "requirements", code, codes);
      if (const auto named = all.find(code); named != all.end() && named->second->switching == Switching::never) {
        say(path, path + " is not for a profile to switch");
        continue;
      }
      given(path + ".weight");
      if (change.paragraph.empty() && change.reason.empty())
        say(path, path + " is switched without a paragraph or a reason");
    }
  }

  const ProfileFile& p_;
  const Rules& r_;
  embed::Problems& problems_;
};

}  // namespace

void check_profile(const ProfileFile& profile, embed::Problems& problems) {
  Checker(profile, problems).all();
}

}  // namespace utlys
