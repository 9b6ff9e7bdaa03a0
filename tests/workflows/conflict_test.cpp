// SPDX-License-Identifier: EUPL-1.2
// R14: who has a conflict of interest handles nothing and is not in the room; a breach is recorded and has no effect.
#include "tests/workflows/office.hpp"
#include "workflows/declaration/facts.hpp"
#include "workflows/meeting/cited.hpp"

namespace utlys::tests {
namespace {

using declaration::Outcome;

// A call in prioritisation; a partnership of four by a profile without numbers would not do, so twelve of twenty-three.
class Conflict : public OfficeTest {
 protected:
  void SetUp() override {
    call = office.call_in("prioritisation");
    office.on("2023-06-08");
    body = office.opens({"u-02", "body", {}, {}, "open", "partnership"});
    for (int n = 1; n <= 24; ++n) {
      office.opens({"u-01", "person", {}, {{"full_name", "N"}}, "open", person(n)});
      const auto* seat = n == 1 ? "chair" : n == 2 ? "vice-chair" : n <= 23 ? "member" : "alternate";
      office.does({"u-02", body, "appoint",
                   Fields{{"person", person(n)}, {"seat", seat}, {"since", "2023-01-01"}} +
                       by_authority("2023-01-01", "region-stockholm")});
    }
  }
  static std::string person(int n) { return "p-" + std::string(n < 10 ? "0" : "") + std::to_string(n); }
  static std::string people(int last) {
    std::string list;
    for (int n = 1; n <= last; ++n)
      list += (list.empty() ? "" : ",") + person(n);
    return list;
  }
  CaseId declares(const std::string& who, const Fields& more = {}, const std::string& day = "2023-06-01") {
    return office.opens({"u-02", "declaration", call, Fields{{"person", who}, {"declared", day}} + more});
  }
  void all_declare(int last) {
    for (int n = 1; n <= last; ++n)
      declared[n] = declares(person(n));
  }
  CaseId held(int members, const Fields& more = {}) {
    const auto id = office.opens({"u-02", "meeting", body, {{"day", "2023-06-08"}, {"form", "room"}}});
    office.does({"u-02", id, "add_matter", {{"paragraph", "5"}, {"title", "Prioritering"}, {"call", call}}});
    office.does({"u-02",
                 id,
                 "send",
                 {{"title", "U"}, {"paper_version", "1"}, {"document", "sha256:1"}, {"sent", "2023-06-01"}}});
    office.does({"u-02", id, "summon", {{"day", "2023-06-01"}}});
    office.does({"u-02", id, "hold", Fields{{"day", "2023-06-08"}, {"members", people(members)}} + more});
    return id;
  }
  Answer decide(const CaseId& meeting, const std::string& rapporteur = "u-02") {
    return office.tries(
        {"u-02",
         meeting,
         "decide",
         {{"paragraph", "5"}, {"content", "enligt listan"}, {"reasons", "se listan"}, {"rapporteur", rapporteur}}});
  }
  Answer test(const CaseId& id, const std::string& outcome, const Fields& more = {}, const std::string& who = "u-02") {
    return office.tries({who, id, "test", Fields{{"outcome", outcome}} + more + by_partners("2023-06-08")});
  }
  // As many as the meeting itself says.
  static Fields by_partners(const std::string& day) {
    auto fields = by_partnership(day);
    for (auto& field : fields)
      if (field.field == "present") field.text = "12";
    return fields;
  }
  Fields place() {
    return Fields{{"rank", "1"}, {"reasons", "bärs av alla"}, {"principles", "anchored"}} + by_partners("2023-06-08");
  }
  CaseId call, body;
  std::map<int, CaseId> declared;
};

TEST_F(Conflict, R25_HowManyWerePresentIsTheMeetingsToSay) {
  all_declare(12);
  expect_done(decide(held(12)));
  auto fields = place();
  for (auto& field : fields)
    if (field.field == "present") field.text = "15";
  const auto remarked = [&](const char* id, const Fields& given) {
    return remarks_in(office.tries({"u-02", call + id, "prioritise", given})).contains("decision.present_agrees");
  };
  EXPECT_FALSE(remarked("/A02", place()));
  EXPECT_TRUE(remarked("/A01", fields));
  seen_unmet({"decision.present_agrees"});
}

TEST_F(Conflict, R25_ADecisionIsDatedTheDayOfAMeeting) {
  all_declare(12);
  expect_done(decide(held(12)));
  auto early = place();
  for (auto& field : early)
    if (field.field == "decided_on") field.text = "2023-06-07";
  const auto unmet = unmet_in(office.tries({"u-02", call + "/A01", "prioritise", early}));
  EXPECT_TRUE(unmet.contains("decision.meeting"));
  EXPECT_EQ(office.state(call + "/A01"), "approved");
  seen_unmet({"decision.meeting"});
  expect_done(office.tries({"u-02", call + "/A01", "prioritise", place()}));
}

// A § of the same meeting that concerns another call proves nothing of this one's applications.
TEST_F(Conflict, R25_TheParagraphCitedConcernsTheCall) {
  all_declare(12);
  const auto other =
      office.opens({"u-02", "call", {}, {{"title", "x"}, {"fund", "esf"}, {"area", "A.2"}, {"themes", "reentry"}}});
  const auto meeting = office.opens({"u-02", "meeting", body, {{"day", "2023-06-08"}, {"form", "room"}}});
  for (const auto& [paragraph, about] : Fields{{"4", call}, {"5", other}})
    office.does({"u-02", meeting, "add_matter", {{"paragraph", paragraph}, {"title", "P"}, {"call", about}}});
  office.does({"u-02", meeting, "hold", {{"day", "2023-06-08"}, {"members", people(12)}}});
  for (const auto* paragraph : {"4", "5"})
    office.does({"u-02",
                 meeting,
                 "decide",
                 {{"paragraph", paragraph}, {"content", "x"}, {"reasons", "y"}, {"rapporteur", "u-02"}}});
  const auto unmet = unmet_in(office.tries({"u-02", call + "/A01", "prioritise", place()}));  // cites § 5
  EXPECT_TRUE(unmet.contains("decision.meeting"));
  auto nowhere = place();
  for (auto& field : nowhere)
    if (field.field == "proof") field.text = "protokoll 2023-06-08 § 55";
  EXPECT_TRUE(unmet_in(office.tries({"u-02", call + "/A01", "prioritise", nowhere})).contains("decision.meeting"));
  auto right = place();
  for (auto& field : right)
    if (field.field == "proof") field.text = "protokoll 2023-06-08 § 4";
  expect_done(office.tries({"u-02", call + "/A01", "prioritise", right}));
}

// What the call waited for has been held; it is the minutes that are due now, and they have their own line.
TEST_F(Conflict, R25_ACallNoLongerWaitsForAMeetingThatWasHeld) {
  const auto due = [&] { return office.envelope(call).glance.due; };
  office.does({"u-02", call, "describe", {{"meeting", "2023-06-08"}}});
  ASSERT_TRUE(due());
  EXPECT_EQ(due()->what, "meeting");
  held(12);
  EXPECT_FALSE(due());
  office.does({"u-02", call, "remit", by_partners("2023-06-08"), "nytt underlag"});
  office.does({"h-07", call, "conclude_assessment"});
  ASSERT_TRUE(due());
  EXPECT_EQ(due()->what, "meeting");
}

// What has been held is recorded as it was, also where a call on the agenda has been worked on since (R10).
TEST_F(Conflict, R10_AMeetingIsRecordedThoughACallHasMovedOnSince) {
  office.on("2023-06-10");
  office.does({"u-02", call, "describe", {{"meeting", "2023-06-08"}}});
  const auto id = office.opens({"u-02", "meeting", body, {{"day", "2023-06-08"}, {"form", "room"}}});
  office.does({"u-02", id, "add_matter", {{"paragraph", "5"}, {"title", "Prioritering"}, {"call", call}}});
  office.on("2023-06-10");
  expect_done(office.tries({"u-02", id, "hold", {{"day", "2023-06-08"}, {"members", people(12)}}}));
  EXPECT_FALSE(office.envelope(call).glance.due);
}

TEST_F(Conflict, R25_AnotherBodysMeetingIsNotTheOneTheCallWaitsFor) {
  office.does({"u-02", call, "describe", {{"meeting", "2023-06-08"}}});
  const auto group = office.opens({"u-02", "body", {}, {}, "open", "preparatory-group"});
  office.does({"u-02", group, "appoint",
               Fields{{"person", person(1)}, {"seat", "chair"}, {"since", "2023-01-01"}} + by_authority("2023-01-01")});
  const auto id = office.opens({"u-02", "meeting", group, {{"day", "2023-06-08"}, {"form", "room"}}});
  office.does({"u-02", id, "add_matter", {{"paragraph", "1"}, {"title", "Beredning"}, {"call", call}}});
  office.does({"u-02", id, "hold", {{"day", "2023-06-08"}, {"members", person(1)}}});
  EXPECT_TRUE(office.envelope(call).glance.due);
}

// Placings are often recorded on the day of the meeting: their remark goes once the minutes are approved.
TEST_F(Conflict, R10_TheRemarkOnMinutesIsMendedWhenTheyAreApproved) {
  all_declare(12);
  const auto meeting = held(12);
  expect_done(decide(meeting));
  const auto a01 = call + "/A01";
  expect_remarks({"decision.minutes"}, office.tries({"u-02", a01, "prioritise", place()}));
  const auto open = [&] { return office.envelope(a01).remarks.at("decision.minutes").open(); };
  EXPECT_TRUE(open());
  office.does(
      {"u-02", meeting, "approve_minutes", {{"day", "2023-06-08"}, {"approvers", "p-01"}, {"document", "sha256:2"}}});
  office.attest(a01);
  EXPECT_FALSE(open());
}

TEST_F(Conflict, R10_NothingIsMendedByTakingThePlacingBack) {
  all_declare(12);
  expect_done(decide(held(12)));
  const auto a01 = call + "/A01";
  expect_remarks({"decision.minutes"}, office.tries({"u-02", a01, "prioritise", place()}));
  office.does({"u-02", call, "remit", by_partners("2023-06-08"), "nytt underlag"});
  EXPECT_TRUE(office.envelope(a01).remarks.at("decision.minutes").open());
}

// What is known of ties to organisations comes up by itself, and goes when it has been tested.
TEST_F(Conflict, R14_AKnownTieIsBroughtUpWhenTheApplicationIsApproved) {
  office.does({"u-02", person(3), "record_tie", {{"organisation", "4020000008"}, {"tie", "office"}}});
  office.does({"u-02", call, "remit", by_partners("2023-06-08"), "nytt underlag"});
  const auto a01 = call + "/A01";
  expect_remarks({"application.ties"}, office.tries({"h-07", a01, "approve",
                                                     Fields{{"approved", "9 000 000"}} + by_authority("2023-06-08")}));
  const auto id = declares(person(3));
  office.does({"u-02", id, "allege", {{"who", "u-02"}, {"ground", "styrelseuppdrag"}}});
  expect_done(test(id, "conflict"));
  expect_remarks(
      {}, office.tries({"h-07", a01, "approve", Fields{{"approved", "9 000 000"}} + by_authority("2023-06-08")}));
  EXPECT_FALSE(office.envelope(a01).remarks.at("application.ties").open());
}

// R3: who judged the merits neither decides nor presents the place.
TEST_F(Conflict, R3_WhoAssessedTookNoPartInThePlacing) {
  all_declare(12);
  office.does({"u-02", call, "remit", by_partners("2023-06-08"), "nytt underlag"});
  for (const auto* assessor : {"p-07", "h-08"})
    office.does({"h-07", call + "/A01", "approve",
                 Fields{{"approved", "9 000 000"}, {"assessors", assessor}} + by_authority("2023-06-08")});
  office.does({"h-07", call, "conclude_assessment"});
  expect_done(decide(held(12)));
  expect_unmet({"placing.assessor"}, office.tries({"u-02", call + "/A01", "prioritise", place()}));
  expect_done(office.tries({"u-02", call + "/A02", "prioritise", place()}));
}

TEST_F(Conflict, R14_EverybodyDeclaresOnceBeforeHandling) {
  all_declare(11);
  const auto meeting = held(12);
  expect_remarks({"decision.declared"}, decide(meeting));
  const auto again = [&](const Fields& fields) { return office.tries_to_open({"u-02", "declaration", call, fields}); };
  expect_unmet({"declaration.once"}, again({{"person", "p-03"}, {"declared", "2023-06-01"}}));
  expect_unmet({"declaration.day"}, again({{"person", "p-20"}, {"declared", "2023-06-09"}}));
  const auto conflict = [&](const Fields& fields) {
    return office.tries_to_open({"u-02", "declaration", call, fields, "open_conflict"});
  };
  expect_field_errors({"ground"}, conflict({{"person", "p-20"}, {"declared", "2023-06-01"}}));
  expect_unmet({"declaration.once"}, conflict({{"person", "p-03"}, {"declared", "2023-06-01"}, {"ground", "g"}}));
  expect_done(conflict({{"person", "p-20"}, {"declared", "2023-06-01"}, {"ground", "g"}}));
  EXPECT_EQ(office.state(call + "/D12"), "to_be_tested");  // and so on the board
  expect_unmet({"declaration.call"},
               office.tries_to_open({"u-02", "declaration", {}, {{"person", "p-20"}, {"declared", "2023-06-01"}}}));
}

// What is said × how it was tested × where the person was: whether the decision stands.
TEST_F(Conflict, R14_EveryKindOfConflictAndPresence) {
  all_declare(14);
  const auto id = declared[13];
  int day = 0;
  for (const std::string said : {"nothing", "declared", "alleged"})
    for (const std::string tested : {"", "no-conflict", "obviously-irrelevant", "conflict", "separable"})
      for (const std::string where : {"absent", "voting", "stepped out", "adjunct", "presenting"}) {
        if (said == "nothing" && !tested.empty()) continue;
        SCOPED_TRACE(said + " " + tested + " " + where);
        if (said == "declared")
          office.does({"u-02", id, "declare_conflict", {{"declared", "2023-06-01"}, {"ground", "g"}}});
        if (said == "alleged") office.does({"u-02", id, "allege", {{"who", "u-03"}, {"ground", "g"}}});
        if (!tested.empty()) {
          expect_done(test(id, tested, tested == "separable" ? Fields{{"exception", "en av tolv"}} : Fields{}));
        }
        const bool votes = where == "voting" || where == "stepped out";
        const auto meeting = held(votes ? 13 : 12, where == "adjunct" ? Fields{{"adjuncts", "p-13"}} : Fields{});
        if (where == "stepped out")
          office.does({"u-02", meeting, "step_out", {{"paragraph", "5"}, {"persons", "p-13"}}, "jäv"});
        const bool there = where != "absent" && where != "stepped out";
        const bool barred = tested == "conflict" || (said != "nothing" && tested.empty());
        const auto answer = decide(meeting, where == "presenting" ? "p-13" : "u-02");
        if (barred && there)
          expect_remarks({"decision.conflict"}, answer);
        else
          expect_remarks({}, answer);
        ++day;
      }
  EXPECT_EQ(day, 55);
}

TEST_F(Conflict, R14_ThePersonTakesNoPartInTheTest) {
  all_declare(14);
  const auto id = declared[13];
  expect_no_row(test(id, "no-conflict"));  // nothing is said that could be tested
  office.does({"u-02", id, "allege", {{"who", "u-03"}, {"ground", "g"}}});
  expect_unmet({"declaration.exception"}, test(id, "separable"));
  expect_unmet({"declaration.exception"}, test(id, "conflict", {{"exception", "x"}}));
  const auto meeting = held(13);
  expect_unmet({"declaration.took_part"}, test(id, "no-conflict"));
  office.does({"u-02", meeting, "step_out", {{"paragraph", "5"}, {"persons", "p-13"}}, "jäv"});
  const auto own = declares("u-02");
  office.does({"u-03", own, "allege", {{"who", "u-03"}, {"ground", "g"}}});
  expect_unmet({"declaration.not_own"}, test(own, "no-conflict"));
  expect_done(test(own, "no-conflict", {}, "u-03"));
  expect_done(test(id, "no-conflict"));
}

TEST_F(Conflict, R10_ADecisionWithABreachPlacesNothingUntilItIsTakenAnew) {
  all_declare(13);
  office.does({"u-02", declared[12], "allege", {{"who", "u-03"}, {"ground", "g"}}});
  const auto meeting = held(12);
  expect_remarks({"decision.conflict"}, decide(meeting));
  const auto a01 = call + "/A01";
  expect_unmet({"decision.effect"}, office.tries({"u-02", a01, "prioritise", place()}));
  office.does(
      {"u-02", a01, "note_placing", Fields{{"place", "prioritised"}, {"reasons", "x"}} + by_partners("2023-06-08")});

  office.on("2023-06-15");
  const auto anew = office.opens({"u-02", "meeting", body, {{"day", "2023-06-15"}, {"form", "room"}}});
  office.does({"u-02", anew, "add_matter", {{"paragraph", "5"}, {"title", "Prioritering"}, {"call", call}}});
  office.does({"u-02", anew, "hold", {{"day", "2023-06-15"}, {"members", people(11) + ",p-13"}}});
  expect_remarks({}, decide(anew));
  const auto placed =
      Fields{{"rank", "1"}, {"reasons", "bärs av alla"}, {"principles", "anchored"}} + by_partners("2023-06-15");
  expect_remarks({"decision.minutes"}, office.tries({"u-02", a01, "prioritise", placed}));  // not approved yet
  expect_unmet({"attest.minutes"}, office.tries({"u-03", a01, "attest", {{"document", "sha256:a7"}}}));
  office.does(
      {"u-02", anew, "approve_minutes", {{"day", "2023-06-15"}, {"approvers", "p-01"}, {"document", "sha256:2"}}});
  office.attest(a01);
}

TEST_F(Conflict, R14_AKnownTieToAnApplicantOrPartyComesUpToBeTested) {
  all_declare(12);
  const auto a01 = call + "/A01";
  const auto applicant = office.envelope(a01).glance.keys.at("organisation").front();
  expect_unmet({"person.tied"}, office.tries({"u-02", "p-05", "end_tie", {{"organisation", applicant}}}));
  expect_unmet({"person.organisation"},
               office.tries({"u-02", "p-05", "record_tie", {{"organisation", "8112189876"}, {"tie", "employer"}}}));
  office.does({"u-02", "p-05", "record_tie", {{"organisation", applicant}, {"tie", "employer"}}});
  const auto meeting = held(12);
  expect_done(decide(meeting));
  office.does(
      {"u-02", meeting, "approve_minutes", {{"day", "2023-06-08"}, {"approvers", "p-01"}, {"document", "sha256:2"}}});
  expect_unmet({"placing.ties"}, office.tries({"u-02", a01, "prioritise", place()}));
  office.does({"u-02", declared[5], "allege", {{"who", "u-03"}, {"ground", "arbetsgivare"}}});
  // The test is a decision of its own, here of an earlier day.
  office.does({"u-02", declared[5], "test", Fields{{"outcome", "obviously-irrelevant"}} + by_partners("2023-06-07")});
  expect_remarks({}, office.tries({"u-02", a01, "prioritise", place()}));
}

TEST_F(Conflict, R14_DeclarationsAreRenewedWhenThePartiesAreKnown) {
  for (int n = 1; n <= 12; ++n)
    declared[n] = declares(person(n), {}, "2023-03-01");  // before the closing
  const auto meeting = held(12);
  expect_done(decide(meeting));
  office.does(
      {"u-02", meeting, "approve_minutes", {{"day", "2023-06-08"}, {"approvers", "p-01"}, {"document", "sha256:2"}}});
  office.prioritise(call + "/A01");
  office.does({"u-02", call + "/A02", "not_prioritise",
               Fields{{"reasons", "ryms inte"}, {"principles", "anchored"}} + by_partners("2023-06-08")});
  office.attest(call + "/A02");
  office.hear_region(call);
  auto decided = by_partners("2023-06-08");
  const auto before = office.log_size();
  const auto tried = office.desk.perform(
      {{"u-02", "u-02@office", {}}, office.today(), {{{}, call, {}, "decide_prioritisation", decided, {}, {}}}, true});
  expect_remarks({"call.declarations"}, tried);
  EXPECT_EQ(office.log_size(), before);
  for (int n = 1; n <= 12; ++n)
    office.does({"u-02", declared[n], "renew", {{"declared", "2023-06-01"}}});
  expect_remarks({}, office.tries({"u-02", call, "decide_prioritisation", decided}));
}

TEST(Cited, TheParagraphIsFoundInTheProof) {
  std::vector<Linked<meeting::Facts>> meetings(1);
  meetings[0].id = "partnership/M01";
  meetings[0].facts.held = day_from_iso("2023-06-08");
  meetings[0].facts.matters["5"];
  const auto finds = [&](const char* body, const char* day, const char* proof) {
    Decision decision;
    decision.body = body;
    decision.decided_on = day_from_iso(day);
    decision.proof = proof;
    return meeting::cited(meetings, decision).matter != nullptr;
  };
  EXPECT_TRUE(finds("partnership", "2023-06-08", "§ 5"));
  EXPECT_TRUE(finds("partnership", "2023-06-08", "protokoll 2023:3 §5"));
  EXPECT_FALSE(finds("partnership", "2023-06-08", "§ 55"));
  EXPECT_FALSE(finds("partnership", "2023-06-08", "5"));
  EXPECT_FALSE(finds("partnership", "2023-06-09", "§ 5"));
  EXPECT_FALSE(finds("partner", "2023-06-08", "§ 5"));
}

}  // namespace
}  // namespace utlys::tests
