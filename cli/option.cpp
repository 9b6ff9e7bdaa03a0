// SPDX-License-Identifier: EUPL-1.2
#include "cli/option.hpp"

namespace utlys {

std::span<const OptionRow> global_option_rows() {
  // clang-format off
  static constexpr OptionRow rows[]{
      {"db",       {N_("the register (else UTLYS_DB, else ./utlys.db)")},                    {N_("FILE")}},
      {"as",       {N_("who you are (else UTLYS_AS, else the person bound to your login)")}, {N_("PERSON")}},
      {"for",      {N_("whom you act for, as their deputy")},                                {N_("PERSON")}},
      {"role",     {N_("which of your roles, where several fit")},                           {N_("ROLE")}},
      {"on",       {N_("the day it takes effect (else today)")},                             {N_("DAY")}},
      {"as-of",    {N_("show the register as it stood on that day")},                        {N_("DAY")}},
      {"known",    {N_("show what was known at that time, of today or of --as-of's day: a day, 2023-03-15T16:00, or UTC with a Z")},  {N_("TIME")}},
      {"why",      {N_("the reason")},                                                       {N_("TEXT")}},
      {"expect",   {N_("go on only if the case still has this revision")},                   {N_("REV")}},
      {"input",    {N_("fields from a JSON object, or from an array of objects, a batch: each names its case with \"id\", or what a new one belongs to with \"parent\"")},  {N_("FILE|-")}},
      {"dry-run",  {N_("try everything, write nothing")},                                    {}, Takes::nothing},
      {"json",     {N_("answer with one JSON object")},                                      {}, Takes::nothing},
      {"lang",     {N_("the language (else the locale's)")},                                 {N_("sv|en")}},
      {"log-file", {N_("diagnostics go to this file")},                                      {N_("FILE")}},
      {"verbose",  {N_("say on standard error what is being done")},                         {}, Takes::nothing, 'v'},
      {"help",     {N_("show how a command is used")},                                       {}, Takes::nothing, 'h'},
      {"version",  {N_("show the program's version")},                                       {}, Takes::nothing},
  };
  // clang-format on
  return rows;
}

}  // namespace utlys
