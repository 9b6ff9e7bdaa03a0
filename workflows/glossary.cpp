// SPDX-License-Identifier: EUPL-1.2
#include "workflows/glossary.hpp"

namespace utlys {
namespace {

// clang-format off
constexpr Word words[]{
    // roles
    {"system",                 {N_("the system")}},
    {"secretariat",            {N_("secretariat")}},
    {"managing_authority",     {N_("managing authority")}},
    {"partnership",            {N_("partnership")}},
    {"region",                 {N_("region")}},
    {"regional_actor",         {N_("regional actor")}},
    {"auditor",                {N_("auditor")}},
    {"administrator",          {N_("administrator")}},
    // funds, levels, themes, stages
    {"esf",                    {N_("ESF+")}},
    {"eruf",                   {N_("ERDF")}},
    {"national",               {N_("national")}},
    {"regional",               {N_("regional")}},
    {"economic_vulnerability", {N_("economic vulnerability")}},
    {"establishment",          {N_("establishment")}},
    {"reentry",                {N_("re-entry")}},
    {"unstable_position",      {N_("unstable position")}},
    {"stable_position",        {N_("stable position")}},
    // names of facts
    {"body",                   {N_("decided by")}},
    {"contact",                {N_("contact")}},
    {"day",                    {N_("day")}},
    {"decided_on",             {N_("decided on")}},
    {"decision",               {N_("decision")}},
    {"done",                   {N_("done")}},
    {"entries",                {N_("entries")}},
    {"exported",               {N_("exported")}},
    {"fund",                   {N_("fund")}},
    {"granted_by",             {N_("granted by")}},
    {"logins",                 {N_("logins")}},
    {"name",                   {N_("name")}},
    {"offices",                {N_("roles")}},
    {"on",                     {N_("on")}},
    {"origin",                 {N_("log")}},
    {"outcome",                {N_("outcome")}},
    {"present",                {N_("present")}},
    {"proof",                  {N_("proof")}},
    {"quorum",                 {N_("quorum")}},
    {"root",                   {N_("root")}},
    {"since",                  {N_("since")}},
    {"title",                  {N_("title")}},
    {"until",                  {N_("until")}},
    {"verified",               {N_("verified")}},
    {"what",                   {N_("what")}},
    {"who",                    {N_("who")}},
    // due dates
    {"watch",                  {N_("watch")}},
};
// clang-format on

}  // namespace

Text word_for(std::string_view code) {
  for (const auto& word : words)
    if (word.code == code) return word.text;
  return {};
}

}  // namespace utlys
