// SPDX-License-Identifier: EUPL-1.2
// A rule profile as a secretariat writes it, in TOML (domain section 9): read leniently, so that one run says
// everything that is wrong with it, each with its line. What is said is English and known to the command line, which
// translates it.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "engine/rules.hpp"
#include "workflows/embed/problems.hpp"

namespace utlys {

struct ProfileFile {
  std::string file;                            // as messages call it
  Rules rules;                                 // what could be read; the rest has its default
  std::map<std::string, embed::Place> places;  // of what stands in the file, by path: "norms.quorum", "areas.0"

  std::set<std::string> unreadable;  // paths of what has another type than it must have

  bool has(const std::string& path) const { return places.contains(path) && !unreadable.contains(path); }
  // Of what stands there, else of what it would stand in, else of the file's first line.
  embed::Place at(std::string path) const;
};

// Of its text. Known keys and their types are those of Rules; what does not fit becomes a problem and is left out.
// nullopt: it is not TOML, which is the problem.
std::optional<ProfileFile> read_profile(std::string_view text, const std::string& file, embed::Problems&);

// What a profile owes: names of the reference data, norms and requirements that the program knows, a ground for every
// requirement that is switched, none that is not for it to switch, a period that does not end before it begins, days of
// milestones that every year has.
void check_profile(const ProfileFile&, embed::Problems&);

}  // namespace utlys
