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

// The latest that can be read and is of this log. Others are for `audit verify` to complain of.
std::optional<Kept> newest(const Evidence& evidence, const std::string& origin) {
  std::optional<Kept> latest;
  for (const auto& kept : evidence.checkpoints()) {
    const auto note = note_from(kept.text);
    const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
    if (!checkpoint || checkpoint->origin != origin) continue;
    if (!latest || latest->checkpoint.head.size < checkpoint->head.size) latest = Kept{*note, *checkpoint};
  }
  return latest;
}

void require_same_beginning(const Reading& reading, const TreeHead& now, const TreeHead& before) {
  if (before.size <= now.size && begins_as(reading, before)) return;
  throw Stop(Failure::corrupt,
             fill(_("The log is not the one of the checkpoint of {} entries that lies beside it. Nothing is signed."),
                  {std::to_string(before.size)}),
             {}, {"utlys audit verify"});
}

bool is_due(const Reading& reading, std::uint64_t before, std::uint64_t after, const std::vector<Moved>& moved) {
  const auto approved = [](const Moved& one) { return one.kind == "meeting" && one.event == "approve_minutes"; };
  const auto every = register_::checkpoint_every(reading);
  return before / every != after / every || std::any_of(moved.begin(), moved.end(), approved);
}

}  // namespace

std::shared_ptr<Evidence> evidence_of(const Context& context) {
  return context.app.open_evidence(context.database());
}

SigningKey signing_key(const Context& /*context*/, const Reading& reading, const Evidence& evidence) {
  const auto keys = log_keys(reading);
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
  const auto before = newest(kept, head.origin);
  if (before) require_same_beginning(reading, now, before->checkpoint.head);
  if (before && before->checkpoint.head == now) return before->note;
  auto note = signed_checkpoint({head.origin, now}, signing_key(context, reading, key));
  kept.put_checkpoint(now.size, to_text(note));
  return note;
}

Note make_checkpoint(const Context& context, const Reading& reading) {
  const auto evidence = evidence_of(context);
  return checkpoint_of(context, reading, *evidence, *evidence);
}

void checkpoint_if_due(const Context& context, const Reading& reading, const std::vector<Moved>& moved) {
  if (moved.empty() || !context.app.open_evidence) return;
  try {
    if (is_due(reading, moved.front().seq - 1, moved.back().seq, moved)) make_checkpoint(context, reading);
  } catch (const std::exception& why) {
    auto page = context.page();
    page.line(fill(_("A checkpoint is due and was not made: {}"), {technical(why.what())}));
    page.command("utlys audit checkpoint");
    context.app.err << page.text();
  }
}

}  // namespace utlys
