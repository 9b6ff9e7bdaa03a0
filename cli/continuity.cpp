// SPDX-License-Identifier: EUPL-1.2
#include "cli/continuity.hpp"

#include <algorithm>

#include "cli/render/figures.hpp"
#include "cli/render/technical.hpp"
#include "workflows/register/keys.hpp"

namespace utlys {
namespace {

TreeHead head_of(const CompactRange& tree) {
  return {tree.size(), tree.root()};
}

struct Newest {
  std::string name;
  Note note;
  Checkpoint checkpoint;
};

std::optional<Newest> newest_of(const Evidence& evidence, std::uint64_t above) {
  std::optional<Newest> found;
  evidence.newest_checkpoints(above, [&](const KeptNote& kept) {
    const auto note = note_from(kept.text);
    const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
    if (!checkpoint || checkpoint->head.size != kept.size) return false;
    found = Newest{kept.name, *note, *checkpoint};
    return true;
  });
  return found;
}

bool is_signed(const Note& note, const std::vector<register_::LogKey>& keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [&](const register_::LogKey& known) { return signed_by(note, known.key) == Signed::yes; });
}

// A backup from before a new key does not name it; the checkpoints from before it are then signed with one that it
// does name.
bool any_is_signed(const Evidence& evidence, const std::string& origin, const std::vector<register_::LogKey>& keys) {
  const auto all = evidence.checkpoints();
  return std::any_of(all.begin(), all.end(), [&](const KeptNote& kept) {
    const auto note = note_from(kept.text);
    const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
    return checkpoint && checkpoint->origin == origin && is_signed(*note, keys);
  });
}

std::optional<AnotherLog> another_log(const Evidence& evidence, const Reading& reading, const Newest& newest) {
  const auto origin = reading.head().origin;
  if (newest.checkpoint.origin != origin) return AnotherLog{newest.name, newest.checkpoint.origin};
  const auto keys = register_::log_keys(reading);
  if (is_signed(newest.note, keys)) return {};
  // What is not signed, and agrees, may have been laid there so that one that does not agree is not looked at.
  if (!begins_as(reading, newest.checkpoint.head) && any_is_signed(evidence, origin, keys)) return {};
  return AnotherLog{newest.name, {}};
}

struct Look {
  const App& app;
  const std::string& path;
  const Reading& reading;
  std::shared_ptr<LastSeen> memory{};
  std::optional<Seen> seen{};
  Head head{};

  // What was seen comes first: a log that somebody lengthens meanwhile is then never too short.
  void take() {
    memory = app.open_last_seen ? app.open_last_seen(path) : nullptr;
    head = reading.head();
    seen = memory ? memory->recall(head.origin) : std::nullopt;
    if (seen && seen->tree.size() > head.tree.size()) head = reading.head();
  }
  void keep(std::uint64_t checkpoint) const {
    if (!memory || (seen && seen->tree == head.tree && seen->checkpoint == checkpoint)) return;
    // This user's other command may have seen more meanwhile.
    const auto now = memory->recall(head.origin);
    if (now && now->tree.size() > head.tree.size() && begins_as(reading, head_of(now->tree))) return;
    memory->remember(head.origin, {head.tree, app.clock.local().day, register_::restorations(reading), checkpoint});
  }
};

// Absent: it is not the log that was seen, nor one whose going back has been accepted. Else of how many entries the
// newest checkpoint is that it has been held against.
std::optional<std::uint64_t> compare_with_memory(const Look& look, Continuity& found) {
  if (!look.seen) return 0;
  if (look.seen->tree == look.head.tree || begins_as(look.reading, head_of(look.seen->tree)))
    return look.seen->checkpoint;
  found.set_back = register_::restorations(look.reading) > look.seen->restorations;
  if (found.set_back) return 0;
  found.backwards = Backwards{head_of(look.head.tree), head_of(look.seen->tree), look.seen->on};
  return {};
}

void compare(Look& look, Continuity& found) {
  const auto held_against = compare_with_memory(look, found);
  const auto evidence = look.app.open_evidence ? look.app.open_evidence(look.path) : nullptr;
  const auto newest = evidence ? newest_of(*evidence, held_against.value_or(0)) : std::nullopt;
  if (newest) found.another = another_log(*evidence, look.reading, *newest);
  if (found.another || found.backwards) return;
  if (newest && !begins_as(look.reading, newest->checkpoint.head)) {
    found.backwards = Backwards{head_of(look.head.tree), newest->checkpoint.head, {}, newest->name};
    return;
  }
  look.keep(newest ? newest->checkpoint.head.size : *held_against);
}

std::string what_happened(const Backwards& found) {
  const auto before = count_text(found.before.size), now = count_text(found.now.size);
  const auto root_before = base64(bytes_of(found.before.root)), root_now = base64(bytes_of(found.now.root));
  const bool shorter = found.now.size < found.before.size;
  if (!found.seen_on)
    return shorter ? fill(_("The log has moved backwards: the checkpoint {} says that it had {} entries, with root {}; "
                            "now it has {}, with root {}."),
                          {found.checkpoint, before, root_before, now, root_now})
                   : fill(_("The log is another one: the checkpoint {} says that its first {} entries had root {}; now "
                            "they have another."),
                          {found.checkpoint, before, root_before});
  const auto day = day_text(*found.seen_on);
  return shorter
             ? fill(_("The log has moved backwards: on {} you saw {} entries, with root {}; now it has {}, with "
                      "root {}."),
                    {day, before, root_before, now, root_now})
             : fill(_("The log is another one: on {} you saw {} entries, with root {}; now its first {} entries have "
                      "another root."),
                    {day, before, root_before, before});
}

std::string whose(const AnotherLog& found) {
  return found.origin.empty()
             ? fill(_("The newest checkpoint beside the register, {}, is signed with no key that the log names: the "
                      "register is another log's, or the checkpoint is false."),
                    {found.checkpoint})
             : fill(_("The newest checkpoint beside the register, {}, is of another log: {}."),
                    {found.checkpoint, found.origin});
}

std::string why_not_compared(const NotCompared& found) {
  return fill(_("The log could not be held against what lies beside the register: {}"), {technical(found.why)});
}

}  // namespace

