// SPDX-License-Identifier: EUPL-1.2
// The stories that tests begin with.
#include "tests/workflows/office.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::tests {
namespace {

Fields item(const std::string& number, const std::string& themes, const std::string& amount, const std::string& opens,
            const std::string& closes) {
  return {{"item", number},
          {"title", "Etablering för fler " + number},
          {"fund", "esf"},
          {"area", "A.2"},
          {"level", "regional"},
          {"themes", themes},
          {"amount", amount},
          {"opens", opens},
          {"closes", closes},
          {"territory", "Stockholms län"},
          {"applicants", "offentliga och ideella organisationer"},
          {"responsible", "esf-radet"}};
}

}  // namespace

void Office::consult(const CaseId& plan) {
  constexpr int three_weeks = 21;
  does({"u-02", plan, "consult", {{"latest", to_iso(today() + three_weeks)}, {"question", "Förslaget till årsplan"}}});
  for (const auto& one : store_.children(plan, "referral"))
    if (state(one.id) == "waiting") does({"u-02", one.id, "answer", {{"answer", "no-remarks"}}});
}
void Office::decide(const CaseId& plan) {
  does({"u-02", plan, "decide", by_partnership(to_iso(today()))});
}

CaseId Office::plan_in_force() {
  on("2022-09-12");
  const auto plan = opens({"u-02", "annual_plan", {}, {{"year", "2023"}}});
  does({"u-02", plan, "add_item", item("1", "establishment", "50 000 000", "2023-01-09", "2023-03-15")});
  does({"u-02", plan, "add_item", item("2", "establishment,reentry", "26 000 000", "2023-11-20", "2024-01-31")});
  on("2022-10-13");
  consult(plan);
  decide(plan);
  return plan;
}

CaseId Office::call_open(const std::string& item_number) {
  if (!store_.find("AP-2023")) plan_in_force();
  on(std::max(to_iso(day_), std::string("2022-10-17")));
  return opens({"u-02", "call", "AP-2023", {{"item", item_number}}});
}

void Office::prepare(const CaseId& call) {
  const auto day = to_iso(day_);
  does({"u-02", call, "hear", {{"who", "Storsthlm"}, {"way", "written-input"}, {"day", day}}});
  does({"u-02", call, "hear", {{"who", "nätverket"}, {"way", "forum"}, {"day", day}}});
  does({"u-02", call, "analyse", {{"summary", "Insatser behöver komma tidigt."}}});
}

void Office::complete(const CaseId& call) {
  const auto day = to_iso(day_);
  does({"h-07", call, "set_amount", {{"amount", "50 000 000"}}});
  does({"h-07", call, "set_window", {{"opens", "2023-01-09"}, {"closes", "2023-03-15T16:00"}}});
  does({"u-02", call, "describe", {{"horizontal", all_horizontal}, {"co_financing_percent", "46"}}});
  does({"u-02",
        call,
        "choose_principles",
        {{"method", "points"}, {"weights", "anchored=40,structural=35,complementary=25"}}});
  if (!store_.find("UK-ESF-01")) criteria_set();
  does({"h-07", call, "pin_criteria", {{"criteria", "UK-ESF-01"}}});
  does({"h-07", call, "write_text", {{"text", "Projekt som förkortar vägen till arbete."}}});
  does({"h-07", call, "decide", by_authority(day)});
}

void Office::publish(const CaseId& call) {
  if (!facts<call::Facts>(call).decided.decided_on) does({"h-07", call, "decide", by_authority(to_iso(day_))});
  does({"h-07", call, "publish", {{"where", "webben"}, {"copy", "sha256:5f"}, {"published", to_iso(day_)}}});
}

