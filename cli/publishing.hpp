// SPDX-License-Identifier: EUPL-1.2
// What `utlys publish …` has in common, whatever is published.
#pragma once
#include "cli/context.hpp"
#include "cli/option.hpp"
#include "workflows/publication/dataset.hpp"

namespace utlys {

// clang-format off
inline constexpr OptionRow publishing_options[]{
    {"output", {N_("write the files into this folder, which must be there")},             {N_("FOLDER")}, Takes::value, 'o'},
    {"csv",    {N_("swedish: semicolons and decimal commas; or rfc4180 (else swedish)")}, {N_("WORD")}},
    {"fund",   {N_("of one fund only (else of both)")},                                   {N_("esf|eruf")}},
    {"where",  {N_("the web page where the public finds it")},                            {N_("TEXT")}},
    {"force",  {N_("replace the files if they are there already")},                       {}, Takes::nothing},
};
// clang-format on

// --fund; left out: both. Throws Stop(usage).
Fund fund_asked_for(const Context&);
// The day whose timetable or list it is: --as-of, else today.
Day day_published(const Context&);

// Writes the dataset into the folder of --output, in its three forms and with a data package, and records it as a
// publication by the visitor. Everything lies on the disk, out of sight, before the log is written, and is put in place
// after: whatever goes wrong until then leaves neither files nor an entry.
// With --dry-run nothing is written, and what lies in the folder is not looked at; with --as-of the files are written,
// never over others, and no publication is recorded.
// Exit code. Throws Stop: no folder, or it is none; files are there already and --force was not given; --force with
// --as-of; the folder holds another publication.
int publish(Context&, const publication::Dataset&);

}  // namespace utlys
