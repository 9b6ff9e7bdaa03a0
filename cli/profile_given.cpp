// SPDX-License-Identifier: EUPL-1.2
#include "cli/profile_given.hpp"

#include <boost/json.hpp>
#include <filesystem>
#include <ostream>

#include "cli/input_file.hpp"
#include "cli/render/technical.hpp"
#include "cli/stop.hpp"
#include "engine/nearest.hpp"
#include "engine/people.hpp"
#include "workflows/profiles.hpp"

namespace utlys {
namespace {

bool overlap(const Rules& a, const Rules& b) {
  const auto before = [](const Rules& one, const Rules& other) {
    return one.valid_to && other.valid_from && *one.valid_to < *other.valid_from;
  };
  return !before(a, b) && !before(b, a);
}

// Of several that cover a day the engine takes one (RuleBook); nobody should have to find out which.
void check_against(const Reading& reading, const ProfileFile& profile, embed::Problems& problems) {
  const auto id = reference_of(profile.rules);
  for (const auto& c : reading.cases(Rules::kind)) {
    const auto known = document_of<Rules>(c);
    if (folded_id(c.id) == folded_id(id))
      problems.add(profile.at("version"), c.id + " stands in the register already; give the file another version");
    else if (known.state == "adopted" && overlap(known.facts, profile.rules))
      problems.add(profile.at("valid_from"), "the period overlaps that of " + c.id +
                                                 ", which is adopted; change it, or first: utlys profile retire " +
                                                 c.id + " --why …");
  }
}

bool is_file(const std::string& word) {
  std::error_code ignored;
  return word == "-" || std::filesystem::is_regular_file(word, ignored);
}

bool is_folder(const std::string& word) {
  std::error_code ignored;
  return std::filesystem::is_directory(word, ignored);
}

}  // namespace

std::optional<ProfileFile> checked_profile(const Context& context, const std::string& path, const Reading* reading,
                                           embed::Problems& problems) {
  auto profile = read_profile(read_input(path, context.app.in), path, problems);
  if (!profile) return std::nullopt;
  check_profile(*profile, problems);
  if (reading != nullptr && profile->has("name") && profile->has("version"))
    check_against(*reading, *profile, problems);
  if (!problems.none()) return std::nullopt;
  return profile;
}

const Reading* register_if_any(Context& context) {
  const bool named = context.words.has("db") || !context.app.environment("UTLYS_DB").value_or("").empty();
  try {
    return &context.store();
  } catch (const Error& error) {
    if (named || error.kind() != Failure::unavailable || is_file(context.database())) throw;
    return nullptr;
  }
}

std::optional<NamedProfile> profile_named(const Context& context, const std::string& word, const Reading* reading,
                                          embed::Problems& problems) {
  std::vector<std::string> ids;
  if (reading != nullptr)
    for (const auto& c : reading->cases(Rules::kind)) {
      ids.push_back(c.id);
      if (folded_id(c.id) == folded_id(word)) return NamedProfile{c.id, document_of<Rules>(c).facts};
    }
  for (const auto& shipped : shipped_profiles()) {
    ids.emplace_back(shipped.id);
    if (shipped.id == word) return NamedProfile{word, from_json<Rules>(shipped.json)};
  }
  if (!is_file(word) && !is_folder(word))
    throw Stop(
        Failure::not_found,
        fill(_("There is no profile {}: no file is called so, and none with that id is adopted or shipped."), {word}),
        nearest(word, ids), {"utlys list profile"});
  const auto file = read_profile(read_input(word, context.app.in), word, problems);
  // A draft may be compared while it is mended; what has no name or version is none.
  if (file && !(file->has("name") && file->has("version"))) check_profile(*file, problems);
  if (!file || !problems.none()) return std::nullopt;
  return NamedProfile{word, file->rules};
}

int say_problems(Context& context, const embed::Problems& problems, const std::string& next) {
  const auto code = static_cast<int>(Failure::usage);
  const auto found = problems.ordered();
  const auto heading = fill(tr_n("The profile cannot be used: {} thing has to be mended.",
                                 "The profile cannot be used: {} things have to be mended.", found.size()),
                            {std::to_string(found.size())});
  if (context.json()) {
    boost::json::array list;
    for (const auto& one : found)
      list.push_back({{"file", one.place.file},
                      {"line", static_cast<std::int64_t>(one.place.line)},
                      {"what", technical(one.what)}});
    const boost::json::object error{{"exit", code}, {"what", heading}, {"problems", list}, {"next", {next}}};
    context.print(boost::json::object{{"error", error}});
    return code;
  }
  auto page = context.page();
  page.line(heading);
  page.line();
  for (const auto& one : found)
    page.line("  " + embed::to_text(one.place) + ": " + technical(one.what), 4);
  page.line();
  page.line(_("Nothing has been changed. When it is mended:"));
  page.command(next, 2);
  context.app.err << page.text();
  return code;
}

}  // namespace utlys
