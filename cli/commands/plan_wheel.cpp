// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>
#include <ostream>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/output_file.hpp"
#include "cli/render/label.hpp"
#include "cli/render/shell.hpp"
#include "cli/render/speech.hpp"
#include "cli/render/wheel_picture.hpp"
#include "cli/render/wheel_table.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

using year::Mark;
using year::Wheel;

constexpr std::string_view standard_output = "-";

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

// "utlys plan wheel PLAN --as-of … -o FILE --force"
std::string again_with_force(const Context& context, const CaseId& id, const std::string& path) {
  const auto day = context.words.value("as-of");
  return "utlys plan wheel " + id + (day ? " --as-of " + *day : "") + " -o " + shell_quoted(path) + " --force";
}

int run_plan_wheel(Context& context) {
  const auto c = case_asked_for(context);
  if (c.kind != annual_plan::Facts::kind)
    throw Stop(Failure::usage, fill(_("{} is no annual plan."), {c.id}), {}, {"utlys list plan"});
  const auto path = context.words.value("output");
  const bool force = context.words.has("force");
  if (force && !path) throw Stop(Failure::usage, _("--force goes with --output."));
  if (path == standard_output && context.json())
    throw Stop(Failure::usage, _("With --json the picture goes to a file: name it with --output."));
  const auto wheel = year::wheel_of(context.reading(), c);
  const auto picture = path ? wheel_picture(wheel, context.as_of(), context.catalogue) : std::string();
  if (path == standard_output) {
    context.app.out << picture;
    return 0;
  }
  if (path)
    write_output(*path, picture, force ? Existing::replaced : Existing::left_alone,
                 again_with_force(context, c.id, *path));
  if (context.json()) {
    auto json = json_of(wheel, context.catalogue);
    if (path) json["picture"] = *path;
    context.print(json);
    return 0;
  }
  auto page = context.page();
  put_wheel(page, wheel, context.catalogue);
  page.line();
  if (path)
    page.line(fill(_("The picture lies in {}."), {*path}));
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
