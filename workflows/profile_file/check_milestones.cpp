// SPDX-License-Identifier: EUPL-1.2
#include "workflows/profile_file/check_milestones.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "engine/nearest.hpp"
#include "workflows/profiles.hpp"
#include "workflows/year/milestones.hpp"

namespace utlys {
namespace {

constexpr std::int64_t months = 12, furthest_year = 5;
constexpr std::size_t longest_name = 60;  // characters, as of the profile's own name
constexpr int common_year = 2023;         // what it has, every year has

bool is_blank(std::string_view text) {
  return text.find_first_not_of(' ') == std::string_view::npos;  // the reader lets no other blanks in
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    constexpr unsigned kind = 0xC0, continued = 0x80;  // UTF-8: a byte that goes on with the character before it
    return (static_cast<unsigned char>(c) & kind) != continued;
  }));
}

class Checker {
 public:
  Checker(const ProfileFile& profile, embed::Problems& problems, std::string path, const Milestone& milestone)
      : p_(profile), problems_(problems), path_(std::move(path)), m_(milestone) {}

  void all() {
    name("sv", m_.sv);
    name("en", m_.en);
    if (!written("level")) say(path_, path_ + ".level is missing");
    yearly("month", "day", m_.month, m_.day);
    yearly("election_month", "election_day", m_.election_month, m_.election_day);
    for (const char* needs_month : {"election_month", "holds"})
      if (written(needs_month) && !written("month")) say(at(needs_month), at(needs_month) + " is given without month");
    between("years", m_.years, -furthest_year, furthest_year);
    known_days();
    both("source_sv", "source_en");
    both("source_en", "source_sv");
  }

 private:
  std::string at(const std::string& member) const { return path_ + "." + member; }
  bool written(const std::string& member) const { return p_.places.contains(at(member)); }
  bool readable(const std::string& member) const { return p_.has(at(member)); }
  void say(const std::string& path, const std::string& what) { problems_.add(p_.at(path), what); }

  void name(const std::string& member, const std::string& text) {
    if (!written(member)) say(path_, at(member) + " is missing");
    if (!readable(member)) return;
    if (is_blank(text)) say(at(member), at(member) + " is empty");
    if (characters(text) > longest_name)
      say(at(member), at(member) + " is longer than " + std::to_string(longest_name) + " characters");
  }

  bool between(const std::string& member, std::int64_t number, std::int64_t least, std::int64_t most) {
    if (!readable(member) || (number >= least && number <= most)) return true;
    say(at(member), at(member) + " must be between " + std::to_string(least) + " and " + std::to_string(most));
    return false;
  }

  void yearly(const std::string& month_member, const std::string& day_member, std::int64_t month, std::int64_t day) {
    const bool month_fits = between(month_member, month, 1, months);
    if (written(day_member) && !written(month_member))
      return say(at(day_member), at(day_member) + " is given without " + month_member);
    if (!month_fits || !readable(month_member)) return;
    constexpr std::int64_t leap_day = 29;
    if (readable(day_member) && month == 2 && day == leap_day)
      return say(at(day_member), at(day_member) +
                                     ": 29 February is not in every year; leave the day out for the "
                                     "month's last");
    const auto last =
        std::int64_t{year::day_in_month(common_year, month, 0) - year::day_in_month(common_year, month, 1)} + 1;
    between(day_member, day, 1, last);
  }

  void known_days() {
    std::set<int> years;
    for (std::size_t i = 0; i < m_.known.size(); ++i) {
      const auto place = at("known") + "." + std::to_string(i);
      if (p_.has(place) && !years.insert(year_of(m_.known[i])).second)
        say(place, at("known") + " has two days in " + std::to_string(year_of(m_.known[i])));
    }
  }

  void both(const std::string& one, const std::string& other) {
    if (written(one) && !written(other)) say(at(one), at(one) + " is given without " + other);
  }

  const ProfileFile& p_;
  embed::Problems& problems_;
  const std::string path_;
  const Milestone& m_;
};

// Those of the profiles shipped for the region, else those that every shipped profile has.
std::set<std::string> shipped_milestones(std::string_view region) {
  const auto all = shipped_profiles();
  const bool known = std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.region == region; });
  std::map<std::string, std::size_t> in;
  std::size_t profiles = 0;
  for (const auto& one : all) {
    if (known && one.region != region) continue;
    ++profiles;
    for (const auto& [name, milestone] : from_json<Rules>(one.json).milestones)
      ++in[name];
  }
  std::set<std::string> names;
  for (const auto& [name, count] : in)
    if (count == profiles) names.insert(name);
  return names;
}

}  // namespace

MilestoneNotes milestone_notes(const ProfileFile& profile) {
  MilestoneNotes notes;
  const auto& given = profile.rules.milestones;
  if (given.empty()) return notes;
  const auto shipped = shipped_milestones(profile.rules.region);
  std::copy_if(shipped.begin(), shipped.end(), std::back_inserter(notes.lacks),
               [&](const std::string& name) { return !given.contains(name); });
  for (const auto& [name, milestone] : given)
    if (!shipped.contains(name))
      if (const auto near = nearest(name, notes.lacks); !near.empty()) notes.meant.emplace_back(name, near.front());
  return notes;
}

void check_milestones(const ProfileFile& profile, embed::Problems& problems) {
  for (const auto& [name, milestone] : profile.rules.milestones)
    if (const auto path = "milestones." + name; profile.has(path)) Checker(profile, problems, path, milestone).all();
  std::set<Day> closed;
  for (std::size_t i = 0; i < profile.rules.closed_days.size(); ++i) {
    const auto path = "closed_days." + std::to_string(i);
    const auto day = profile.rules.closed_days[i];
    if (profile.has(path) && !closed.insert(day).second)
      problems.add(profile.at(path), "closed_days has " + to_iso(day) + " twice");
  }
}

}  // namespace utlys
