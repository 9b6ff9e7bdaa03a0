// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/output_asked.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "cli/render/wheel_picture.hpp"
#include "cli/render/wheel_table.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

using year::Mark;
using year::Wheel;

// What is not there has no member.
boost::json::object json_of(const Wheel& wheel, const Mark& mark, const Catalogue& catalogue) {
  boost::json::object json{{"kind", bd::enum_to_string(mark.kind, "?")}, {"text", mark_text(wheel, mark, catalogue)}};
  const auto put = [&](const char* name, const std::string& value) {
    if (!value.empty()) json[name] = value;
  };
  if (mark.number > 0) json["number"] = mark.number;
  if (mark.from) json["from"] = to_iso(*mark.from);
  if (mark.to) json["to"] = to_iso(*mark.to);
  if (mark.holds != Firmness::unstated) json["holds"] = bd::enum_to_string(mark.holds, "?");
  put("case", mark.about);
  put("item", mark.item);
  if (mark.concerns > 0) json["concerns"] = mark.concerns;
  put("source", spoken() == Language::sv ? mark.source_sv : mark.source_en);
  return json;
}

boost::json::object json_of(const Wheel& wheel, const Catalogue& catalogue) {
  boost::json::array marks;
  for (const auto& mark : wheel.marks)
    marks.push_back(json_of(wheel, mark, catalogue));
  return {{"plan", wheel.plan},       {"year", wheel.year}, {"revision", wheel.revision},
          {"profile", wheel.profile}, {"marks", marks},     {"cancelled", boost::json::value_from(wheel.cancelled)}};
}

int run_plan_wheel(Context& context) {
  const auto c = case_asked_for(context);
  if (c.kind != annual_plan::Facts::kind)
    throw Stop(Failure::usage, fill(_("{} is no annual plan."), {c.id}), {}, {"utlys list plan"});
  const auto asked = output_asked_for(context);
  const auto wheel = year::wheel_of(context.reading(), c);
  const auto picture = asked.path ? wheel_picture(wheel, context.as_it_stood(), context.catalogue) : std::string();
  write_asked(context, asked, picture, "utlys plan wheel " + c.id);
  if (asked.to_screen()) return 0;
  if (context.json()) {
    auto json = json_of(wheel, context.catalogue);
    if (asked.path) json["picture"] = *asked.path;
    context.print(json);
    return 0;
  }
  auto page = context.page();
  put_wheel(page, wheel, context.catalogue);
  page.line();
  if (asked.path)
    page.line(fill(_("The picture lies in {}."), {*asked.path}));
  else
    page.command("utlys plan wheel " + c.id + " -o FILE.svg");
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"output",
     {N_("draw the year as a wheel (SVG) to this file too; -: to standard output alone")},
     {N_("FILE|-")},
     Takes::value,
     'o'},
    {"force", {N_("replace the file if it is there already")}, {}, Takes::nothing},
};

}  // namespace

extern const Command plan_wheel_command;
const Command plan_wheel_command{
    "plan",        "wheel", {N_("the plan's year: calls, meetings, and the milestones of the annual cycle")},
    "PLAN",        1,       1,
    options,       true,    false,
    run_plan_wheel};

}  // namespace utlys
