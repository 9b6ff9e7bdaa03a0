// SPDX-License-Identifier: EUPL-1.2
#include "cli/publishing.hpp"

#include <boost/json.hpp>
#include <filesystem>

#include "cli/act.hpp"
#include "cli/output_file.hpp"
#include "cli/render/publication.hpp"
#include "cli/render/shell.hpp"
#include "cli/stop.hpp"
#include "engine/files.hpp"
#include "engine/nearest.hpp"

namespace utlys {
namespace {

namespace fs = std::filesystem;
using publication::Dataset;

// "utlys publish timetable -o FOLDER … --force": what was typed, and the word that was missing. Where the past
// is shown there is no such command.
std::string again_with_force(const Context& context, const Dataset& dataset) {
  if (context.as_of()) return {};
  auto text = "utlys publish " + std::string(dataset.name);
  for (const char* option : {"output", "csv", "fund", "where", "why"})
    if (const auto value = context.words.value(option))
      text += std::string(" ") + (std::string_view(option) == "output" ? "-o" : "--" + std::string(option)) + " " +
              shell_quoted(*value);
  return text + " --force";
}

// What lies there may be a publication that the log vouches for; the register of another day must not take its place.
void refuse_replacing_with_the_past(const Context& context, const Dataset& dataset) {
  if (!context.as_of() || !context.words.has("force")) return;
  throw Stop(Failure::usage,
             _("--force replaces a publication, and the register as it stood is none. Write it into a "
               "folder of its own, without --force."),
             {}, {"utlys publish " + std::string(dataset.name) + " -o FOLDER" + context.past_options()});
}

std::string folder_named(const Context& context, const Dataset& dataset) {
  const auto folder = context.words.value("output");
  if (!folder)
    throw Stop(Failure::usage, _("Which folder? Name it with --output."), {},
               {"utlys publish " + std::string(dataset.name) + " -o FOLDER"});
  std::error_code error;
  const auto status = fs::status(*folder, error);
  if (!fs::exists(status))
    throw Stop(Failure::unavailable, fill(_("There is no folder {}."), {*folder}), {},
               {"mkdir " + shell_quoted(*folder)});
  if (!fs::is_directory(status)) throw Stop(Failure::usage, fill(_("{} is no folder."), {*folder}));
  return *folder;
}

const CsvDialect& dialect_asked_for(const Context& context) {
  const auto name = context.words.value("csv");
  if (!name) return csv_dialects().front();
  if (const auto* dialect = csv_dialect(*name)) return *dialect;
  std::vector<std::string> names;
  for (const auto& dialect : csv_dialects())
    names.emplace_back(dialect.name);
  throw Stop(Failure::usage, fill(_("--csv is swedish or rfc4180, not {}."), {*name}), nearest(*name, names));
}

// Both kinds have a datapackage.json: with --force one would take the other's away.
void refuse_other_publication(const fs::path& folder, const Dataset& dataset) {
  for (const char* name : {"timetable", "operations"})
    if (std::error_code error; name != dataset.name && fs::exists(folder / (std::string(name) + ".csv"), error))
      throw Stop(Failure::unavailable,
                 fill(_("The folder {} holds another publication, {}. Give each a folder of its own."),
                      {folder.string(), std::string(name) + ".csv"}));
}

// All said before anything is written; a file that appears after is left alone, too (OutputFile).
void refuse_existing(const Context& context, const Publishing& publishing) {
  if (context.words.has("force")) return;
  const auto with_force = again_with_force(context, publishing.dataset);
  for (const auto& file : publishing.files) {
    const auto path = (fs::path(publishing.folder) / file.name).string();
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error)))
      throw with_force.empty()
          ? Stop(Failure::unavailable, fill(_("There is a file {} already; it is left alone."), {path}), {},
                 {"utlys publish " + std::string(publishing.dataset.name) + " -o FOLDER" + context.past_options()})
          : Stop(Failure::unavailable, fill(_("There is a file {} already; it is left alone. To replace it:"), {path}),
                 {}, {with_force});
  }
}

