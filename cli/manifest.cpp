// SPDX-License-Identifier: EUPL-1.2
#include "cli/manifest.hpp"

#include <boost/json.hpp>

#include "cli/input_file.hpp"
#include "cli/render/figures.hpp"
#include "cli/stop.hpp"
#include "engine/json/read.hpp"
#include "engine/patch.hpp"

namespace utlys {
namespace {

constexpr std::int64_t form = 1;  // frozen

boost::json::array missing_json(const FilesChecked& files) {
  boost::json::array all;
  for (const auto& finding : files.findings)
    all.push_back(boost::json::object{{"document", finding.document}, {"of", finding.of}, {"what", finding.what}});
  return all;
}

Digest digest_in(const boost::json::object& object) {
  const auto bytes = from_base64(object.at("root").as_string());
  Digest digest{};
  if (!bytes || bytes->size() != digest.size()) throw json::Bad("the root is none");
  std::copy(bytes->begin(), bytes->end(), digest.begin());
  return digest;
}

Manifest manifest_from(const boost::json::object& object) {
  if (object.at("form").as_int64() != form) throw json::Bad("it is of another form");
  const auto text = [](const boost::json::object& of, const char* name) {
    return std::string(of.at(name).as_string());
  };
  const auto size = object.at("size").as_int64();
  const auto made = day_from_iso(object.at("made").as_string());
  if (!made || size < 0) throw json::Bad("the day or the size is none");
  Manifest manifest{text(object, "origin"), {static_cast<std::uint64_t>(size), digest_in(object)}, *made};
  for (const auto& one : object.at("missing").as_array())
    manifest.files.findings.push_back(
        {text(one.as_object(), "document"), text(one.as_object(), "of"), text(one.as_object(), "what")});
  return manifest;
}

void say_contents(Page& page, const Manifest& manifest) {
  Table table({{}, {Column::Side::left, 20}});
  table.row({backed_up_register, _("the register: the log, the cases, the private values")});
  if (manifest.files.kept > 0)
    table.row({std::string(backed_up_register) + ".files",
               tr_n("{} document's file", "{} documents' files", manifest.files.agree)});
  if (manifest.checkpoints > 0)
    table.row({std::string(backed_up_register) + ".checkpoints",
               manifest.is_signed ? _("signed checkpoints, the latest of the whole log in this backup")
                                  : _("signed checkpoints, none of the whole log in this backup")});
  if (manifest.key)
    table.row({std::string(backed_up_register) + ".key",
               _("the private key: keep this backup as closely as the key itself")});
  table.row({manifest_name, _("the same, for programs")});
  page.table(table);
}

}  // namespace

std::string manifest_json(const Manifest& manifest) {
  return canonical(boost::json::object{{"form", form},
                                       {"program", "utlys"},
                                       {"origin", manifest.origin},
                                       {"size", static_cast<std::int64_t>(manifest.head.size)},
                                       {"root", base64(bytes_of(manifest.head.root))},
                                       {"made", to_iso(manifest.made)},
                                       {"documents", static_cast<std::int64_t>(manifest.files.agree)},
                                       {"missing", missing_json(manifest.files)},
                                       {"checkpoints", static_cast<std::int64_t>(manifest.checkpoints)},
                                       {"signed", manifest.is_signed},
                                       {"key", manifest.key},
                                       {"verified", manifest.verified}}) +
         "\n";
}

std::string manifest_text(const Context& /*context*/, const Manifest& manifest) {
  Page page;
  page.line(fill(_("Backup of the register {}, made on {}: {} entries, root {}"),
                 {manifest.origin, day_text(manifest.made), count_text(manifest.head.size),
                  base64(bytes_of(manifest.head.root))}));
  page.line();
  say_contents(page, manifest);
  for (const auto& finding : manifest.files.findings)
    page.line(
        fill(_("Not in it, as it was missing already: the file of document {} of {}"), {finding.document, finding.of}));
  if (!manifest.verified) page.line(_("The register did not hold together when the backup was made."));
  if (!manifest.key)
    page.line(
        _("The private key is not in it: with the register and its key in one hand, the log could be written anew and "
          "signed. Keep the key in another place."));
  page.line(
      _("Private values that had been erased by then are not in it; what is erased later still is. A disposal also "
        "means the older backups."));
  page.line();
  page.command(std::string("utlys backup restore ") + _("FOLDER") + " --to " + _("FILE"));
  return page.text();
}

Manifest manifest_in(const Context& context, const std::string& folder) {
  std::string why;
  const auto path = folder + "/" + manifest_name;
  try {
    const auto value = parse_json(read_input(path, context.app.in));
    return manifest_from(value.as_object());
  } catch (const Stop& stop) {
    why = stop.what();
  } catch (const std::exception& bad) {
    why = bad.what();
  }
  throw Stop(Failure::unavailable, fill(_("{} is no backup that can be read: {}"), {folder, why}));
}

}  // namespace utlys
