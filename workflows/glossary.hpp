// SPDX-License-Identifier: EUPL-1.2
// One word per thing, everywhere: what each field of each event means, by name, and what codes are called.
#pragma once
#include <span>
#include <string_view>

#include "engine/workflow.hpp"

namespace utlys {

struct FieldHelp {
  std::string_view name;
  Text help;
};

// clang-format off
inline constexpr FieldHelp field_help_table[]{
    {"body",             {N_("the body that decided, as the profile names it")}},
    {"contact",          {N_("how to reach them (private)")}},
    {"day",              {N_("the day")}},
    {"decided_on",       {N_("the day of the decision")}},
    {"entries",          {N_("number of entries")}},
    {"full_name",        {N_("the person's name (private)")}},
    {"fund",             {N_("the fund")}},
    {"login",            {N_("operating-system login, user@host")}},
    {"office",           {N_("the role")}},
    {"origin",           {N_("the log's name, for ever")}},
    {"outcome",          {N_("what came of it")}},
    {"present",          {N_("members present who may decide")}},
    {"proof",            {N_("minutes and §, or date, registration number and decision-maker")}},
    {"quorum",           {N_("members required for a quorum")}},
    {"remark",           {N_("the remark's code")}},
    {"root",             {N_("the log's root, base64")}},
    {"rules",            {N_("the profile")}},
    {"title",            {N_("what it is called")}},
    {"what",             {N_("what is to be done")}},
    {"who",              {N_("who")}},
};
// clang-format on

// Empty: the field has no help, which is a compile-time error where it is used.
constexpr Text glossary_help(std::string_view name) {
  for (const auto& row : field_help_table)
    if (row.name == name) return row.help;
  return {};
}

// What codes that stand in documents are called: themes, funds, due dates, dispositions … Absent: empty.
Text word_for(std::string_view code);

}  // namespace utlys
