// SPDX-License-Identifier: EUPL-1.2
#include "cli/attested.hpp"

#include "cli/checkpointing.hpp"
#include "cli/input_file.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/shell.hpp"
#include "cli/render/technical.hpp"
#include "cli/stop.hpp"
#include "workflows/register/keys.hpp"

namespace utlys {
namespace {

// Absent: no key that could sign a log of this size has.
std::optional<PublicKey> signer(const Reading& reading, const Note& note, std::uint64_t size) {
  for (const auto& known : register_::log_keys(reading))
    if (known.may_sign(size) && signed_by(note, known.key) == Signed::yes) return known.key;
  return {};
}

// How the log contradicts the head. Empty: it does not.
std::string contradiction(const Reading& reading, const std::string& name, const TreeHead& head) {
  const auto size = reading.head().tree.size();
  if (head.size > size)
    return fill(_("{} says that the log had {} entries, and it has {}: its end is cut off, or the register is not that "
                  "one."),
                {name, count_text(head.size), count_text(size)});
  if (Prover(reading).root(head.size) == head.root) return {};
  return fill(_("{} says that the log was another when it had {} entries: one of the two has been changed."),
              {name, count_text(head.size)});
}

[[noreturn]] void contradicted(const std::string& why, bool signed_by_log, std::vector<std::string> next) {
  const auto* const weight = signed_by_log ? N_("It is signed with the log's key. Nothing is proven.")
                                           : N_("It is not signed with a key that the log names. Nothing is proven.");
  throw Stop(Failure::corrupt, why + " " + _(weight), {}, std::move(next));
}

Attested newly_made(const Context& context, const Reading& reading) {
  auto note = make_checkpoint(context, reading);
  const auto head = checkpoint_from(note.text).value().head;
  const auto key = signer(reading, note, head.size);
  if (key) return {std::move(note), head, *key};
  throw Stop(Failure::corrupt,
             fill(_("The checkpoint of {} entries that lies beside the register is not signed with the log's key."),
                  {count_text(head.size)}),
             {}, {"utlys audit verify"});
}

// Absent: why none can be made is in `why`.
std::optional<Attested> new_if_possible(const Context& context, const Reading& reading, std::string& why) {
  try {
    return newly_made(context, reading);
  } catch (const Stop& stop) {
    if (stop.kind() != Failure::unavailable) throw;
    why = stop.what();
  } catch (const Error& error) {
    if (error.kind() != Failure::unavailable) throw;
    why = technical(error.what());
  }
  return {};
}

// What is no checkpoint of this log, or nobody's whom it names, is for `audit verify` to complain of.
std::optional<Attested> newest_kept(const Context& context, const Reading& reading, std::uint64_t size) {
  const auto origin = reading.head().origin;
  std::optional<Attested> newest;
  for (const auto& kept : evidence_of(context)->checkpoints()) {
    auto note = note_from(kept.text);
    const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
    if (!checkpoint || checkpoint->origin != origin || checkpoint->head.size < size) continue;
    if (newest && newest->head.size >= checkpoint->head.size) continue;
    if (const auto key = signer(reading, *note, checkpoint->head.size))
      newest = Attested{std::move(*note), checkpoint->head, *key};
  }
  if (!newest) return {};
  const auto why = contradiction(reading, _("The checkpoint beside the register"), newest->head);
  if (!why.empty()) contradicted(why, true, {"utlys audit verify"});
  return newest;
}

[[noreturn]] void none(std::uint64_t size, const std::string& why) {
  throw Stop(Failure::unavailable,
             fill(_("No checkpoint beside the register reaches entry {}, and none can be made here; whoever keeps the "
                    "key can make one. {}"),
                  {count_text(size), why}),
             {}, {"utlys audit checkpoint"});
}

}  // namespace

Attested attested_in(Context& context, const Reading& reading, const std::string& path) {
  auto note = note_from(read_input(path, context.app.in));
  const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
  if (!checkpoint) throw Stop(Failure::usage, fill(_("{} is no signed checkpoint."), {path}));
  if (checkpoint->origin != reading.head().origin)
    throw Stop(Failure::usage, fill(_("{} is a checkpoint of another log: {}."), {path, checkpoint->origin}));
  const auto key = signer(reading, *note, checkpoint->head.size);
  const auto why = contradiction(reading, path, checkpoint->head);
  if (!why.empty()) contradicted(why, key.has_value(), {"utlys audit verify --checkpoint " + shell_quoted(path)});
  if (!key) throw Stop(Failure::usage, fill(_("{} is not signed with the log's key."), {path}));
  return {std::move(*note), checkpoint->head, *key};
}

Attested attested_of(const Context& context, const Reading& reading, std::uint64_t size) {
  if (auto kept = newest_kept(context, reading, size)) return *kept;
  std::string why;
  if (auto made = new_if_possible(context, reading, why)) return *made;
  none(size, why);
}

Attested attested_now(const Context& context, const Reading& reading, std::uint64_t size) {
  std::string why;
  if (auto made = new_if_possible(context, reading, why)) return *made;
  if (auto kept = newest_kept(context, reading, size)) return *kept;
  none(size, why);
}

}  // namespace utlys
