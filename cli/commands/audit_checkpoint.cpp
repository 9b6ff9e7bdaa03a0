// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>
#include <ostream>

#include "cli/checkpointing.hpp"
#include "cli/command.hpp"
#include "cli/input_file.hpp"
#include "cli/render/figures.hpp"
#include "cli/stop.hpp"
#include "workflows/register/keys.hpp"

namespace utlys {
namespace {

// Mail puts a carriage return before every line feed.
std::string without_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

[[noreturn]] void not_kept(const std::string& why) {
  throw Stop(Failure::usage, why);
}

// With the signatures that the one kept already has: no witness is lost for another.
Note together(const Evidence& evidence, Note brought) {
  for (const auto& kept : evidence.checkpoints()) {
    const auto note = note_from(kept.text);
    if (!note || note->text != brought.text) continue;
    for (const auto& signature : note->signatures)
      if (std::find(brought.signatures.begin(), brought.signatures.end(), signature) == brought.signatures.end())
        brought.signatures.push_back(signature);
  }
  return brought;
}

// A checkpoint of this log that somebody else has signed as well, brought home. Their signatures are kept as they are,
// and not judged: whose they are is not known here.
Note keep(Context& context, const std::string& path) {
  const auto note = note_from(without_returns(read_input(path, context.app.in)));
  const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
  const auto& reading = context.store();
  if (!checkpoint) not_kept(fill(_("{} is no signed checkpoint."), {path}));
  const auto head = reading.head();
  if (checkpoint->origin != head.origin)
    not_kept(fill(_("{} is a checkpoint of another log: {}."), {path, checkpoint->origin}));
  bool ours = false;
  for (const auto& known : register_::log_keys(reading))
    ours = ours || (known.may_sign(checkpoint->head.size) && signed_by(*note, known.key) == Signed::yes);
  if (!ours) not_kept(fill(_("{} is not signed with the log's key."), {path}));
  if (checkpoint->head.size > head.tree.size() || Prover(reading).root(checkpoint->head.size) != checkpoint->head.root)
    throw Stop(Failure::corrupt, fill(_("{} says that the log was another. It is kept nowhere; look at both."), {path}),
               {}, {"utlys audit verify --checkpoint " + path});
  auto all = together(*evidence_of(context), *note);
  evidence_of(context)->put_checkpoint(checkpoint->head.size, to_text(all));
  return all;
}

int run_audit_checkpoint(Context& context) {
  const auto given = context.words.value("keep");
  const auto note = given ? keep(context, *given) : make_checkpoint(context, context.store());
  const auto checkpoint = checkpoint_from(note.text).value();
  if (context.json()) {
    context.print(boost::json::object{{"note", to_text(note)},
                                      {"size", static_cast<std::int64_t>(checkpoint.head.size)},
                                      {"root", base64(bytes_of(checkpoint.head.root))},
                                      {"signatures", static_cast<std::int64_t>(note.signatures.size())}});
    return 0;
  }
  context.app.out << to_text(note);
  auto page = context.page();
  page.line(
      fill(_("The checkpoint of {} entries lies beside the register. Give a copy to somebody who does not keep the "
             "register: what is in it can then no longer be changed unseen."),
           {count_text(checkpoint.head.size)}));
  context.app.err << page.text();
  return 0;
}

constexpr OptionRow options[]{
    {"keep", {N_("keep this checkpoint of ours, with the signatures others have added to it")}, {N_("FILE|-")}},
};

}  // namespace

extern const Command audit_checkpoint_command;
const Command audit_checkpoint_command{
    "audit", "checkpoint",        {N_("sign what the log is now, for others to keep")}, "", 0, 0, options, false,
    false,   run_audit_checkpoint};

}  // namespace utlys
