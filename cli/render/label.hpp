// SPDX-License-Identifier: EUPL-1.2
// What codes are called: states, roles, fields, and the values of fields.
#pragma once
#include <boost/json/value.hpp>
#include <set>
#include <string>
#include <vector>

#include "engine/store.hpp"
#include "engine/workflow.hpp"

namespace utlys {

std::string word(std::string_view code);  // of the glossary; else the code with blanks for underscores
std::string short_id(const CaseId&);      // "A03", "L01": what a case is called within the one it belongs to
std::string role_word(Role);
std::vector<Role> roles_in(const Roles&);                        // without the system
std::string roles_text(const Roles&);                            // "sekretariat, region"
std::string roles_in_short(const Roles&, std::size_t most = 2);  // the first ones, and … for the rest
// What the profile ("name@version"; empty: any) calls a body; else the code.
std::string body_name(const Reading&, const std::string& profile, const std::string& code);
// The profile that a case is bound to, or the case it belongs to. Empty: none.
std::string pinned_profile(const Reading&, const Envelope&);
// A rule or a law's paragraph, the kind of law in the reader's language.
std::string rule_text(std::string_view rule);
std::string state_label(const Workflow&, std::string_view state);

// The requirement of a workflow, or of the engine, with that code. Absent: nullptr.
const Requirement* requirement_named(const Workflow&, std::string_view code);

// The names of the members that hold private values in any workflow's facts or fields.
const std::set<std::string, std::less<>>& private_members();

enum class Privacy { shown, hidden };

// How a document's values are shown. An amount is known by its name, and so is a private value that is kept no longer.
struct Shower {
  const Reading& reading;
  Privacy privacy{};
  std::string profile;  // whose names bodies have; empty: any profile's
  std::string operator()(std::string_view name, const boost::json::value&) const;

 private:
  std::string text(std::string_view name, const std::string&) const;
};

// A plain value somewhere in a document: the names on the way to it, and it. Collections deep inside (the items of an
// earlier revision) stand as their number.
struct Leaf {
  std::vector<std::string> path;
  boost::json::value value;
};
std::vector<Leaf> leaves_of(const boost::json::value&, std::vector<std::string> path = {});
// Under which name the value at a path is understood: amounts may be kept by item and by case ("taken").
std::string_view meaning_of(const std::vector<std::string>& path);
std::string path_label(const std::vector<std::string>&);

}  // namespace utlys
