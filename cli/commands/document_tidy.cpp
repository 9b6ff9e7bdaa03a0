// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/documents.hpp"
#include "cli/render/speech.hpp"

namespace utlys {
namespace {

int run_document_tidy(Context& context) {
  const bool removes = context.words.has("remove");
  const auto& store = context.store();  // before the files: taking a turn makes their folder
  const auto files = files_of(context);
  const auto turn = removes ? files->turn() : nullptr;
  const auto left = unneeded(store, *files);
  boost::json::array digests;
  for (const auto& digest : left) {
    if (removes) files->remove(digest);
    digests.emplace_back(digest_text(digest));
  }
  if (context.json()) {
    context.print(boost::json::object{{"unneeded", digests}, {"removed", removes}});
    return 0;
  }
  auto page = context.page();
  const auto count = left.size();
  if (left.empty())
    page.line(_("Every file belongs to a document."));
  else if (removes)
    page.line(tr_n("{} file that belonged to no document is removed.",
                   "{} files that belonged to no document are removed.", count));
  else
    page.line(tr_n("{} file belongs to no document:", "{} files belong to no document:", count));
  if (!removes && !left.empty()) {
    for (const auto& digest : left)
      page.command(digest_text(digest), 2);
    page.line(_("Is the register the latest one, and not a copy that was put back? Then remove them:"));
    page.command("utlys document tidy --remove", 2);
  }
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"remove", {N_("remove them")}, {}, Takes::nothing},
};

}  // namespace

extern const Command document_tidy_command;
const Command document_tidy_command{
    "document", "tidy",           {N_("show the files that belong to no document")}, "", 0, 0, options, false,
    false,      run_document_tidy};

}  // namespace utlys