// A tree that lacks what a root is made of is not the one that was seen.
bool begins_as(const Reading& reading, const TreeHead& before) {
  try {
    return before.size <= reading.head().tree.size() && Prover(reading).root(before.size) == before.root;
  } catch (const Error& error) {
    if (error.kind() != Failure::corrupt) throw;
    return false;
  }
}

std::optional<AnotherLog> another_log(const Evidence& evidence, const Reading& reading) {
  const auto newest = newest_of(evidence, 0);
  return newest ? another_log(evidence, reading, *newest) : std::nullopt;
}

Continuity continuity_of(const App& app, const std::string& path, const Reading& reading) {
  Continuity found;
  Look look{app, path, reading};
  try {
    look.take();
  } catch (const std::exception&) {
    return found;  // the command that opened the register will come upon the same, and say it
  }
  try {
    compare(look, found);
  } catch (const Error& error) {
    found.not_compared = NotCompared{error.kind(), error.what()};
  } catch (const std::exception& why) {
    found.not_compared = NotCompared{Failure::corrupt, why.what()};
  }
  return found;
}

void remember(const App& app, const std::string& path, const Reading& reading) {
  try {
    Look look{app, path, reading};
    look.take();
    const auto before = look.seen ? look.seen->checkpoint : 0;
    look.keep(before <= look.head.tree.size() ? before : 0);
  } catch (const std::exception&) {
    // It is recorded; only this user's memory of it is not.
  }
}

Stop refused_as(const Backwards& found) {
  return {Failure::corrupt,
          what_happened(found) + " " +
              _("Has a backup been put in its place? Nothing is written until an administrator has accepted it."),
          {},
          {"utlys audit verify", "utlys register accept-restored --why …"}};
}

Stop refused_as(const AnotherLog& found) {
  return {Failure::corrupt,
          whose(found) + " " +
              _("No backup of a log can be that, and nothing is written. Put the right register back in its place."),
          {},
          {"utlys audit verify"}};
}

void require_comparable(const Continuity& found) {
  if (found.another) throw refused_as(*found.another);
  if (!found.not_compared) return;
  throw Stop(found.not_compared->kind, why_not_compared(*found.not_compared) + " " + _("Nothing is written."), {},
             {"utlys audit verify"});
}

std::vector<std::string> warning_of(const Continuity& found) {
  if (found.another)
    return {whose(*found.another) + " " + _("What is shown may be another log's, and nothing can be written.")};
  if (found.not_compared) return {why_not_compared(*found.not_compared)};
  if (found.backwards)
    return {what_happened(*found.backwards) + " " +
            _("What is shown may lack what was recorded since, and nothing can be written.")};
  if (found.set_back)
    return {
        _("An administrator has accepted that the log goes on from less than you have seen. See: utlys history "
          "REGISTER")};
  return {};
}

}  // namespace utlys
