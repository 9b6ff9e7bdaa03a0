// SPDX-License-Identifier: EUPL-1.2
#include "tests/workflows/gallery.hpp"

#include "workflows/profiles.hpp"

namespace utlys::tests {
namespace {

const std::map<Role, std::string> somebody{
    {Role::secretariat, "u-02"},   {Role::managing_authority, "h-07"}, {Role::partnership, "m-01"},
    {Role::region, "r-01"},        {Role::regional_actor, "k-01"},     {Role::auditor, "a-01"},
    {Role::administrator, "u-01"},
};

const std::string some_digest = "sha256:" + std::string(64, 'a');

// Fields whose words mean something beyond their form.
const std::map<std::string_view, std::string> known_words{{"applicant", "4020000008"},
                                                          {"body", "esf-radet"},
                                                          {"call", "STHLM-ESF-2023-01"},
                                                          {"digest", some_digest},
                                                          {"item", "1"},
                                                          {"person", "m-01"},
                                                          {"plan", "AP-2023"},
                                                          {"login", "somebody@office"},
                                                          {"organisation", "4020000016"},
                                                          {"principle", "anchored"},
                                                          {"proposal", "1"},
                                                          {"principles", "anchored"},
                                                          {"remark", "call.actors"},
                                                          {"until", "2027-12-31"},
                                                          {"weights", "anchored=100"},
                                                          {"who", "u-03"},
                                                          {"year", "2031"},
                                                          {"latest", "2023-12-31"},
                                                          {"receiver", "STHLM-ESF-2023-01"},
                                                          {"receiver_call", "STHLM-ESF-2023-01"},
                                                          {"giver", "1"},
                                                          {"giver_call", "STHLM-ESF-2023-01"},
                                                          {"closes", "2023-12-31"},
                                                          {"criteria", "UK-ESF-01"},
                                                          {"deputy", "u-03"},
                                                          {"point_number", "1"},
                                                          {"profile", "stockholm-binding@1"}};

std::string word(const Field& field) {
  if (const auto found = known_words.find(field.name); found != known_words.end()) return found->second;
  switch (field.form) {
    case Form::integer:
      return "1";
    case Form::truth:
      return "yes";
    case Form::money:
      return "1 000";
    case Form::day:
      return "2022-09-01";
    case Form::moment:
      return "2022-09-01T12:00";
    case Form::choice:
    case Form::choices:
      return std::string(field.choices.back());
    case Form::numbers:
      return "anchored=100";
    case Form::record:
      return std::string(shipped_profiles().front().json);
    default:
      return "ett ord";
  }
}

CaseId draft(Office& office, const CaseId& call) {
  return office.opens({"h-07",
                       "application",
                       call,
                       {{"applicant_name", "Kommun Z"},
                        {"applicant", "4020000008"},
                        {"applicant_kind", "municipality"},
                        {"title", "Språk"}}});
}

void hang_applications(Office& office, const CaseId& call, std::vector<CaseId>& kept) {
  const auto day = to_iso(office.today());
  const auto one = [&] { return kept.emplace_back(office.apply(call, "1 000 000", "2023-03-14T10:00")); };
  const auto approved = [&] {
    const auto id = one();
    office.approve(id, "1 000 000");
    return id;
  };
  const Fields reasons{{"reasons", "bärs av alla"}, {"principles", "anchored"}};
  const Fields ground{{"ground", "kraven"}};
  one();
  office.does({"h-07", one(), "ask", {{"question", "hur?"}, {"due", day}}});
  office.reject(one());
  office.does({"h-07", one(), "dismiss", ground + by_authority(day)});
  office.does({"h-07", one(), "withdraw", {{"day", day}}});
  const auto off = one();
  office.does({"h-07", off, "withdraw", {{"day", day}}});
  office.does({"h-07", off, "write_off", by_authority(day)});
  approved();
  office.prioritise(approved());
  office.does({"u-02", approved(), "reserve", Fields{{"rank", "2"}} + reasons + by_partnership(day)});
  office.does({"u-02", approved(), "not_prioritise", reasons + by_partnership(day)});
  for (const auto* last : {"granted", "waived"}) {
    const auto id = approved();
    office.prioritise(id);
    office.does({"h-07", id, "grant", Fields{{"granted", "1 000 000"}} + by_authority(day)});
    if (std::string(last) == "waived") office.does({"h-07", id, "waive", {{"day", day}}});
  }
}

void hang_meetings(Office& office, std::vector<CaseId>& kept) {
  const auto today = to_iso(office.today());
  const auto body = kept.emplace_back(office.opens({"u-02", "body", {}, {}, "open", "partnership"}));
  office.does({"u-02", body, "appoint",
               Fields{{"person", "m-01"}, {"seat", "chair"}, {"since", "2022-09-01"}} + by_authority("2022-09-01")});
  for (const auto* stage : {"planned", "summoned", "held", "approved", "announced", "cancelled"}) {
    const std::string to(stage);
    const auto meeting = kept.emplace_back(office.opens({"u-02", "meeting", body, {{"day", today}, {"form", "room"}}}));
    const auto does = [&](const char* event, const Fields& fields) { office.does({"u-02", meeting, event, fields}); };
    if (to == "cancelled") office.does({"u-02", meeting, "cancel", {}, "inget att besluta"});
    if (to == "planned" || to == "cancelled") continue;
    does("add_matter", {{"paragraph", "1"}, {"title", "Årsplan"}});
    does("summon", {{"day", today}});
    if (to == "summoned") continue;
    does("hold", {{"day", today}, {"members", "m-01"}});
    if (to == "held") continue;
    does("decide", {{"paragraph", "1"}, {"content", "bifall"}});
    does("approve_minutes", {{"day", today}, {"approvers", "m-01"}, {"document", "sha256:1"}});
    if (to == "announced") does("announce", {{"day", today}});
  }
  office.does({"u-02", kept.emplace_back(office.opens({"u-02", "body", {}, {}, "open", "preparatory-group"})),
               "dissolve", by_authority(today)});
}

void hang_declarations(Office& office, const CaseId& call, std::vector<CaseId>& kept) {
  const auto day = to_iso(office.today());
  for (const auto* who : {"u-02", "u-03", "m-01"}) {
    const std::string person(who);
    const auto id =
        kept.emplace_back(office.opens({"u-02", "declaration", call, {{"person", person}, {"declared", day}}}));
    if (person == "u-02") continue;
    office.does({"u-02", id, "allege", {{"who", "h-07"}, {"ground", "arbetsgivare"}}});
    if (person == "m-01") office.does({"u-02", id, "test", Fields{{"outcome", "no-conflict"}} + by_partnership(day)});
  }
}

void hang_documents(Office& office, const CaseId& call, std::vector<CaseId>& kept) {
  const auto day = to_iso(office.today());
  const auto one = [&](const CaseId& of) {
    return kept.emplace_back(office.opens(
        {"u-02",
         "document",
         of,
         {{"direction", "drawn-up"}, {"date", day}, {"concerns", "minnesanteckning"}, {"secrecy", "not-secret"}}}));
  };
  office.does({"u-02", one(call), "request", {{"asked", day}, {"what", "kopia"}}});
  office.does({"u-02", one("AP-2023"), "dispose", by_partnership(day), "ringa betydelse"});
}

// One referral of the plan that is being consulted on in each of its states.
void hang_referrals(Office& office, const CaseId& plan, std::vector<CaseId>& kept) {
  const auto day = to_iso(office.today());
  const auto asked = [&](const std::string& whom) {
    return kept.emplace_back(
        office.opens({"u-02", "referral", plan, {{"addressee", whom}, {"latest", to_iso(office.today() + 1)}}}));
  };
  asked("Storsthlm");
  office.does({"u-02", asked("Länsstyrelsen"), "answer", {{"answer", "abstains"}}});
  office.does({"u-02", asked("Kommun Z"), "note", {{"stands_in", "minnesanteckning 3"}, {"day", day}}});
  const auto silent = asked("Kommun W");
  office.does({"u-02", silent, "remind", {{"day", day}}});
  asked("Kommun S");
  office.on(to_iso(office.today() + 2));
  office.does({"u-02", silent, "exempt", by_partnership(to_iso(office.today())), "svarar inte"});
  office.does({"u-02", kept.back(), "lapse_unanswered"});
}

// One in every state, each of a period of its own.
void hang_action_plans(Office& office, std::vector<CaseId>& kept) {
  const auto today = to_iso(office.today()), later = to_iso(office.today() + 30);
  for (const auto* stage : {"preparing", "referral", "feedback", "adopted", "revising", "ended", "abandoned"}) {
    const std::string to(stage);
    const bool over = to == "ended";
    const auto since = over ? std::string("2001-01-01") : std::to_string(2007 + kept.size()) + "-01-01";
    const auto until = over ? to_iso(office.today() + -1) : std::string("2099-12-31");
    const auto plan = kept.emplace_back(
        office.opens({"u-02", "action_plan", {}, {{"title", to}, {"since", since}, {"until", until}}}));
    const auto does = [&](const char* event, const Fields& fields, const char* why = "") {
      office.does({"u-02", plan, event, fields, why});
    };
    does("propose_call", {{"proposal", "1"}, {"title", "T"}, {"text", "t"}, {"themes", "reentry"}});
    if (to == "abandoned") does("abandon", {}, "fel period");
    if (to == "preparing" || to == "abandoned") continue;
    does("refer", {{"latest", later}});
    const auto asked = office.opens({"u-02", "referral", plan, {{"addressee", "Nacka kommun"}, {"latest", later}}});
    if (to == "referral") continue;
    office.does({"u-02", asked, "answer", {{"answer", "no-remarks"}}});
    does("conclude_referral", {});
    if (to == "feedback") continue;
    does("adopt", Fields{{"document", "sha256:1"}} + by_authority(today, "monitoring-committee-esf"));
    if (to == "revising") does("revise", {}, "ny analys");
    if (over) does("end", {}, "perioden är slut");
  }
}

}  // namespace

Gallery hang(Office& office) {
  std::vector<CaseId> kept{"REGISTER", "stockholm-binding@1", "u-02"};
  const auto call = kept.emplace_back(office.call_in("application"));
  kept.push_back(draft(office, call));
  office.ticks("2023-03-15T16:00");
  office.on("2023-05-08");
  office.approve(office.apply(call), "1 000 000");
  office.reconcile(call, "1", "9 800 000");
  office.does({"u-02", call, "conclude_assessment"});
  hang_applications(office, call, kept);

  // The other stages, each a call outside the plan; those that time would take further come last.
  for (const auto* stage :
       {"closed", "learning", "assessment", "cancelled", "call", "needs_analysis", "application", "mobilisation"}) {
    const std::string to(stage);
    const auto other = kept.emplace_back(office.opens(
        {"u-02", "call", {}, {{"title", to}, {"fund", "esf"}, {"area", "A.2"}, {"themes", "stable-position"}}}));
    const auto day = to_iso(office.today());
    if (to == "needs_analysis") continue;
    office.does({"u-02", other, "describe", {{"level", "regional"}, {"territory", "länet"}, {"applicants", "alla"}}});
    office.does({"u-02", other, "exempt_from_plan", by_partnership(day)});
    office.prepare(other);
    office.does({"u-02", other, "proceed"});
    if (to == "cancelled") office.does({"u-02", other, "cancel", by_partnership(day), "inget behov"});
    if (to == "call" || to == "cancelled") continue;
    office.complete(other);
    const Fields window{{"opens", to_iso(office.today() + 1)}, {"closes", to_iso(office.today() + 60)}};
    office.does({"h-07", other, "set_window", window});
    office.publish(other);
    if (to == "mobilisation") continue;
    office.ticks(to_iso(office.today() + 1));
    if (to == "application") {
      kept.push_back(draft(office, other));
      continue;
    }
    office.ticks(to_iso(office.today() + 60));
    if (to == "assessment") continue;
    office.does({"h-07", other, "close_empty"});
    if (to == "learning") continue;
    office.does({"u-02", other, "no_lessons", {}, "ingen sökte"});
    office.does({"u-02", other, "close"});
  }

  office.does({"u-02", kept.emplace_back(office.lesson(call)), "retire", {}, "inlärd"});
  kept.push_back(office.lesson(call));
  const auto watch = [&] {
    return kept.emplace_back(office.opens({"u-02", "watch", call, {{"day", "2024-01-01"}, {"what", "ring"}}}));
  };
  watch();
  office.does({"u-02", watch(), "done"});
  office.does({"u-02", watch(), "drop", {}, "onödig"});
  for (const auto* year : {"2024", "2025", "2026", "2027", "2028", "2029", "2030"}) {
    const auto plan = kept.emplace_back(office.opens({"u-02", "annual_plan", {}, {{"year", year}}}));
    if (std::string(year) == "2030") office.does({"u-02", plan, "abandon", {}, "fel år"});
    if (std::string(year) == "2024" || std::string(year) == "2030") continue;
    const auto* items = "add_item";
    office.does({"u-02",
                 plan,
                 items,
                 {{"item", "1"},
                  {"title", "T"},
                  {"fund", "esf"},
                  {"area", "A.2"},
                  {"level", "regional"},
                  {"amount", "1 000"},
                  {"opens", "2025-01-09"},
                  {"closes", "2025-03-15"},
                  {"territory", "länet"},
                  {"applicants", "alla"},
                  {"responsible", "esf-radet"}}});
    if (std::string(year) == "2027") {
      const Fields latest{{"latest", to_iso(office.today() + 30)}};
      office.does({"u-02", plan, "consult", latest});
      office.does({"u-02", plan, "redraft", {}, "nya förutsättningar"});
      kept.push_back(plan + "/R01");
      office.does({"u-02", plan, "consult", latest});
      continue;
    }
    office.consult(plan);
    office.decide(plan);
    if (std::string(year) == "2026") office.does({"u-02", plan, "amend", {}, "mer pengar"});
    if (std::string(year) < "2028") continue;
    office.does({"u-02", plan, "follow_up_item", {{"item", "1"}, {"outcome", "cancelled"}}, "inget behov"});
    office.does({"u-02", plan, "conclude_follow_up"});
    if (std::string(year) == "2029") office.does({"u-02", plan, "close"});
  }
  hang_referrals(office, "AP-2027", kept);
  hang_action_plans(office, kept);
  hang_meetings(office, kept);
  hang_declarations(office, call, kept);
  kept.push_back("UK-ESF-01");
  office.does({"h-07", kept.emplace_back(office.criteria_set("3")), "replace", {}, "omarbetad"});
  hang_documents(office, call, kept);
  const Fields timetable{{"what", "timetable"}, {"published", to_iso(office.today())}};
  for (const auto* event : {"", "withdraw"}) {
    kept.push_back(office.opens({"u-02", "publication", {}, timetable}));
    if (*event != '\0') office.does({"u-02", kept.back(), event, {}, "aldrig utlagd"});
  }
  const auto gone = kept.emplace_back(office.opens({"u-01", "person", {}, {{"full_name", "N"}}, "open", "u-08"}));
  office.does({"u-01", gone, "leave"});
  const std::string rules = "{\"name\":\"other\",\"prefix\":\"X\",\"regime\":\"advisory\",\"version\":1}";
  kept.push_back(office.opens(
      {"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority(to_iso(office.today())), "adopt", "other@1"}));
  office.does({"u-01", kept.back(), "retire", {}, "ersatt"});

  Gallery gallery;
  for (const auto& id : kept)
    gallery.try_emplace({office.found(id).kind, office.state(id)}, id);
  return gallery;
}

Fields words_for(const Event& event) {
  Fields fields;
  for (const auto& field : event.fields)
    if (!field.optional) fields.push_back({std::string(field.name), word(field)});
  return fields;
}

std::string person_for(const Row& row, const std::string& otherwise) {
  for (const auto& [role, person] : somebody)
    if (row.by.has(role)) return person;
  return otherwise;
}

Answer dry_run(Office& office, const std::string& who, const CaseId& id, const Event& event) {
  const auto kind = office.found(id).kind;
  return office.desk.perform({{who, who + "@office", {}},
                              office.today(),
                              {{kind, id, {}, std::string(event.name), words_for(event), {}, "prov"}},
                              true});
}

}  // namespace utlys::tests
