// SPDX-License-Identifier: EUPL-1.2
// The auditor's file (domain section 8): what surfaces by itself, each in a register where it is and in one where it is
// not, and what is missing named.
#include <algorithm>

#include "tests/workflows/office.hpp"
#include "workflows/audit_file/audit_file.hpp"

namespace utlys::tests {
namespace {

using audit_file::AuditFile;
using audit_file::Section;

class AuditFileOf : public OfficeTest {
 protected:
  AuditFile file() const {
    return audit_file::audit_file_of(store, *store.find(call), nullptr, [](const Entry& entry) {
      const auto day = day_from_iso(entry.at.substr(0, 10)).value();
      return audit_file::Recorded{day, day - *day_from_iso(entry.on) > 30};
    });
  }
  const audit_file::Surfaced& asked(const AuditFile& of, std::string_view code) const {
    const auto one =
        std::find_if(of.surfaced.begin(), of.surfaced.end(), [&](const auto& s) { return s.code == code; });
    EXPECT_NE(one, of.surfaced.end()) << code;
    return *one;
  }
  std::size_t found(std::string_view code) const { return asked(made_ = file(), code).found.size(); }
  std::size_t untold(std::string_view code) const { return asked(made_ = file(), code).untold.size(); }
  const audit_file::Finding& first(std::string_view code) const { return asked(made_ = file(), code).found.at(0); }
  bool lacks(Section section, const std::string& msgid) const {
    const auto of = file();
    const auto missing = of.missing.find(section);
    return missing != of.missing.end() && std::any_of(missing->second.begin(), missing->second.end(),
                                                      [&](const auto& said) { return said.text.msgid == msgid; });
  }

  // ---- a partnership of twenty-three, and a meeting of twelve on 2023-06-08
  static std::string member(int n) { return "p-" + std::string(n < 10 ? "0" : "") + std::to_string(n); }
  void in_prioritisation() {
    call = office.call_in("prioritisation");
    office.on("2023-06-08");
    office.opens({"u-02", "body", {}, {}, "open", "partnership"});
    for (int n = 1; n <= 23; ++n) {
      office.opens({"u-01", "person", {}, {{"full_name", "N"}}, "open", member(n)});
      const auto* seat = n == 1 ? "chair" : n == 2 ? "vice-chair" : "member";
      office.does({"u-02", "partnership", "appoint",
                   Fields{{"person", member(n)}, {"seat", seat}, {"since", "2023-01-01"}} +
                       by_authority("2023-01-01", "region-stockholm")});
    }
  }
  void declares(const std::string& who, const std::string& day = "2023-06-01") {
    office.opens({"u-02", "declaration", call, {{"person", who}, {"declared", day}}});
  }
  void all_declare(int last = 12) {
    for (int n = 1; n <= last; ++n)
      declares(member(n));
  }
  CaseId meets(int members = 12) {
    const auto id = office.opens({"u-02", "meeting", "partnership", {{"day", "2023-06-08"}, {"form", "room"}}});
    office.does({"u-02", id, "add_matter", {{"paragraph", "5"}, {"title", "Prioritering"}, {"call", call}}});
    std::string present;
    for (int n = 1; n <= members; ++n)
      present += (n == 1 ? "" : ",") + member(n);
    office.does({"u-02", id, "hold", Fields{{"day", "2023-06-08"}, {"members", present}}});
    office.does({"u-02",
                 id,
                 "decide",
                 {{"paragraph", "5"}, {"content", "listan"}, {"reasons", "se listan"}, {"rapporteur", "u-02"}}});
    return id;
  }
  Answer places(const std::string& application, const std::string& event = "prioritise",
                const std::string& reasons = "bärs av alla parter") {
    Fields fields{{"reasons", reasons}, {"principles", "anchored"}};
    if (event != "not_prioritise") fields.push_back({"rank", application.substr(application.size() - 1)});
    return office.tries({"u-02", call + application, event, fields + by_partnership("2023-06-08")});
  }