void refuse_what_is_there(const Context& context, const Publishing& publishing) {
  refuse_other_publication(publishing.folder, publishing.dataset);
  refuse_existing(context, publishing);
}

using Staged = std::vector<std::unique_ptr<OutputFile>>;

Staged staged(Context& context, const Publishing& publishing) {
  Staged files;
  for (const auto& file : publishing.files) {
    const auto path = (fs::path(publishing.folder) / file.name).string();
    files.push_back(std::make_unique<OutputFile>(path,
                                                 context.words.has("force") ? Existing::replaced : Existing::left_alone,
                                                 Readers::as_usual, again_with_force(context, publishing.dataset)));
    files.back()->write(file.bytes);
    files.back()->settle();
  }
  return files;
}

Act act_for(Context& context, const Publishing& publishing) {
  Act act{std::string(publication::Facts::kind), {}, {}, "open", {}, {}, context.words.value("why").value_or("")};
  act.fields = {{"what", std::string(publishing.dataset.name)},
                {"published", to_iso(publishing.day)},
                {"rows", std::to_string(publishing.dataset.rows.size())},
                {"digest", digest_text(sha256({publishing.files.back().bytes}))}};
  for (const char* field : {"where", "fund"})
    if (const auto value = context.words.value(field)) act.fields.push_back({field, *value});
  return act;
}

void say(Context& context, const Publishing& publishing) {
  if (context.json()) {
    context.print(publishing_json(publishing));
    return;
  }
  auto page = context.page();
  show_publishing(page, publishing);
  context.print(page);
}

// The log has it: what fails now must not look as if nothing had happened.
void put_in_place(const Staged& files, const CaseId& id) {
  try {
    for (const auto& file : files)
      file->finish();
  } catch (const Stop& stop) {
    if (id.empty()) throw;
    throw Stop(stop.kind(),
               stop.what() + std::string(" ") +
                   fill(_("The publication {} is recorded all the same; publish anew, and withdraw it:"), {id}),
               {}, {"utlys publication withdraw " + id + " --why …"});
  }
}

std::string publisher_of(const Reading& reading) {
  for (const auto& c : reading.cases("register"))
    return envelope_of(c).glance.title;
  return {};
}

}  // namespace

Fund fund_asked_for(const Context& context) {
  const auto name = context.words.value("fund");
  if (!name) return Fund::unstated;
  Fund fund{};
  if (boost::describe::enum_from_string(name->c_str(), fund) && fund != Fund::unstated) return fund;
  throw Stop(Failure::usage, fill(_("--fund is esf or eruf, not {}."), {*name}), nearest(*name, {"esf", "eruf"}));
}

Day day_published(const Context& context) {
  return context.as_of().value_or(context.today());
}

int publish(Context& context, const Dataset& dataset) {
  const auto& dialect = dialect_asked_for(context);
  refuse_replacing_with_the_past(context, dataset);
  Publishing publishing{dataset, dialect, folder_named(context, dataset), {}, day_published(context)};
  publishing.dry_run = context.dry_run();
  const auto created = context.app.clock.now();
  publishing.files = exported(dataset, dialect, created);
  publishing.files.push_back(datapackage(dataset, dialect, publishing.files,
                                         {publisher_of(context.reading()), created, publishing.day,
                                          context.as_of().has_value(), fund_asked_for(context), context.known()}));
  if (!publishing.dry_run) refuse_what_is_there(context, publishing);
  const auto files = publishing.dry_run ? Staged() : staged(context, publishing);
  if (context.as_of()) {
    put_in_place(files, {});
    say(context, publishing);
    return 0;
  }
  return perform(context, {act_for(context, publishing)}, {}, [&](const Answer& answer) {
    if (!publishing.dry_run) publishing.id = answer.moved.front().id;
    put_in_place(files, publishing.id);
    say(context, publishing);
  });
}

}  // namespace utlys
