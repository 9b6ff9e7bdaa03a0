// SPDX-License-Identifier: EUPL-1.2
// The part of a profile (domain section 9) that the engine and every workflow read: the law's period, the numbers,
// and which requirements are switched off or turned into remarks.
#pragma once
#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "engine/codec.hpp"
#include "engine/milestone.hpp"
#include "engine/retention.hpp"

namespace utlys {

enum class Weight { stop, remark, off };
BOOST_DESCRIBE_ENUM(Weight, stop, remark, off)

// A requirement is switched explicitly, with its ground; an omission never disables one.
struct Switch {
  Weight weight{};
  std::string paragraph;
  std::string reason;
  bool operator==(const Switch&) const = default;
};
BOOST_DESCRIBE_STRUCT(Switch, (), (weight, paragraph, reason))

struct Named {
  std::string sv, en;
  std::string fund;  // a managing authority's own fund; empty for other bodies
  bool regional{};   // has the regional development responsibility: is asked for an opinion
  bool operator==(const Named&) const = default;
};
BOOST_DESCRIBE_STRUCT(Named, (), (sv, en, fund, regional))

// Adopted profiles and the cases that may go by one find each other under this glance key.
struct ProfilesKey {
  static constexpr std::string_view name = "profiles", adopted = "adopted";
};

struct Rules {
  static constexpr std::string_view kind = "profile";  // a profile's facts are its rules
  std::string name;                                    // "stockholm-binding"
  std::int64_t version{};
  std::string regime;  // "binding" or "advisory"
  std::string prefix;  // first part of case ids: "STHLM"
  std::string region;  // code of the reference data: "vastsverige"; as the next two
  std::vector<std::string> counties;
  std::string esf_office;                   // where ESF-rådet's office for the region sits
  std::optional<Day> valid_from, valid_to;  // both inclusive; absent: open
  std::map<std::string, Named> bodies;
  std::map<std::string, std::int64_t> norms;  // days and counts, by name
  std::map<std::string, Switch> requirements;
  std::vector<std::string> principles;     // codes of the principles of prioritisation (R5); empty: any
  std::vector<std::string> areas, levels;  // what this partnership handles
  std::vector<std::string> represented;    // whom the partnership must hold
  std::map<std::string, Named> ladder;     // steps of the collaboration ladder (R27); empty until somebody fills it
  std::map<std::string, Milestone> milestones;  // of the annual cycle (R19), by name
  std::map<std::string, Retention> retention;   // how long documents are kept at least (R24), by class
  std::vector<Day> closed_days;                 // the office's own, beside public holidays: bridge days and the like
  bool operator==(const Rules&) const = default;
};
BOOST_DESCRIBE_STRUCT(Rules, (),
                      (name, version, regime, prefix, region, counties, esf_office, valid_from, valid_to, bodies, norms,
                       requirements, principles, areas, levels, represented, ladder, milestones, retention,
                       closed_days))

// Every norm that the program reads, sorted. A profile may leave any out and cannot have others.
inline constexpr std::string_view norm_names[]{
    "alternate_each",      "announcement_days",   "assessment_days", "call_days",          "document_request_days",
    "elected_majority",    "late_entry_days",     "learning_days",   "minutes_days",       "mobilisation_days",
    "municipalities",      "needs_analysis_days", "notice_days",     "operations_updates", "partnership_elected",
    "partnership_members", "prioritisation_days", "quorum",          "timetable_updates",  "vice_chairs",
    "window_days"};

// A norm as the code asks for it: one that is not in the list does not compile, so the list cannot fall behind.
struct NormName {
  std::string_view text;
  consteval NormName(const char* name) : text(name) {  // NOLINT(google-explicit-constructor): a literal is the name
    if (std::find(std::begin(norm_names), std::end(norm_names), text) == std::end(norm_names)) not_in_norm_names();
  }

 private:
  static void not_in_norm_names() {}  // not constexpr
};

// The profile's number, or `otherwise` when it has none.
inline std::int64_t norm(const Rules& rules, NormName name, std::int64_t otherwise) {
  const auto found = rules.norms.find(std::string(name.text));
  return found == rules.norms.end() ? otherwise : found->second;
}

inline std::string reference_of(const Rules& rules) {
  return rules.name.empty() ? std::string() : rules.name + "@" + std::to_string(rules.version);
}

}  // namespace utlys
