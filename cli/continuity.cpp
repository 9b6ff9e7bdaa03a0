// SPDX-License-Identifier: EUPL-1.2
#include "cli/continuity.hpp"

#include "cli/render/figures.hpp"
#include "engine/checkpoint.hpp"
#include "workflows/register/keys.hpp"

namespace utlys {
namespace {

TreeHead head_of(const CompactRange& tree) {
  return {tree.size(), tree.root()};
}

// Its signature does not matter here: whoever has laid a false one there has been at the register's files.
std::optional<Checkpoint> newest_checkpoint(const App& app, const std::string& path, std::uint64_t above,
                                            std::string& name) {
  const auto kept = app.open_evidence ? app.open_evidence(path)->newest_checkpoint(above) : std::nullopt;
  const auto note = kept ? note_from(kept->text) : std::nullopt;
  if (note) name = kept->name;
  return note ? checkpoint_from(note->text) : std::nullopt;
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
    memory->remember(head.origin, {head.tree, app.clock.local().day, register_::restorations(reading), checkpoint});
  }
};

void compare(Look& look, Continuity& found) {
  look.take();
  bool known = look.seen.has_value();
  if (known && look.seen->tree != look.head.tree && !begins_as(look.reading, head_of(look.seen->tree))) {
    if (register_::restorations(look.reading) <= look.seen->restorations) {
      found.backwards = Backwards{head_of(look.head.tree), head_of(look.seen->tree), look.seen->on};
      return;
    }
    found.set_back = true;
    known = false;
  }
  auto held_against = known ? look.seen->checkpoint : 0;
  std::string name;
  const auto checkpoint = newest_checkpoint(look.app, look.path, held_against, name);
  if (checkpoint && checkpoint->origin == look.head.origin) {
    if (!begins_as(look.reading, checkpoint->head)) {
      found.backwards = Backwards{head_of(look.head.tree), checkpoint->head, {}, name};
      return;
    }
    held_against = checkpoint->head.size;
  }
  look.keep(held_against);
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

Continuity continuity_of(const App& app, const std::string& path, const Reading& reading) {
  Continuity found;
  try {
    Look look{app, path, reading};
    compare(look, found);
  } catch (const std::exception&) {
    // The command that opened the register will come upon the same, and say it.
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

std::vector<std::string> warning_of(const Continuity& found) {
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
