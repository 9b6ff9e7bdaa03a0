// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli/act.hpp"
#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/documents.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

namespace fs = std::filesystem;

constexpr OptionRow options[]{
    {"concerns", {N_("in short what the document concerns; nothing secret in it")}, {N_("TEXT")}},
    {"direction", {N_("incoming, outgoing or drawn-up (which it is if nobody sent or receives it)")}, {N_("WORD")}},
    {"counterpart", {N_("sender or recipient: an organisation or an office")}, {N_("TEXT")}},
    {"counterpart-person", {N_("sender or recipient, when it is a private person (private)")}, {N_("TEXT")}},
    {"date", {N_("the day it came in, was sent or was drawn up (else the day it takes effect)")}, {N_("DAY")}},
    {"secrecy", {N_("secret or not-secret (else by whether a ground is given)")}, {N_("WORD")}},
    {"secrecy-ground", {N_("the paragraph of the secrecy act (OSL) it rests on")}, {N_("TEXT")}},
    {"registration-number", {N_("registration number of the case, its own or the host's")}, {N_("TEXT")}},
    {"host-register", {N_("whose register the number is of; left out: the case's own")}, {N_("TEXT")}},
    {"media-type", {N_("media type of the file, such as application/pdf")}, {N_("TYPE")}},
    {"paper-version", {N_("the document's version")}, {N_("TEXT")}},
};

std::string field_of(const OptionRow& row) {
  std::string field(row.name);
  std::replace(field.begin(), field.end(), '-', '_');
  return field;
}

// A plain file with something in it, opened before anything is written. A link to one will do: it is the user's own.
std::ifstream opened_file(const std::string& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  const auto stop = [&](Failure kind, const std::string& sentence) { return Stop(kind, fill(sentence, {path})); };
  if (!fs::exists(status)) throw stop(Failure::unavailable, _("There is no file {}."));
  if (fs::is_directory(status)) throw stop(Failure::usage, _("{} is a folder; name one file in it."));
  if (!fs::is_regular_file(status)) throw stop(Failure::usage, _("{} is no ordinary file."));
  std::ifstream file(path, std::ios::binary);
  if (!file) throw stop(Failure::unavailable, _("The file {} cannot be read."));
  const auto size = fs::file_size(path, error);
  if (!error && size == 0) throw stop(Failure::usage, _("The file {} is empty."));
  if (!error && size > largest_file) throw stop(Failure::usage, _("The file {} is larger than 512 mebibytes."));
  return file;
}

// Put in before the log names it; taken out again when the log does not come to name it.
class Deposit {
 public:
  Deposit(Context& context, std::ifstream& file, const std::string& path) : context_(context) {
    if (context.dry_run()) {
      digest_ = needed(digest_of(file, largest_file), path);
      return;
    }
    files_ = files_of(context);
    turn_ = files_->turn();
    const auto put = files_->put(file, largest_file);
    digest_ = needed(put ? std::optional(put->digest) : std::nullopt, path);
    fresh_ = put->fresh;
  }
  Deposit(const Deposit&) = delete;
  Deposit& operator=(const Deposit&) = delete;
  // When even that cannot be told or done, a file too many is harmless: audit verify mentions it.
  ~Deposit() {
    if (!fresh_ || context_.app.recorded) return;
    try {
      if (!is_needed(context_.store(), digest_)) files_->remove(digest_);
    } catch (const std::exception&) {
      fresh_ = false;
    }
  }
  std::string digest() const { return digest_text(digest_); }

 private:
  static Digest needed(const std::optional<Digest>& digest, const std::string& path) {
    if (!digest) throw Stop(Failure::unavailable, fill(_("The file {} could not be read to the end."), {path}));
    return *digest;
  }
  Context& context_;
  std::shared_ptr<Files> files_;
  std::shared_ptr<const void> turn_;
  Digest digest_{};
  bool fresh_{};
};

void give_unless_there(Act& act, const char* field, const std::string& text) {
  for (const auto& given : act.fields)
    if (given.field == field) return;
  act.fields.push_back({field, text});
}

bool has_field(const Act& act, std::string_view name) {
  return std::any_of(act.fields.begin(), act.fields.end(), [&](const Given& given) { return given.field == name; });
}

// A new document of a case; of a document that stands in the register without its file, that file.
Act act_for(Context& context, const Case& of) {
  const bool attaches = of.kind == document::Facts::kind;
  Act act{"document", {}, {}, attaches ? "attach" : "open", {}, {}, context.words.value("why").value_or("")};
  (attaches ? act.id : act.parent) = of.id;
  for (const auto& row : options)
    if (const auto value = context.words.value(row.name)) act.fields.push_back({field_of(row), *value});
  if (attaches) return act;
  give_unless_there(act, "date", to_iso(context.on()));
  give_unless_there(act, "secrecy", has_field(act, "secrecy_ground") ? "secret" : "not_secret");
  if (!has_field(act, "counterpart") && !has_field(act, "counterpart_person"))
    give_unless_there(act, "direction", "drawn_up");
  return act;
}

int run_document_add(Context& context) {
  const auto& path = context.words.positionals.at(1);
  auto act = act_for(context, case_asked_for(context));
  auto file = opened_file(path);
  static_cast<void>(context.visitor());
  if (!context.dry_run()) context.store_to_write();  // what can fail has failed before anything is copied
  const Deposit deposit(context, file, path);
  act.fields.push_back({"digest", deposit.digest()});
  act.fields.push_back({"kept", "yes"});
  if (const auto name = fs::path(path).filename().string(); is_utf8(name)) act.fields.push_back({"file_name", name});
  return perform(context, {std::move(act)});
}

}  // namespace

extern const Command document_add_command;
const Command document_add_command{"document",       "add", {N_("put a file into a case's register of documents")},
                                   "CASE FILE",      2,     2,
                                   options,          false, true,
                                   run_document_add, true};

}  // namespace utlys