  CaseId call;
  mutable AuditFile made_;
};

// ---- placed without a declaration

TEST_F(AuditFileOf, R14_PlacesGivenByThoseWhoHaveDeclaredDoNotSurface) {
  in_prioritisation();
  all_declare();
  declares("u-02");
  meets();
  expect_done(places("/A01"));
  EXPECT_EQ(found("placed_without_declaration"), 0U);
  EXPECT_EQ(untold("placed_without_declaration"), 0U);
}

TEST_F(AuditFileOf, R14_WhoPresentedWithoutDeclaringSurfaces) {
  in_prioritisation();
  all_declare();
  meets();
  expect_done(places("/A01"));
  expect_done(places("/A02"));  // under the same §: told once
  ASSERT_EQ(found("placed_without_declaration"), 1U);
  EXPECT_EQ(first("placed_without_declaration").what.parts.front(), audit_file::Part(std::string("u-02")));
}

TEST_F(AuditFileOf, R14_WhoTookPartWithoutDeclaringSurfacesAlsoWhereThePlaceHasNoEffect) {
  in_prioritisation();
  all_declare(11);  // of twelve
  declares("u-02");
  meets();
  office.does({"u-02", call + "/A01", "note_placing",
               Fields{{"place", "prioritised"}, {"reasons", "x"}} + by_partnership("2023-06-08")});
  ASSERT_EQ(found("placed_without_declaration"), 1U);
  EXPECT_EQ(first("placed_without_declaration").what.parts.front(), audit_file::Part(member(12)));
  EXPECT_FALSE(first("placed_without_declaration").entries.empty());
}

TEST_F(AuditFileOf, R14_WhoDeclaredAfterTheMeetingSurfaces) {
  in_prioritisation();
  all_declare();
  meets();
  expect_done(places("/A01"));
  office.on("2023-06-09");
  declares("u-02", "2023-06-09");
  ASSERT_EQ(found("placed_without_declaration"), 1U);
  EXPECT_EQ(first("placed_without_declaration").what.parts.size(), 5U);  // with both days
}

TEST_F(AuditFileOf, R14_WhoGaveAPlaceIsNotKnownWhereNoMeetingIsKept) {
  call = office.call_in("learning");
  EXPECT_EQ(found("placed_without_declaration"), 0U);
  EXPECT_EQ(untold("placed_without_declaration"), 2U);
}

// ---- scorers

class Scored : public AuditFileOf {
 protected:
  void SetUp() override {
    call = office.call_in("prioritisation");
    office.on("2023-06-01");
    declares("u-02");
    office.does({"u-02", call + "/A01", "score", {{"points", "anchored=3,structural=2,complementary=3"}}});
  }
};

TEST_F(Scored, R3_AScorerWithNothingToDoWithTheApplicantDoesNotSurface) {
  EXPECT_EQ(found("scorer_near_applicant"), 0U);
  EXPECT_EQ(found("placed_without_declaration"), 0U);
}
TEST_F(Scored, R14_AScorerWithATieToTheApplicantSurfaces) {
  office.does({"u-01", "u-02", "record_tie", {{"organisation", "4020000008"}, {"tie", "employer"}}});
  ASSERT_EQ(found("scorer_near_applicant"), 1U);
  const auto of = file();
  const auto& tie = store.entries_of("u-02").back();
  EXPECT_TRUE(std::binary_search(of.entries.begin(), of.entries.end(), tie)) << "the entry that shows the tie";
  ASSERT_EQ(of.ties.size(), 2U);  // both applications are the same applicant's
  EXPECT_TRUE(lacks(Section::tests, "the tie of {} to {}, which stands behind {}, is not tested"));
}
TEST_F(Scored, R14_ATieToAProjectPartySurfacesToo) {
  office.does({"u-01", "u-02", "record_tie", {{"organisation", "4021000015"}, {"tie", "mandate"}}});
  EXPECT_EQ(found("scorer_near_applicant"), 0U);
  const auto a03 = office.apply(call);
  office.does({"h-07", a03, "add_party", {{"organisation", "4021000015"}, {"party_name", "X"}, {"part", "part"}}});
  office.approve(a03);
  office.does({"u-02", a03, "score", {{"points", "anchored=3"}}});
  EXPECT_EQ(found("scorer_near_applicant"), 1U);
}
TEST_F(Scored, R3_AScorerWhoAssessesAfterwardsSurfaces) {
  office.does({"h-07", call + "/A01", "approve",
               Fields{{"approved", "8 000 000"}, {"assessors", "u-02"}} + by_authority("2023-06-01")});
  EXPECT_EQ(found("scorer_near_applicant"), 1U);
}
TEST_F(Scored, R14_AScorerWithAConflictSurfaces) {
  const auto declaration = store.children(call, "declaration").front().id;
  office.does({"u-02", declaration, "declare_conflict", {{"declared", "2023-06-01"}, {"ground", "x"}}});
  EXPECT_EQ(found("scorer_near_applicant"), 1U);
  EXPECT_TRUE(lacks(Section::tests, "the conflict of interest of {}, {}, is not tested"));
}
TEST_F(AuditFileOf, R3_AScorerWhoWroteInTheDraftSurfaces) {
  call = office.call_in("application");
  const auto draft = [&](const std::string& writer) {
    const auto id = office.opens({"h-07",
                                  "application",
                                  call,
                                  {{"applicant_name", "Kommun Z"},
                                   {"applicant", "4020000008"},
                                   {"applicant_kind", "municipality"},
                                   {"title", "Utkast"}}});
    office.does({writer, id, "draw", {{"applied", "1 000 000"}, {"starts", "2023-09-01"}, {"ends", "2025-09-01"}}});
    return id;
  };
  const auto own = draft("u-02");
  const auto other = draft("h-07");
  office.on("2023-03-01");
  declares("u-02", "2023-03-01");
  for (const auto& id : {own, other})
    office.does({"h-07", id, "hand_in", {{"arrived", "2023-03-01T10:00"}}});
  office.ticks("2023-03-15T16:00");
  office.on("2023-05-03");
  for (const auto& id : {own, other}) {
    office.approve(id, "1 000 000");
    office.does({"u-02", id, "score", {{"points", "anchored=3"}}});
  }
  ASSERT_EQ(found("scorer_near_applicant"), 1U);
  EXPECT_EQ(first("scorer_near_applicant").about, own);
  EXPECT_TRUE(lacks(Section::declarations, "declared before the applicants were known, and not again: {}"));
}

// ---- reasons

TEST_F(AuditFileOf, R16_TheSameReasonsForMoreThanTwoPlacesSurface) {
  call = office.call_in("prioritisation");
  office.on("2023-06-08");
  const auto a03 = office.apply(call);
  office.approve(a03);
  expect_done(places("/A01"));
  expect_done(places("/A02", "reserve", "bärs  av alla\nparter"));
  EXPECT_EQ(found("identical_reasons"), 0U);  // two may
  expect_done(places("/A03", "not_prioritise"));
  ASSERT_EQ(found("identical_reasons"), 1U);
  EXPECT_EQ(first("identical_reasons").what.parts.front(), audit_file::Part(std::string("A01, A02, A03")));
  expect_done(places("/A03", "not_prioritise", "finns redan"));
  EXPECT_EQ(found("identical_reasons"), 0U);
}

// ---- minutes

class Minutes : public AuditFileOf {
 protected:
  void SetUp() override {
    in_prioritisation();
    all_declare();
    meeting = meets();
    expect_done(places("/A01"));
  }
  void grants(const std::string& day) {
    office.on(day);
    office.does({"h-07", call + "/A01", "grant", Fields{{"granted", "9 000 000"}} + by_authority(day)});
  }
  void approves(const std::string& day) {
    office.on(std::max(day, to_iso(office.today())));
    office.does({"u-02", meeting, "approve_minutes", {{"day", day}, {"approvers", "p-01"}, {"document", "sha256:1"}}});
  }
  CaseId meeting;
};

TEST_F(Minutes, R25_ADecisionAfterTheMinutesWereApprovedDoesNotSurface) {
  approves("2023-06-20");
  grants("2023-06-20");  // the same day is no day before
  EXPECT_EQ(found("decision_before_minutes"), 0U);
}
TEST_F(Minutes, R25_ADecisionBeforeTheMinutesWereApprovedSurfaces) {
  grants("2023-06-19");
  ASSERT_EQ(found("decision_before_minutes"), 1U);
  EXPECT_EQ(first("decision_before_minutes").what.parts.size(), 3U);  // nobody has approved them
  approves("2023-06-20");
  ASSERT_EQ(found("decision_before_minutes"), 1U);
  EXPECT_EQ(first("decision_before_minutes").what.parts.back(), audit_file::Part(*day_from_iso("2023-06-20")));
}
TEST_F(AuditFileOf, R25_WhetherTheMinutesWereApprovedIsNotKnownWhereNoMeetingIsKept) {
  call = office.call_in("closed");
  EXPECT_EQ(found("decision_before_minutes"), 0U);
  EXPECT_EQ(untold("decision_before_minutes"), 2U);
}
TEST_F(Minutes, R25_DaysAreHeldAgainstTheLaw) {
  office.hear_region(call);
  expect_done(places("/A02"));
  approves("2023-06-27");  // due on 2023-06-22
  for (const auto* id : {"/A01", "/A02"})
    office.attest(call + id);
  office.does({"u-02", call, "decide_prioritisation", by_partnership("2023-06-08")});
  const auto of = file();
  const auto step =
      std::find_if(of.days.begin(), of.days.end(), [](const auto& s) { return s.what == "minutes_approved"; });
  ASSERT_NE(step, of.days.end());
  EXPECT_EQ(step->due, day_from_iso("2023-06-22"));
  EXPECT_EQ(step->day, day_from_iso("2023-06-27"));
  EXPECT_EQ(step->days, 19);
  EXPECT_TRUE(step->breach);
  EXPECT_TRUE(lacks(Section::days, "no announcement of the minutes"));
  EXPECT_TRUE(lacks(Section::days, "no notice of a decision to any applicant"));
}

// ---- the call's own

TEST_F(AuditFileOf, R5_WeightsChangedAfterPublicationSurface) {
  call = office.call_in("mobilisation");
  EXPECT_EQ(found("weights_changed"), 0U);  // they were chosen before it
  const std::string rules =
      R"({"name":"loose","prefix":"X","regime":"binding","requirements":{"call.frozen":{"paragraph":"1 §",)"
      R"("reason":"prov","weight":"remark"}},"version":1})";
  const auto today = to_iso(office.today());
  office.opens({"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority(today), "adopt", "loose@1"});
  office.does({"u-02", call, "change_profile", Fields{{"profile", "loose@1"}} + by_partnership(today), "prov"});
  office.does({"h-07", call, "amend", by_authority(today), "prov"});
  office.does({"h-07", call, "write_text", {{"text", "Ny text."}}});
  EXPECT_EQ(found("weights_changed"), 0U);
  office.does({"u-02", call, "choose_principles", {{"method", "points"}, {"weights", "anchored=60,structural=40"}}});
  ASSERT_EQ(found("weights_changed"), 1U);
  EXPECT_EQ(first("weights_changed").entries.size(), 2U);
}

TEST_F(AuditFileOf, R12_ALateApplicationThatWasLetInSurfaces) {
  call = office.call_in("assessment");
  office.on("2023-03-16");
  const auto in_time = office.apply(call);
  office.approve(in_time);
  const auto late = office.apply(call, "9 800 000", "2023-03-15T16:20");
  EXPECT_EQ(found("late_admitted"), 0U);
  office.does({"h-07", late, "admit_late", Fields{{"ground", "portalen låg nere"}} + by_authority("2023-03-16")});
  ASSERT_EQ(found("late_admitted"), 1U);
  EXPECT_EQ(first("late_admitted").what.parts.size(), 3U);  // with the ground
  const auto other = office.apply(call, "9 800 000", "2023-03-15T17:00");
  office.approve(other);  // and nobody has admitted it
  EXPECT_EQ(found("late_admitted"), 2U);
}

TEST_F(AuditFileOf, Domain9_ACallDecidedWithoutTheRegionsOpinionSurfaces) {
  call = office.call_in("prioritisation");
  office.on("2023-06-08");
  expect_done(places("/A01"));
  EXPECT_EQ(found("no_regional_opinion"), 0U);  // not decided yet
  EXPECT_TRUE(lacks(Section::call, "no opinion of {} is recorded"));
  office.does({"h-07", call + "/A01", "grant", Fields{{"granted", "9 000 000"}} + by_authority("2023-06-08")});
  EXPECT_EQ(found("no_regional_opinion"), 1U);
  office.hear_region(call);
  EXPECT_EQ(found("no_regional_opinion"), 0U);
}

TEST_F(AuditFileOf, Domain9_AnOpinionOfTheSameDayAsTheDecisionDoesNotSurface) {
  call = office.call_in("learning");
  EXPECT_EQ(found("opinion_after_decision"), 0U);
}
TEST_F(AuditFileOf, Domain9_AnOpinionOfALaterDayThanTheDecisionSurfaces) {
  call = office.call_in("prioritisation");
  office.on("2023-06-08");
  for (const auto* id : {"/A01", "/A02"}) {
    expect_done(places(id));
    office.attest(call + id);
  }
  office.on("2023-06-09");
  office.hear_region(call);
  office.does({"u-02", call, "decide_prioritisation", by_partnership("2023-06-08")});
  EXPECT_EQ(found("opinion_after_decision"), 1U);
  EXPECT_EQ(found("no_regional_opinion"), 0U);
}

// ---- reserves

class Reserves : public AuditFileOf {
 protected:
  void SetUp() override {
    call = office.call_in("prioritisation");
    office.on("2023-06-08");
    expect_done(places("/A01"));
    expect_done(places("/A02", "reserve"));
    for (const auto* id : {"/A01", "/A02"})
      office.attest(call + id);
    office.hear_region(call);
  }
  void decided(const Fields& terms) {
    office.does({"u-02", call, "decide_prioritisation",
                 Fields{{"reserve_until", "2023-08-31"}} + terms + by_partnership("2023-06-08")});
    office.on("2023-09-10");
  }
  void promotes(const Fields& decision) { office.does({"h-07", call + "/A02", "promote", decision}); }
};

TEST_F(Reserves, R15_AReserveThatThePartnershipMovesUpDoesNotSurface) {
  decided({});
  promotes(by_partnership("2023-08-31"));
  EXPECT_EQ(found("reserve_moved"), 0U);
}
TEST_F(Reserves, R15_NorOneThatTheAuthorityMayMoveUp) {
  decided({{"authority_promotes", "yes"}});
  promotes(by_authority("2023-08-31"));
  EXPECT_EQ(found("reserve_moved"), 0U);
}
TEST_F(Reserves, R15_OneThatTheAuthorityMovesUpByItselfSurfaces) {
  decided({});
  promotes(by_authority("2023-08-31"));
  EXPECT_EQ(found("reserve_moved"), 1U);
}
TEST_F(Reserves, R15_OneMovedUpAfterItsTimeSurfaces) {
  decided({});
  promotes(by_partnership("2023-09-01"));
  EXPECT_EQ(found("reserve_moved"), 1U);
}
TEST_F(Reserves, R15_OneThatIsGrantedStraightFromTheReserveSurfaces) {
  decided({});
  office.does({"h-07", call + "/A02", "grant", Fields{{"granted", "9 000 000"}} + by_authority("2023-09-10")});
  ASSERT_EQ(found("reserve_moved"), 1U);
  EXPECT_EQ(first("reserve_moved").about, call + "/A02");
}

// ---- money

class Moved : public AuditFileOf {
 protected:
  void SetUp() override {
    office.call_in("call");
    office.opens({"u-02", "call", "AP-2023", {{"item", "2"}}});
    office.prepare(other);
    office.does({"u-02", other, "proceed"});
    for (const auto& id : {giver, other})
      office.does({"u-02", id, "describe", {{"round", "2023-1"}}});
    office.complete(giver);
    office.does({"h-07", giver, "set_amount", {{"amount", "40 000 000"}, {"movable", "yes"}}});
    office.does({"h-07", other, "set_amount", {{"amount", "20 000 000"}, {"movable", "yes"}}});
    office.publish(giver);
    call = giver;
  }
  void moves() {
    office.does(
        {"h-07", giver, "move_money",
         Fields{{"receiver", other}, {"amount", "1 000"}, {"where", "w"}} + by_authority(to_iso(office.today())),
         "störst behov"});
  }
  const CaseId giver = "STHLM-ESF-2023-01", other = "STHLM-ESF-2023-02";
};

TEST_F(Moved, R28_MoneyMovedBeforeAnybodyHasAppliedDoesNotSurface) {
  moves();
  office.ticks("2023-01-09");
  office.on("2023-03-14");
  office.apply(giver);
  EXPECT_EQ(found("money_moved_late"), 0U);
  const auto of = file();
  ASSERT_EQ(of.transfers.size(), 1U);
  EXPECT_EQ(of.amount_changes.size(), 3U);  // set twice, and moved
  const auto by_plan = std::count_if(of.timeline.begin(), of.timeline.end(),
                                     [](const auto& one) { return one.entry.kind == "annual_plan"; });
  EXPECT_EQ(by_plan, 3) << "what the plan did for the call's money stands beside it";
}
TEST_F(Moved, R28_MoneyMovedAfterwardsSurfaces) {
  office.ticks("2023-01-09");
  office.on("2023-03-14");
  office.apply(giver);
  moves();
  ASSERT_EQ(found("money_moved_late"), 1U);
  EXPECT_EQ(first("money_moved_late").what.parts.front(), audit_file::Part(Money{100'000}));
  office.does({"h-07", giver, "change_amount",
               Fields{{"amount", "45 000 000"}, {"where", "w"}} + by_authority("2023-03-14"), "mer"});
  EXPECT_EQ(found("money_moved_late"), 2U);
}

// ---- the file itself

TEST_F(AuditFileOf, R21_ItRestsOnEveryEntryOfTheCallAndTheCasesAroundIt) {
  call = office.call_in("closed");
  const auto of = file();
  EXPECT_EQ(of.cases.front(), call);
  EXPECT_NE(std::find(of.cases.begin(), of.cases.end(), call + "/A02"), of.cases.end());
  for (const auto& id : of.cases)
    for (const auto seq : store.entries_of(id))
      EXPECT_TRUE(std::binary_search(of.entries.begin(), of.entries.end(), seq)) << id << " #" << seq;
  EXPECT_TRUE(std::is_sorted(of.timeline.begin(), of.timeline.end(),
                             [](const auto& a, const auto& b) { return a.entry.seq < b.entry.seq; }));
  EXPECT_EQ(of.head.tree.root(), store.head().tree.root());
}

TEST_F(AuditFileOf, R11_WhatWasRegisteredAfterwardsIsMarked) {
  call = office.call_open();
  const auto marked = [&] {
    const auto of = file();
    return std::count_if(of.timeline.begin(), of.timeline.end(), [](const auto& one) { return one.afterwards; });
  };
  EXPECT_EQ(marked(), 0);
  office.on("2023-03-01");
  office.on("2022-11-01");  // the clock on the wall stays where it is
  office.prepare(call);
  EXPECT_EQ(marked(), 3);
}

TEST_F(AuditFileOf, R21_WhatACallHasNotIsNamedInItsSection) {
  call = office.call_open();
  for (const auto* text : {"no needs analysis is written", "no criteria set is pinned", "no publication is recorded",
                           "no opinion of {} is recorded", "no application is recorded"})
    EXPECT_TRUE(lacks(Section::call, text)) << text;
  EXPECT_TRUE(lacks(Section::decisions, "no meeting with the call on its agenda is recorded"));
  EXPECT_TRUE(lacks(Section::declarations, "no declaration is recorded for {}, who recorded in the call's cases"));
  EXPECT_TRUE(lacks(Section::documents, "no document is registered in the call's cases"));
  EXPECT_TRUE(lacks(Section::days, "no day of handing over"));
  EXPECT_TRUE(lacks(Section::money, "no announced support is recorded"));
}
TEST_F(AuditFileOf, R21_WhatACallHasIsNotNamedAsMissing) {
  call = office.call_in("closed");
  EXPECT_EQ(file().missing[Section::call].size(), 0U);
  EXPECT_FALSE(lacks(Section::money, "no announced support is recorded"));
  EXPECT_FALSE(lacks(Section::days, "no day of handing over"));
}

}  // namespace
}  // namespace utlys::tests
