// SPDX-License-Identifier: EUPL-1.2
// Money, and days against norms.
#include <cstdlib>

#include "cli/lookup.hpp"
#include "cli/render/audit_columns.hpp"
#include "workflows/catalogue.hpp"

namespace utlys {
namespace {

using namespace audit_file;

std::string due_text(const Step& step, const Looking& /*looking*/) {
  if (!step.due) return {};
  const auto day = day_text(*step.due);
  if (step.against == Against::at_least) return fill(_("not before {}, by the profile's norm"), {day});
  if (step.against == Against::usual) return fill(_("{}, by what is usual"), {day});
  return fill(step.against == Against::planned ? _("{}, as planned") : _("{}, by norm or law"), {day});
}

std::string breach_text(const Step& step, const Looking& /*looking*/) {
  if (!step.breach) return {};
  const auto days = static_cast<std::uint64_t>(std::abs(*step.day - *step.due));
  return step.against == Against::at_least ? tr_n("{} day early", "{} days early", days)
                                           : tr_n("{} day late", "{} days late", days);
}

struct Sum {
  Text what;
  Money Sums::*amount;
};
constexpr Sum sum_rows[]{
    {{N_("planned in the item")}, &Sums::planned},   {{N_("announced")}, &Sums::announced},
    {{N_("applied for")}, &Sums::applied},           {{N_("approved")}, &Sums::approved},
    {{N_("prioritised")}, &Sums::prioritised},       {{N_("granted")}, &Sums::granted},
    {{N_("returned to the item")}, &Sums::returned},
};

void add_sums(Sheet& sheet, const AuditFile& file) {
  Grid grid{file.sums.plan.empty() ? _("Sums") : fill(_("Sums, of item {} of {}"), {file.sums.item, file.sums.plan}),
            {_("What"), _("Amount")},
            {}};
  for (const auto& row : sum_rows)
    grid.rows.push_back({_(row.what), full_money(file.sums.*row.amount)});
  sheet.grids.push_back(std::move(grid));
}

}  // namespace

void fill_money(Sheet& sheet, const Looking& l) {
  sheet.count = l.file.applications.size();
  add_sums(sheet, l.file);
  add_grid<AmountChange>(sheet, {N_("How the announced support changed")}, l.file.amount_changes,
                         {{{N_("No.")}, [](const auto& c, const Looking&) { return "#" + std::to_string(c.entry); }},
                          {{N_("In effect")}, [](const auto& c, const Looking&) { return day_text(c.on); }},
                          {{N_("Event")}, [](const auto& c, const Looking&) { return typed(c.event); }},
                          {{N_("Before")}, [](const auto& c, const Looking&) { return money_or_nothing(c.before); }},
                          {{N_("After")}, [](const auto& c, const Looking&) { return full_money(c.after); }}},
                         l);
  add_grid<MovedMoney>(sheet, {N_("Money to and from other calls of the round")}, l.file.transfers,
                       {{{N_("Call")}, [](const auto& t, const Looking&) { return t.other; }},
                        {{N_("Given")}, [](const auto& t, const Looking&) { return money_or_nothing(t.given); }},
                        {{N_("Received")}, [](const auto& t, const Looking&) { return money_or_nothing(t.received); }},
                        {{N_("Day")}, [](const auto& t, const Looking&) { return day_or_nothing(t.on); }}},
                       l);
  add_grid<ApplicationMoney>(
      sheet, {N_("Applications")}, l.file.applications,
      {{{N_("Application")}, [](const auto& a, const Looking&) { return short_id(a.id); }},
       {{N_("State")},
        [](const auto& a, const Looking&) { return state_label(all_workflows().of("application"), a.state); }},
       {{N_("Applied for")}, [](const auto& a, const Looking&) { return money_or_nothing(a.applied); }},
       {{N_("Approved")}, [](const auto& a, const Looking&) { return money_or_nothing(a.approved); }},
       {{N_("Placed")}, [](const auto& a, const Looking&) { return money_or_nothing(a.placed); }},
       {{N_("Granted")}, [](const auto& a, const Looking&) { return money_or_nothing(a.granted); }}},
      l);
}

void fill_days(Sheet& sheet, const Looking& l) {
  for (const auto& step : l.file.days)
    if (step.day) ++sheet.count;
  add_grid<Step>(
      sheet, {N_("From publication to notice")}, l.file.days,
      {{{N_("What")}, [](const auto& s, const Looking&) { return word(s.what); }},
       {{N_("Day")}, [](const auto& s, const Looking&) { return s.day ? day_text(*s.day) : _("missing"); }},
       {{N_("Days since the one before")},
        [](const auto& s, const Looking&) { return s.day && s.days != 0 ? std::to_string(s.days) : std::string(); }},
       {{N_("Latest")}, due_text},
       {{N_("Breach")}, breach_text}},
      l);
}

}  // namespace utlys
