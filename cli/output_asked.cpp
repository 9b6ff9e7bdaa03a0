// SPDX-License-Identifier: EUPL-1.2
#include "cli/output_asked.hpp"

#include <ostream>

#include "cli/output_file.hpp"
#include "cli/render/shell.hpp"
#include "cli/render/speech.hpp"
#include "cli/stop.hpp"

namespace utlys {

OutputAsked output_asked_for(const Context& context) {
  OutputAsked asked{context.words.value("output"), context.words.has("force")};
  if (asked.force && !asked.path) throw Stop(Failure::usage, _("--force goes with --output."));
  if (asked.to_screen() && context.json())
    throw Stop(Failure::usage, _("With --json the other output goes to a file: name it with --output."));
  return asked;
}

void write_asked(Context& context, const OutputAsked& asked, std::string_view content, const std::string& again) {
  if (!asked.path) return;
  if (asked.to_screen())
    context.app.out << content;
  else
    write_output(*asked.path, content, asked.force ? Existing::replaced : Existing::left_alone,
                 again + context.past_options() + " -o " + shell_quoted(*asked.path) + " --force");
}

}  // namespace utlys
