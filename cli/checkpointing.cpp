// SPDX-License-Identifier: EUPL-1.2
#include "cli/checkpointing.hpp"

#include <algorithm>
#include <ostream>

#include "cli/render/technical.hpp"
#include "cli/stop.hpp"
#include "workflows/register/keys.hpp"

namespace utlys {
namespace {

using register_::log_keys;

struct Kept {
  Note note;
  Checkpoint checkpoint;
};

// Those that can be read and are of this log. Others are for `audit verify` to complain of.
std::vector<Kept> of_this_log(const Evidence& evidence, const std::string& origin) {
  std::vector<Kept> all;
  for (const auto& kept : evidence.checkpoints()) {
    auto note = note_from(kept.text);
    const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
    if (checkpoint && checkpoint->origin == origin) all.push_back({std::move(*note), *checkpoint});
  }
  return all;
}

void require_same_beginning(const Reading& reading, const TreeHead& now, const TreeHead& before) {
  if (before.size <= now.size && begins_as(reading, before)) return;
  throw Stop(Failure::corrupt,
             fill(_("The log is not the one of the checkpoint of {} entries that lies beside it. Nothing is signed."),
                  {std::to_string(before.size)}),
             {}, {"utlys audit verify"});
}

// What is handed out as ours was signed by us.
void require_signed(const Reading& reading, const Kept& kept) {
  for (const auto& known : log_keys(reading))
    if (known.may_sign(kept.checkpoint.head.size) && signed_by(kept.note, known.key) == Signed::yes) return;
  throw Stop(Failure::corrupt,
             fill(_("The checkpoint of {} entries beside the register is not signed with the log's key."),
                  {std::to_string(kept.checkpoint.head.size)}),
             {}, {"utlys audit verify"});
}

struct Due {
  bool now{};       // since the last one that lies there
  bool this_act{};  // has made it so
};

Due due(const Context& context, const Reading& reading, const std::vector<Moved>& moved) {
  const auto approved = std::any_of(moved.begin(), moved.end(), [](const Moved& one) {
    return one.kind == "meeting" && one.event == "approve_minutes";
  });
  const auto every = register_::checkpoint_every(reading);
  std::uint64_t last = 0;
  evidence_of(context)->newest_checkpoints(0, [&](const KeptNote& kept) {
    const auto note = note_from(kept.text);
    const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
    if (checkpoint) last = checkpoint->head.size;
    return checkpoint.has_value();
  });
  const auto size = moved.back().seq;
  return {approved || last / every < size / every, approved || (moved.front().seq - 1) / every != size / every};
}

// These see to it themselves, when key and checkpoints are in their places.
bool sees_to_it_itself(const Moved& one) {
  return one.kind == register_::register_kind &&
         (one.event == register_::event_rotate_key || one.event == "accept_restored");
}

}  // namespace

std::shared_ptr<Evidence> evidence_of(const Context& context) {
  return context.app.open_evidence(context.database());
}

SigningKey signing_key(const Context& /*context*/, const Reading& reading, const Evidence& evidence) {
  const auto keys = log_keys(reading);
  // A rotation that was cut short has recorded its key and not put it in its place.
  if (const auto next = evidence.new_key(); next && !keys.empty())
    if (const auto key = SigningKey::from_text(next->substr(0, next->find('\n')));
        key && key->public_key() == keys.back().key)
      return *key;
  const auto text = evidence.key();
  if (!text || keys.empty())
    throw Stop(Failure::unavailable, fill(_("There is no key to sign with at {}."), {evidence.key_place()}), {},
               {"utlys register rotate-key --why …"});
  const auto key = SigningKey::from_text(text->substr(0, text->find('\n')));
  if (!key || key->public_key() != keys.back().key)
    throw Stop(Failure::unavailable,
               fill(_("The key at {} is not the one that the log names."), {evidence.key_place()}), {},
               {"utlys register rotate-key --why …"});
  return *key;
}

Note checkpoint_of(const Context& context, const Reading& reading, const Evidence& key, Evidence& kept) {
  const auto head = reading.head();
  const TreeHead now{head.tree.size(), head.tree.root()};
  if (const auto another = another_log(kept, reading)) throw refused_as(*another);
  for (auto& before : of_this_log(kept, head.origin)) {
    require_same_beginning(reading, now, before.checkpoint.head);
    if (before.checkpoint.head != now) continue;
    require_signed(reading, before);
    return std::move(before.note);
  }
  auto note = signed_checkpoint({head.origin, now}, signing_key(context, reading, key));
  kept.put_checkpoint(now.size, to_text(note));
  return note;
}

Note make_checkpoint(const Context& context, const Reading& reading) {
  const auto evidence = evidence_of(context);
  return checkpoint_of(context, reading, *evidence, *evidence);
}

// Somebody without the key makes it due without end: they are told once, and who has the key makes it with their next
// act.
void checkpoint_if_due(const Context& context, const Reading& reading, const std::vector<Moved>& moved) {
  if (moved.empty() || !context.app.open_evidence || sees_to_it_itself(moved.back())) return;
  bool tell = true;
  try {
    const auto asked = due(context, reading, moved);
    tell = asked.this_act;
    if (asked.now) make_checkpoint(context, reading);
  } catch (const std::exception& why) {
    if (!tell) return;
    auto page = context.page();
    page.line(fill(_("A checkpoint is due and was not made: {}"), {technical(why.what())}));
    page.command("utlys audit checkpoint");
    context.app.err << page.text();
  }
}

}  // namespace utlys
