// SPDX-License-Identifier: EUPL-1.2
#include "cli/act.hpp"
#include "cli/command.hpp"
#include "cli/profile_given.hpp"
#include "cli/render/shell.hpp"

namespace utlys {
namespace {

// Option and field of each of a decision's members.
constexpr std::pair<const char*, const char*> decision[]{
    {"body", "body"}, {"decided-on", "decided_on"}, {"proof", "proof"}, {"present", "present"}, {"quorum", "quorum"}};

// The generated command would take the rules as JSON and believe them; this one reads what people write, and checks it.
int run_profile_adopt(Context& context) {
  const auto& path = context.words.positionals.front();
  embed::Problems problems;
  const auto profile = checked_profile(context, path, &context.store(), problems);
  if (!profile) return say_problems(context, problems, "utlys profile check " + shell_quoted(path));
  Act act{std::string(Rules::kind),
          reference_of(profile->rules),
          {},
          "adopt",
          {{"rules", to_json(profile->rules)}},
          {},
          context.words.value("why").value_or("")};
  for (const auto& [option, field] : decision)
    if (auto value = context.words.value(option)) act.fields.push_back({field, *value});
  return perform(context, {std::move(act)});
}

constexpr OptionRow options[]{
    {"body", {N_("the body that decided, as the profile names it")}, {N_("BODY")}},
    {"decided-on", {N_("the day of the decision")}, {N_("DAY")}},
    {"proof", {N_("minutes and §, or date, registration number and decision-maker")}, {N_("TEXT")}},
    {"present", {N_("members present who may decide")}, {N_("NUMBER")}},
    {"quorum", {N_("members required for a quorum")}, {N_("NUMBER")}},
};

}  // namespace

extern const Command profile_adopt_command;
const Command profile_adopt_command{"profile",
                                    "adopt",
                                    {N_("adopt the profile of a file, by decision")},
                                    "FILE",
                                    1,
                                    1,
                                    options,
                                    false,
                                    true,
                                    run_profile_adopt,
                                    true,
                                    true};

}  // namespace utlys