CaseId Office::call_in(const std::string& stage) {
  const auto call = call_open();
  if (stage == "needs_analysis") return call;
  on("2022-11-14");
  prepare(call);
  does({"u-02", call, "proceed"});
  if (stage == "call") return call;
  on("2022-12-07");
  complete(call);
  publish(call);
  if (stage == "mobilisation") return call;
  on("2022-12-14");
  does({"u-03", call, "mobilise", {{"who", "kommuner"}, {"way", "workshop"}, {"day", "2022-12-14"}}});
  ticks("2023-01-09");
  if (stage == "application") return call;
  if (stage != "assessment") {
    on("2023-03-14");
    apply(call);
    apply(call);
  }
  ticks("2023-03-15T16:00");
  if (stage == "assessment") return call;
  on("2023-05-03");
  approve(call + "/A01");
  approve(call + "/A02");
  reconcile(call, "2", "19 600 000");
  on("2023-05-08");
  does({"u-02", call, "conclude_assessment"});
  if (stage == "prioritisation") return call;
  on("2023-06-08");
  hear_region(call);
  prioritise(call + "/A01", "1");
  prioritise(call + "/A02", "2");
  does({"u-02", call, "decide_prioritisation", by_partnership("2023-06-08")});
  if (stage == "learning") return call;
  on("2023-06-27");
  for (const auto* a : {"/A01", "/A02"}) {
    does({"h-07", call + a, "grant", Fields{{"granted", "9 000 000"}} + by_authority("2023-06-27")});
    attest(call + a);
  }
  does({"u-02", call, "no_lessons", {}, "allt gick som det skulle"});
  does({"u-02", call, "close"});
  return call;
}

CaseId Office::apply(const CaseId& call, const std::string& applied, const std::string& arrived) {
  return opens({"h-07",
                "application",
                call,
                {{"title", "Språk på jobbet"},
                 {"applicant_name", "Kommun Z"},
                 {"applicant", "4020000008"},
                 {"applicant_kind", "municipality"},
                 {"applied", applied},
                 {"arrived", arrived}},
                "register"});
}
void Office::approve(const CaseId& application, const std::string& amount) {
  does({"h-07", application, "approve", Fields{{"approved", amount}} + by_authority(to_iso(day_))});
}
void Office::reject(const CaseId& application) {
  does({"h-07", application, "reject", Fields{{"ground", "kraven"}} + by_authority(to_iso(day_))});
}
void Office::reconcile(const CaseId& call, const std::string& count, const std::string& total) {
  does(
      {"u-02", call, "reconcile", {{"day", to_iso(day_)}, {"count", count}, {"total", total}, {"document", "listan"}}});
  does({"u-03", call, "attest", {{"document", "listan"}}});
}
CaseId Office::criteria_set(const std::string& version, const std::string& adopted) {
  return opens({"h-07",
                "criteria",
                {},
                Fields{{"fund", "esf"}, {"title", "ESF+ A"}, {"set_version", version}, {"document", "sha256:9a"}} +
                    by_authority(adopted, "monitoring-committee-esf"),
                "adopt"});
}
void Office::prioritise(const CaseId& application, const std::string& rank) {
  does({"u-02", application, "prioritise",
        Fields{{"rank", rank}, {"reasons", "bärs av alla parter"}, {"principles", "anchored"}} +
            by_partnership(to_iso(day_))});
  attest(application);
}
void Office::attest(const CaseId& application) {
  does({"u-03", application, "attest", {{"document", "sha256:a7"}}});
}
void Office::hear_region(const CaseId& call) {
  does({"r-01", call, "hear_region", {{"statement", "i linje"}, {"day", to_iso(day_)}}});
}
CaseId Office::lesson(const CaseId& call, const std::string& addressee, const std::string& themes) {
  Fields fields = {{"stage", "application"}, {"seen", "sena ansökningar"}, {"to_do", "påminn"}};
  if (!addressee.empty()) fields.push_back({"addressee", addressee});
  if (!themes.empty()) fields.push_back({"themes", themes});
  return opens({"u-02", "lesson", call, fields});
}

}  // namespace utlys::tests
