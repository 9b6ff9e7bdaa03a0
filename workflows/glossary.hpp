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
    {"addressee",            {N_("who the lesson goes to")}},
    {"adopted",              {N_("the day the monitoring committee adopted it")}},
    {"amount",               {N_("announced support, in kronor")}},
    {"answer",               {N_("the answer")}},
    {"answered",             {N_("the day it was answered; left out: today")}},
    {"applicant",            {N_("organisation number, or CC:identifier for a foreign applicant")}},
    {"applicant_kind",       {N_("what kind of organisation applies")}},
    {"applicant_name",       {N_("the applicant")}},
    {"applicants",           {N_("who may apply")}},
    {"applied",              {N_("support applied for, in kronor")}},
    {"approved",             {N_("support approved by the authority, in kronor")}},
    {"area",                 {N_("programme area, such as A.2")}},
    {"arrived",              {N_("when it reached the authority, such as 2023-03-15T15:40")}},
    {"authority_number",     {N_("the authority's registration number")}},
    {"body",                 {N_("the body that decided, as the profile names it")}},
    {"call",                 {N_("the call")}},
    {"closes",               {N_("closing day and clock time; 23:59:59 if no time is given")}},
    {"co_financing_percent", {N_("co-financing rate, in per cent")}},
    {"co_financing_private", {N_("private co-financing, in kronor")}},
    {"co_financing_public",  {N_("public co-financing, in kronor")}},
    {"contact",              {N_("how to reach them (private)")}},
    {"copy",                 {N_("digest (SHA-256) of the captured copy")}},
    {"count",                {N_("number of applications")}},
    {"criteria",             {N_("name of the criteria set")}},
    {"day",                  {N_("the day")}},
    {"decided_on",           {N_("the day of the decision")}},
    {"decisions",            {N_("planned day of the decisions")}},
    {"disposition",          {N_("what becomes of the lesson")}},
    {"document",             {N_("the document: registration number or digest")}},
    {"due",                  {N_("the latest day to answer")}},
    {"effort",               {N_("levels of effort")}},
    {"ends",                 {N_("last day of the project")}},
    {"entries",              {N_("number of entries")}},
    {"full_name",            {N_("the person's name (private)")}},
    {"fund",                 {N_("the fund")}},
    {"granted",              {N_("support granted, in kronor")}},
    {"ground",               {N_("the ground")}},
    {"handover",             {N_("planned day of handing over to the partnership")}},
    {"horizontal",           {N_("horizontal principles")}},
    {"how",                  {N_("in what way")}},
    {"item",                 {N_("the item's number in the plan")}},
    {"item_kind",            {N_("crisis, for an item outside the cycle")}},
    {"latest_end",           {N_("latest day a project may end")}},
    {"legal_ground",         {N_("the legal ground")}},
    {"letter_of_intent",     {N_("a letter of intent is there")}},
    {"level",                {N_("national or regional")}},
    {"login",                {N_("operating-system login, user@host")}},
    {"material",             {N_("the amendment is material")}},
    {"max_support",          {N_("largest support of a project, in kronor")}},
    {"meeting",              {N_("planned day of the meeting")}},
    {"men",                  {N_("participants who are men")}},
    {"method",               {N_("points, order or unweighted")}},
    {"min_support",          {N_("smallest support of a project, in kronor")}},
    {"municipalities",       {N_("municipalities concerned")}},
    {"notified",             {N_("the day of the notification")}},
    {"objective",            {N_("specific objective")}},
    {"office",               {N_("the role")}},
    {"opens",                {N_("opening day")}},
    {"organisation",         {N_("organisation number, or CC:identifier for a foreign party")}},
    {"origin",               {N_("the log's name, for ever")}},
    {"other_funding",        {N_("other funding")}},
    {"other_funds",          {N_("other funds to coordinate with")}},
    {"outcome",              {N_("what came of it")}},
    {"outlook",              {N_("the item is next year's")}},
    {"part",                 {N_("the part it takes in the project")}},
    {"party_name",           {N_("the party's name")}},
    {"place",                {N_("the place")}},
    {"placed",               {N_("support placed, in kronor; left out: what was approved")}},
    {"preliminary",          {N_("the amount is preliminary")}},
    {"present",              {N_("members present who may decide")}},
    {"principles",           {N_("the principles that the reasons refer to")}},
    {"project_type",         {N_("type of project")}},
    {"proof",                {N_("minutes and §, or date, registration number and decision-maker")}},
    {"published",            {N_("the day of publication")}},
    {"question",             {N_("the question")}},
    {"quorum",               {N_("members required for a quorum")}},
    {"rank",                 {N_("place in the ranking")}},
    {"reasons",              {N_("the reasons")}},
    {"remark",               {N_("the remark's code")}},
    {"responsible",          {N_("who is responsible")}},
    {"root",                 {N_("the log's root, base64")}},
    {"round",                {N_("the round the call belongs to")}},
    {"rules",                {N_("the profile")}},
    {"seen",                 {N_("what was seen")}},
    {"set_version",          {N_("version of the criteria set")}},
    {"stage",                {N_("the stage it is about")}},
    {"starts",               {N_("first day of the project")}},
    {"state_aid",            {N_("state aid")}},
    {"statement",            {N_("the opinion")}},
    {"summary",              {N_("the analysis in short")}},
    {"territory",            {N_("the territory")}},
    {"text",                 {N_("the text, or what it is in short")}},
    {"themes",               {N_("themes, separated by commas")}},
    {"title",                {N_("what it is called")}},
    {"to_do",                {N_("what to do")}},
    {"total",                {N_("sum applied for, in kronor")}},
    {"total_cost",           {N_("total cost, in kronor")}},
    {"trader_name",          {N_("the name of a sole trader, in place of --applicant-name (private)")}},
    {"unused",               {N_("principles not used")}},
    {"unused_reason",        {N_("why they are not used")}},
    {"way",                  {N_("in what way")}},
    {"weights",              {N_("principle=weight, separated by commas")}},
    {"what",                 {N_("what is to be done")}},
    {"where",                {N_("where it is published")}},
    {"who",                  {N_("who")}},
    {"women",                {N_("participants who are women")}},
    {"year",                 {N_("the operational year")}},
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
