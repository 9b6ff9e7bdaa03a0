// SPDX-License-Identifier: EUPL-1.2
// What of the log the words of a command ask for.
#pragma once
#include <boost/json/object.hpp>

#include "cli/context.hpp"
#include "cli/option.hpp"
#include "engine/log_query.hpp"

namespace utlys {

struct LogAsked {
  LogQuery query;
  std::vector<std::string> filters;  // each as it is said to people; empty: nothing is left out
  boost::json::object json;          // the same for programs, by option
};

// Throws Stop for what cannot be asked: usage, or not_found with the nearest.
LogAsked log_asked_for(Context&);

// "utlys audit log --person u-02 …": the command as it was typed, but for where in the log it begins and where the
// answer goes.
std::string log_command(const Context&);

// clang-format off
inline constexpr OptionRow log_options[]{
    {"case",           {N_("only what happened to this case")},                                   {N_("CASE")}},
    {"below",          {N_("and to all that belongs to it")},                                     {}, Takes::nothing},
    {"person",         {N_("only what this person recorded, or a deputy for them")},              {N_("PERSON")}},
    {"in-role",        {N_("only what was recorded in this role")},                               {N_("ROLE")}},
    {"body",           {N_("only what this body decided")},                                       {N_("BODY")}},
    {"kind",           {N_("only cases of this kind")},                                           {N_("KIND")}},
    {"event",          {N_("only this event")},                                                   {N_("EVENT")}},
    {"field",          {N_("only what changed or gave this field")},                              {N_("FIELD")}},
    {"from",           {N_("from this day in effect")},                                           {N_("DAY")}},
    {"until",          {N_("until this day in effect")},                                          {N_("DAY")}},
    {"recorded-from",  {N_("recorded on this day or at this time, or later")},                    {N_("DAY|TIME")}},
    {"recorded-until", {N_("recorded on this day or at this time, or earlier")},                  {N_("DAY|TIME")}},
    {"text",           {N_("only with this text in reason, proof or a value as it is stored, in small letters or capitals")}, {N_("TEXT")}},
    {"most",           {N_("how many entries (else 20; to a file, all that fit)")},               {N_("N")}},
    {"before",         {N_("go on below this entry")},                                            {N_("SEQ")}},
    {"look-through",   {N_("read at most so many entries to find them (else 50000; to a file, the whole log)")}, {N_("N")}},
    {"format",         {N_("of the file (else as its name ends)")},                               {N_("csv|jsonl|json")}},
    {"output",         {N_("write the entries to this file; -: to standard output")},             {N_("FILE|-")}, Takes::value, 'o'},
    {"force",          {N_("replace the file if it is there already")},                           {}, Takes::nothing},
};
// clang-format on

}  // namespace utlys
