// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/output_asked.hpp"
#include "cli/plans.hpp"
#include "cli/render/plan_difference.hpp"
#include "cli/render/speech.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

using annual_plan::difference_between;

constexpr std::string_view draft_word = "draft";

// The revision's number; what is being prepared is the one after the last. Throws Stop: no such revision, and which
// there are.
std::int64_t revision_asked_for(const Plan& plan, const std::string& asked) {
  const auto count = plan.facts().revisions.size();
  if (plan.facts().revisions.contains(asked)) return std::stoll(asked);
  if (asked == draft_word || asked == _("draft")) return static_cast<std::int64_t>(count) + 1;
  const auto there = count == 0 ? fill(_("{} has no decided revision yet."), {plan.data.id})
                                : fill(_("{} has revisions 1 to {}."), {plan.data.id, std::to_string(count)});
  throw Stop(Failure::not_found,
             fill(_("There is no revision {}."), {asked}) + " " + there + " " +
                 fill(_("What is being prepared is called {}."), {_("draft")}),
             {}, {"utlys plan items " + plan.data.id});
}

std::string document_for(const std::string& path, const Plan& plan, const annual_plan::PlanDifference& difference,
                         const std::string& as_it_stood) {
  if (path.ends_with(".md")) return difference_markdown(plan.data.id, plan.facts().year, difference, as_it_stood);
  if (path.ends_with(".html")) return difference_html(plan.data.id, plan.facts().year, difference, as_it_stood);
  throw Stop(Failure::usage, fill(_("{} ends with neither .md (Markdown) nor .html."), {path}));
}

int run_plan_diff(Context& context) {
  const auto plan = plan_asked_for(context);
  const auto& words = context.words.positionals;
  const auto facts = annual_plan::with_draft(plan.facts());
  const auto difference =
      difference_between(facts, revision_asked_for(plan, words[1]), revision_asked_for(plan, words[2]));
  const auto asked = output_asked_for(context);
  if (asked.path)
    write_asked(context, asked, document_for(*asked.path, plan, difference, context.as_it_stood()),
                "utlys plan diff " + plan.data.id + " " + words[1] + " " + words[2]);
  if (context.json()) {
    auto json = difference_json(plan.data.id, difference);
    if (asked.path) json["document"] = *asked.path;
    context.print(json);
    return 0;
  }
  auto page = context.page();
  show_difference(page, plan.facts().year, difference);
  if (asked.path) page.line(fill(_("The document lies in {}."), {*asked.path}));
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"output",
     {N_("write it as a document for the meeting to this file too: .md or .html")},
     {N_("FILE")},
     Takes::value,
     'o'},
    {"force", {N_("replace the file if it is there already")}, {}, Takes::nothing},
};

}  // namespace

extern const Command plan_diff_command;
const Command plan_diff_command{"plan",
                                "diff",
                                {N_("what differs between two revisions: items, fields, money")},
                                "PLAN REVISION REVISION|draft",
                                3,
                                3,
                                options,
                                true,
                                false,
                                run_plan_diff};

}  // namespace utlys
