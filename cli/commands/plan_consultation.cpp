// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/plans.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "cli/stop.hpp"
#include "workflows/referral/facts.hpp"

namespace utlys {
namespace {

struct Asked {
  CaseId id;
  std::string state;
  referral::Facts facts;
  bool late{};
};

std::vector<Asked> asked_in(const Reading& reading, const CaseId& plan, std::int64_t consultation, Day today) {
  std::vector<Asked> all;
  for (const auto& c : reading.children(plan, referral::Facts::kind)) {
    auto doc = document_of<referral::Facts>(c);
    if (doc.facts.consultation != consultation) continue;
    const bool late = doc.state == referral::state_waiting && doc.facts.latest && *doc.facts.latest < today;
    all.push_back({c.id, doc.state, std::move(doc.facts), late});
  }
  return all;
}

// What came of it: "no remarks, 29 Sep 2022", "waiting, latest 4 Oct 2022 – 2 days late".
std::string standing_of(const Context& context, const Asked& one, Day today) {
  const auto& f = one.facts;
  auto text = state_label(context.catalogue.of(referral::Facts::kind), one.state);
  if (one.state == referral::state_answered) text = word(bd::enum_to_string(f.answer, "?"));
  if (f.answered) text += ", " + day_text(*f.answered);
  if (!f.stands_in.empty()) text += ", " + f.stands_in;
  if (one.state == referral::state_waiting) text += ", " + fill(_("latest {}"), {day_text(*f.latest)});
  if (one.late) text += " – " + lateness({*f.latest, last_second_of_day}, {today, last_second_of_day});
  return text;
}

std::string below_text(const Asked& one) {
  const auto& f = one.facts;
  std::string text = f.statement;
  if (!f.document.empty()) text.append(text.empty() ? "" : " · ").append(f.document);
  if (f.disposed)
    text.append(text.empty() ? "" : " → ").append(word(bd::enum_to_string(f.became, "?")) + ": " + f.became_why);
  for (const auto& [number, day] : f.reminders)
    text.append(text.empty() ? "" : " · ").append(fill(_("reminded {}"), {day_text(day)}));
  return text;
}

// The one step that is most wanted: remind who is late, say what became of an opinion, take in an answer, decide.
std::string next_step(const Plan& plan, const std::vector<Asked>& all) {
  for (const auto& one : all)
    if (one.late && one.facts.awaited) return "utlys referral remind " + one.id + " --day …";
  for (const auto& one : all)
    if (one.facts.answer == referral::Answer::opinion && !one.facts.disposed)
      return "utlys referral dispose " + one.id + " --became … --why …";
  for (const auto& one : all)
    if (one.state == referral::state_waiting) return "utlys referral answer " + one.id + " --answer …";
  const bool waits = plan.document.state == annual_plan::state_consultation;
  return waits ? "utlys next " + plan.data.id : std::string();
}

boost::json::object consultation_json(const Plan& plan, std::int64_t number, const std::vector<Asked>& all) {
  boost::json::array asked;
  for (const auto& one : all)
    asked.push_back(boost::json::object{{"id", one.id},
                                        {"state", one.state},
                                        {"late", one.late},
                                        {"must_answer", one.facts.awaited},
                                        {"referral", boost::json::parse(to_json(one.facts))}});
  return {{"plan", plan.data.id}, {"consultation", number}, {"asked", asked}};
}

std::int64_t consultation_asked_for(Context& context, const Plan& plan) {
  const auto last = plan.facts().consultation.number;
  const auto number = context.number("number").value_or(last);
  if (number >= 1 && number <= last) return number;
  if (last == 0)
    throw Stop(Failure::not_found, fill(_("{} has not been out on consultation."), {plan.data.id}), {},
               {"utlys plan consult " + plan.data.id + " --latest …"});
  throw Stop(Failure::not_found, fill(_("{} has consultations 1 to {}."), {plan.data.id, std::to_string(last)}));
}

int run_plan_consultation(Context& context) {
  const auto plan = plan_asked_for(context);
  const auto number = consultation_asked_for(context, plan);
  const auto today = day_shown(context);
  const auto all = asked_in(context.reading(), plan.data.id, number, today);
  if (context.json()) {
    context.print(consultation_json(plan, number, all));
    return 0;
  }
  auto page = context.page();
  page.line(plan.data.id + "  " + fill(_("Consultation {}"), {std::to_string(number)}) +
            (all.empty() || all.front().facts.question.empty() ? "" : " · " + all.front().facts.question));
  page.line();
  Table table({{}, {}, {Column::Side::left, 14}, {Column::Side::left, 16}});
  for (const auto& one : all) {
    table.row({one.late ? "!" : " ", short_id(one.id),
               body_name(context.reading(), {}, one.facts.addressee) +
                   (one.facts.awaited ? " (" + _("must answer") + ")" : ""),
               standing_of(context, one, today)});
    if (const auto below = below_text(one); !below.empty()) table.below(below);
  }
  page.table(table, 0);
  if (const auto next = next_step(plan, all); !next.empty()) {
    page.line();
    page.command(next);
  }
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"number", {N_("of which consultation of the plan; left out: the latest")}, {N_("N")}},
};

}  // namespace

extern const Command plan_consultation_command;
const Command plan_consultation_command{"plan",
                                        "consultation",
                                        {N_("who has been asked about the plan, who has answered and who is late")},
                                        "PLAN",
                                        1,
                                        1,
                                        options,
                                        true,
                                        false,
                                        run_plan_consultation};

}  // namespace utlys
