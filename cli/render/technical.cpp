// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/technical.hpp"

#include <array>

#include "cli/render/speech.hpp"

namespace utlys {
namespace {

constexpr std::size_t most_slots = 4;
using Slots = std::array<std::string_view, most_slots>;

// clang-format off
constexpr const char* known[]{
    // storage/
    N_("There is no register at {}. Make one with: utlys init"),
    N_("There is already something at {}; a register is never overwritten."),
    N_("The register {} cannot be opened: {}"),
    N_("The register {} cannot be made: {}"),
    N_("The register {} cannot be written: it was opened for reading only."),
    N_("The register {} cannot be written: you may read the file, but not write it."),
    N_("The register {} cannot be written: you may not write in its directory."),
    N_("The register {} was written by a newer version of Utlys (schema {}, this version knows {}). Install that version."),
    N_("The register {} was written by an older version of Utlys. Open it once with permission to write, so that it can be brought up to date."),
    N_("The register {} has been brought up to a newer version of Utlys meanwhile. Start again."),
    N_("The register {} was left in the middle of a write. Open it once with permission to write."),
    N_("The register {} is in use by somebody else; try again in a moment"),
    N_("The register {} is damaged; restore it from a backup, or look with: utlys audit verify"),
    N_("The register {} is no SQLite database"),
    N_("The register {} holds tables that do not fit together; look with: utlys audit verify"),
    N_("The register {} could not be read or written; nothing more is done with it"),
    N_("The register {} has no room left on its disk; nothing was recorded"),
    N_("The register {} cannot be opened"),
    N_("The register {} cannot be written"),
    N_("The register {} may not be opened"),
    N_("The side file {} cannot be opened: {}"),
    N_("The case {} has a last day that is no day. Look with: utlys audit verify"),
    N_("The register {} has no end of the log. Look with: utlys audit verify"),
    N_("The log of {} ends at a time that is no time. Look with: utlys audit verify"),
    N_("Entry {} cannot be replayed: {}. Look with: utlys audit verify"),
    N_("{} is no register: it is not a SQLite database."),
    N_("{} is no register: it is another program's SQLite database."),
    N_("{} is no register: it is not a file."),
    N_("{} cannot be read."),
    N_("Somebody else has been writing to the register for {} seconds. Try again in a moment."),
    N_("Somebody else is writing to the register. Try again in a moment."),
    N_("The file or folder {} cannot be written: {}"),
    N_("The file or folder {} cannot be read: {}"),
    N_("The key {} may be read by others than its owner and is not used. Mend it with: chmod 600 {}"),
    N_("Somebody else is working with the files of the register."),
    N_("The register {} cannot be copied to {}: {}"),
    N_("There is already something at {}; nothing is ever overwritten."),
    N_("the time zone Europe/Stockholm is not installed (package tzdata)"),
    // findings: cli/documents.cpp, engine/verify.cpp, engine/replay.cpp, storage/sqlite/sqlite_examine.cpp
    N_("the entries give another root than the stored tree ({} entries, the tree has {})"),
    N_("an entry is missing before this one"),
    N_("\"seq\" is not the entry's place"),
    N_("the entry belongs to another log"),
    N_("the recorded time runs backwards"),
    N_("\"act\" is neither new nor the act before"),
    N_("the stored time of the last entry is another than the entry's"),
    N_("the case is in the table and not in the log"),
    N_("the case is in the log and not in the table"),
    N_("a private value is not the one its digest was made of: {}"),
    N_("a private value is missing and no decision has erased it: {}"),
    N_("a private value was erased by decision and is still kept: {}"),
    N_("a private value is in the table and in no entry: {}"),
    N_("the case's document is not what the log gives"),
    N_("the case's kind, revision or latest day is not what the log gives"),
    N_("the log's tree does not fit its size"),
    N_("the entry's day is no day"),
    N_("the entry does not follow the case's latest revision"),
    N_("the entry is of another kind than its case"),
    N_("the entry's day lies before the case's latest"),
    N_("\"from\" is not the state the case was in"),
    N_("\"to\" is not the state the patch leads to"),
    N_("the entry is not the one whose hash the tree was made of"),
    N_("the tile of level {} with index {} is not what the entries give"),
    N_("the tile of level {} with index {} has another width than the log gives it"),
    N_("the tile of level {} with index {} is missing"),
    N_("the log has {} tiles, and {} are kept"),
    N_("it is no signed checkpoint"),
    N_("it is a checkpoint of another log: {}"),
    N_("it is not signed with a key that the log names"),
    N_("it is signed with a key that was not the log's when it had {} entries"),
    N_("a signature in the name of the log's key is false"),
    N_("the log does not name this key"),
    N_("the log had another root when it had {} entries"),
    N_("the log had {} entries and has {}: its end is cut off"),
    N_("the file is missing"),
    N_("the file is not the one that was put in"),
    N_("the digest is none"),
    N_("SQLite finds in the file: {}"),
    N_("the register says that its schema was made in another way than this version makes it"),
    N_("the schema lacks the {}"),
    N_("the schema defines the {} in another way than this version does"),
    N_("the schema has a {} that this version does not know"),
    N_("the search table does not hold the keys of {}"),
    N_("the document of {} cannot be read: {}"),
    N_("the search table has keys of {}, which is no case"),
    N_("the tree counts {} entries, the log holds {} and ends with number {}"),
    N_("the manifest is about another log: {}"),
    N_("the manifest says {} entries with root {}, and the register has {} with root {}"),
    // a profile's file: workflows/embed/toml_file.cpp, workflows/profile_file/, cli/profile_given.cpp
    N_("this is not TOML: {}"),
    N_("unknown key \"{}\"; the nearest is \"{}\""),
    N_("{}: \"{}\" is not known; the nearest is \"{}\""),
    N_("{}: \"{}\" does not lie in the region \"{}\""),
    N_("the name \"{}\" has other than letters, digits and -_./@+:"),
    N_("{} is missing"),
    N_("{} must be text in quotes"),
    N_("{} must be a whole number without quotes"),
    N_("{} must be true or false without quotes"),
    N_("{} must be a day without quotes, such as 2025-08-01"),
    N_("{} must be a list in brackets"),
    N_("{} must be a table"),
    N_("{} must be between {} and {}"),
    N_("{} holds {} (a control character)"),
    N_("{} holds {} (a space that is not an ordinary one)"),
    N_("name must be small letters a to z, digits, - and _, such as stockholm-advisory"),
    N_("prefix must be two to eight capital letters A to Z, such as STHLM"),
    N_("valid_to {} is before valid_from {}"),
    N_("{} is switched without a paragraph or a reason"),
    N_("{} is not for a profile to switch"),
    N_("{} is below the law's floor of {} years: {}"),
    N_("requirements: write codes in quotes, as in [requirements.\"{}\"]"),
    N_("{} is empty"),
    N_("{} is longer than {} characters"),
    N_("{} is given without {}"),
    N_("{}: 29 February is not in every year; leave the day out for the month's last"),
    N_("{} has two days in {}"),
    N_("{} has {} twice"),
    N_("{} stands in the register already; give the file another version"),
    N_("the period overlaps that of {}, which is adopted; change it, or first: utlys profile retire {} --why …"),
};
// clang-format on

// Does the text have the pattern's form? Then `slots` is what stands in place of each {}.
bool fits(std::string_view pattern, std::string_view text, Slots& slots) {
  for (auto& slot : slots) {
    const auto place = pattern.find("{}");
    const auto literal = pattern.substr(0, place);
    if (place == std::string_view::npos) return text == pattern;
    if (!text.starts_with(literal)) return false;
    text.remove_prefix(literal.size());
    pattern.remove_prefix(place + 2);
    const auto next = pattern.substr(0, pattern.find("{}"));
    const auto end = next.empty() ? text.size() : text.find(next);
    if (end == std::string_view::npos) return false;
    slot = text.substr(0, end);
    text.remove_prefix(end);
  }
  return text == pattern;
}

}  // namespace

std::string technical(std::string_view english) {
  const auto detail = english.find(" (SQLite: ");  // SQLite's own words, which nobody translates
  const auto sentence = english.substr(0, detail);
  for (const char* pattern : known) {
    Slots slots;
    if (!fits(pattern, sentence, slots)) continue;
    auto text = fill(_(pattern), {slots[0], slots[1], slots[2], slots[3]});
    if (detail != std::string_view::npos) text += english.substr(detail);
    return text;
  }
  return std::string(english);
}

}  // namespace utlys
