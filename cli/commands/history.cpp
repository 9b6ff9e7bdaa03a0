// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/entries.hpp"

namespace utlys {
namespace {

std::vector<Entry> entries_of(Context& context, const Case& c) {
  auto seqs = context.reading().entries_of(c.id);
  std::reverse(seqs.begin(), seqs.end());
  if (const auto last = context.number("last")) seqs.resize(std::min(seqs.size(), static_cast<std::size_t>(*last)));
  return entries_numbered(context.reading(), seqs);
}

int run_history(Context& context) {
  const auto c = case_asked_for(context);
  const auto entries = entries_of(context, c);
  if (context.json()) {
    const auto& reading = context.reading();
    boost::json::array list;
    for (const auto& entry : entries)
      list.push_back(entry_json(context.app.clock, reading, entry, Among::its_cases));
    context.print(boost::json::object{{"id", c.id}, {"entries", list}});
    return 0;
  }
  auto page = context.page();
  page.line(case_heading(context, c, envelope_of(c)));
  page.line();
  for (const auto& entry : entries)
    show_entry(page, context, entry, Among::its_cases);
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"last", {N_("only the latest entries")}, {N_("N")}},
};

}  // namespace

extern const Command history_command;
const Command history_command{
    "history", "",         {N_("what happened to a case, before and after, latest first")}, "ID", 1, 1, options, true,
    false,     run_history};

}  // namespace utlys
