// SPDX-License-Identifier: EUPL-1.2
#include "cli/checkpoints_checked.hpp"

#include <algorithm>

#include "cli/checkpointing.hpp"
#include "cli/input_file.hpp"
#include "cli/stop.hpp"
#include "workflows/register/keys.hpp"

namespace utlys {
namespace {

using register_::LogKey;

// A key of the log that signs what it could not have signed then is in other hands, or the log has been written anew.
std::string judge(const Note& note, std::uint64_t size, const std::vector<LogKey>& keys) {
  std::string what = "it is not signed with a key that the log names";
  for (const auto& known : keys) {
    const auto answer = signed_by(note, known.key);
    if (answer == Signed::falsely) return "a signature in the name of the log's key is false";
    if (answer == Signed::no) continue;
    if (known.may_sign(size)) return {};
    what = "it is signed with a key that was not the log's when it had " + std::to_string(size) + " entries";
  }
  return what;
}

CheckpointChecked judged(const KeptNote& kept, const std::string& origin, const std::vector<LogKey>& keys) {
  CheckpointChecked checked{kept.name, 0, 0, {}};
  const auto note = note_from(kept.text);
  const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
  if (!checkpoint) {
    checked.what = "it is no signed checkpoint";
    return checked;
  }
  checked.size = checkpoint->head.size;
  checked.signatures = note->signatures.size();
  checked.what = checkpoint->origin == origin ? judge(*note, checked.size, keys)
                                              : "it is a checkpoint of another log: " + checkpoint->origin;
  if (checked.what.empty() && kept.size != 0 && kept.size != checked.size) checked.what = "its name says another size";
  if (checked.what.empty()) checked.head = checkpoint->head;
  return checked;
}

// What somebody brings may have come by mail, with a carriage return before every line feed. A file that is no
// checkpoint at all says nothing about the register.
KeptNote brought(const Context& context, const std::string& path) {
  KeptNote note{path, read_input(path, context.app.in)};
  std::erase(note.text, '\r');
  const auto read = note_from(note.text);
  if (!read || !checkpoint_from(read->text)) throw Stop(Failure::usage, fill(_("{} is no signed checkpoint."), {path}));
  return note;
}

void look_for_key(const std::string& text, const std::vector<LogKey>& keys, std::vector<CheckpointChecked>& all) {
  const auto wanted = public_key_from(text);
  if (!wanted) throw Stop(Failure::usage, fill(_("--key {} is no public key of a log."), {text}));
  const bool named = std::any_of(keys.begin(), keys.end(), [&](const LogKey& known) { return known.key == *wanted; });
  if (!named) all.push_back({text, 0, 0, "the log does not name this key", {}, true});
}

}  // namespace

std::vector<CheckpointChecked> checkpoints_at_hand(Context& context, const Reading& reading) {
  // First what lies there, then the keys: one that has just been recorded may have signed what was not there before.
  std::vector<KeptNote> notes;
  if (context.app.open_evidence) notes = evidence_of(context)->checkpoints();
  for (const auto& path : context.words.values("checkpoint"))
    notes.push_back(brought(context, path));
  const auto keys = register_::log_keys(reading);
  const auto origin = reading.head().origin;
  std::vector<CheckpointChecked> all;
  if (const auto key = context.words.value("key")) look_for_key(*key, keys, all);
  for (const auto& note : notes)
    all.push_back(judged(note, origin, keys));
  return all;
}

std::vector<TreeHead> heads_of(const std::vector<CheckpointChecked>& all) {
  std::vector<TreeHead> heads;
  for (const auto& one : all)
    if (one.head) heads.push_back(*one.head);
  return heads;
}

void tell(std::vector<CheckpointChecked>& all, const Verification& result) {
  auto answer = result.heads.begin();
  for (auto& one : all) {
    if (!one.head || answer == result.heads.end()) continue;
    const auto says = *answer++;
    if (says == HeadCheck::differs)
      one.what = "the log had another root when it had " + std::to_string(one.size) + " entries";
    else if (says == HeadCheck::log_is_shorter)
      one.what = "the log had " + std::to_string(one.size) + " entries and has " + std::to_string(result.size) +
                 ": its end is cut off";
  }
}

}  // namespace utlys
