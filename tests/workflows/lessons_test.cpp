// SPDX-License-Identifier: EUPL-1.2
// R20: what one call learnt stops the next one until somebody has said what it does with it.
#include "engine/overlay.hpp"
#include "tests/workflows/office.hpp"
#include "workflows/lesson/asked.hpp"
#include "workflows/lesson/unused.hpp"

namespace utlys::tests {
namespace {

class Lessons : public OfficeTest {
 protected:
  void SetUp() override {
    first = office.call_in("learning");
    second = office.call_open("2");  // the same fund; establishment and reentry
    office.prepare(second);
  }
  Answer proceed() { return office.tries({"u-02", second, "proceed"}); }
  Act disposal(const CaseId& lesson) {
    return {{}, lesson, {}, "dispose", {{"call", second}, {"disposition", "taken-into-account"}}, {}, "stänger kl. 12"};
  }
  CaseId outside(const std::string& fund, const std::string& themes) {
    return office.opens({"u-02", "call", {}, {{"title", "x"}, {"fund", fund}, {"area", "A"}, {"themes", themes}}});
  }
  void disposes(const CaseId& lesson, const std::string& by, const std::string& what) {
    office.does({"u-02", lesson, "dispose", {{"call", by}, {"disposition", what}}, "skäl"});
  }
  std::vector<CaseId> without_use() const {
    std::vector<CaseId> calls;
    for (const auto& one : lesson::calls_without_use(store))
      calls.push_back(one.call);
    return calls;
  }
  CaseId first, second;
};

using Ids = std::vector<CaseId>;
Ids ids_of(const std::vector<lesson::Kept>& lessons) {
  Ids ids;
  for (const auto& one : lessons)
    ids.push_back(one.id);
  return ids;
}

TEST_F(Lessons, R20_AnOpenLessonToTheNextCallOnASharedThemeStops) {
  const auto lesson = office.lesson(first);
  expect_unmet({"call.lessons"}, proceed());
  office.does({"u-02", lesson, "dispose", {{"call", second}, {"disposition", "not-relevant"}}, "annan form"});
  expect_done(proceed());
}

TEST_F(Lessons, R20_ALessonOnAnotherThemeOrToSomebodyElseDoesNot) {
  office.lesson(first, "next-call", "stable-position");
  office.lesson(first, "annual-plan");
  office.lesson(first, "regional-plan");
  office.lesson(first, {});
  expect_done(proceed());
}

TEST_F(Lessons, R20_ALessonOfAnotherFundDoesNot) {
  office.lesson(outside("eruf", "establishment"));
  expect_done(proceed());
}

TEST_F(Lessons, R20_ItsOwnLessonsDoNot) {
  office.lesson(second);
  expect_done(proceed());
}

TEST_F(Lessons, R20_ALearntLessonAsksNothingMore) {
  office.does({"u-02", office.lesson(first), "retire", {}, "står i rutinen"});
  expect_done(proceed());
}

TEST_F(Lessons, R20_EarlierAnswersAreProposedAgain) {
  const auto lesson = office.lesson(first);
  const auto third = outside("esf", "establishment");
  const auto asked = [&](const CaseId& call) { return lesson::asked_of(store, office.found(call)); };
  ASSERT_EQ(asked(second).size(), 1U);
  EXPECT_EQ(asked(second).front().id, lesson);
  EXPECT_FALSE(lesson::latest_answer(asked(second).front().facts));
  EXPECT_TRUE(asked(first).empty());  // its own
  EXPECT_TRUE(asked(lesson).empty());

  office.does({"u-02", lesson, "dispose", {{"call", second}, {"disposition", "partly"}}, "tio veckor ryms inte"});
  EXPECT_TRUE(asked(second).empty());
  const auto answer = lesson::latest_answer(asked(third).at(0).facts);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->call, second);
  EXPECT_EQ(answer->what.disposition, lesson::Disposition::partly);

  const auto fourth = outside("esf", "establishment");
  office.on("2023-12-01");
  office.does({"u-02", lesson, "dispose", {{"call", third}, {"disposition", "already-handled"}}, "står i mallen"});
  EXPECT_EQ(lesson::latest_answer(asked(fourth).at(0).facts)->call, third);  // the last one
}

TEST_F(Lessons, R20_ManyAreDisposedOfWithOneReasonOrNone) {
  const auto one = office.lesson(first), two = office.lesson(first);
  const Visitor visitor{"u-02", "u-02@office", {}};
  auto wrong = disposal(two);
  wrong.why.clear();
  EXPECT_TRUE(office.desk.perform({visitor, office.today(), {disposal(one), wrong}}).refusal);
  EXPECT_TRUE(office.facts<lesson::Facts>(one).dispositions.empty());
  expect_done(office.desk.perform({visitor, office.today(), {disposal(one), disposal(two)}}));
  EXPECT_EQ(office.facts<lesson::Facts>(two).dispositions.at(second).reason, "stänger kl. 12");
  expect_done(proceed());
}

TEST_F(Lessons, R20_TheNextCallAfterThatIsAskedAgain) {
  const auto lesson = office.lesson(first);
  office.does({"u-02", lesson, "dispose", {{"call", second}, {"disposition", "partly"}}, "delvis"});
  expect_done(proceed());
  const auto third = outside("esf", "establishment");
  office.does({"u-02", third, "describe", {{"level", "regional"}, {"territory", "l"}, {"applicants", "a"}}});
  office.does({"u-02", third, "exempt_from_plan", by_partnership(to_iso(office.today()))});
  office.prepare(third);
  expect_unmet({"call.lessons"}, office.tries({"u-02", third, "proceed"}));
}

TEST_F(Lessons, R20_ChangingThemeAfterwardsDoesNotGetPastThem) {
  office.lesson(first, "next-call", "stable-position");
  office.does({"u-02", second, "proceed"});
  office.does({"u-02", second, "describe", {{"themes", "stable-position"}}});
  const auto answer =
      office.tries({"h-07", second, "publish", {{"where", "w"}, {"copy", "c"}, {"published", to_iso(office.today())}}});
  EXPECT_TRUE(unmet_in(answer).contains("call.lessons"));
}

TEST_F(Lessons, R20_ACrisisItemGoesOnWithARemark) {
  office.lesson(first);
  const Fields item{{"item", "K1"},         {"title", "Kris"},       {"fund", "esf"},
                    {"area", "A.2"},        {"level", "regional"},   {"themes", "establishment"},
                    {"amount", "1 000"},    {"opens", "2023-07-01"}, {"closes", "2023-08-01"},
                    {"territory", "länet"}, {"applicants", "alla"},  {"responsible", "esf-radet"}};
  office.does({"u-02", "AP-2023", "add_crisis_item", item + by_partnership("2023-06-08"), "kris"});
  const auto crisis = office.call_open("K1");
  office.prepare(crisis);
  expect_remarks({"call.lessons_crisis"}, office.tries({"u-02", crisis, "proceed"}));
}

TEST_F(Lessons, R20_ALessonBelongsToACallHasAThemeAndIsDisposedOfByALaterCall) {
  expect_unmet({"lesson.call", "lesson.themes"},
               office.tries_to_open({"u-02", "lesson", {}, {{"stage", "call"}, {"seen", "s"}, {"to_do", "t"}}}));
  const auto lesson = office.lesson(first, "annual-plan");
  expect_unmet({"lesson.addressee", "lesson.later_call"},
               office.tries({"u-02", lesson, "dispose", {{"call", first}, {"disposition", "partly"}}, "x"}));
  expect_field_errors({"call"},
                      office.tries({"u-02", lesson, "dispose", {{"call", "X-1"}, {"disposition", "partly"}}, "x"}));
}

TEST_F(Lessons, R20_RegionAuthorityAndMembersRecordLessonsToo) {
  for (const auto* who : {"u-03", "h-07", "r-01", "m-01"})
    office.opens({who, "lesson", first, {{"stage", "call"}, {"seen", "s"}, {"to_do", "t"}}});
  expect_unmet({"role.allowed"},
               office.tries_to_open({"k-01", "lesson", first, {{"stage", "call"}, {"seen", "s"}, {"to_do", "t"}}}));
}

TEST_F(Lessons, R20_OnlyACallDisposesAndItSaysWhat) {
  const auto lesson = office.lesson(first);
  const auto dispose = [&](const std::string& by, const std::string& what) {
    return office.tries({"u-02", lesson, "dispose", {{"call", by}, {"disposition", what}}, "skäl"});
  };
  expect_field_errors({"call"}, dispose("u-03", "partly"));
  expect_field_errors({"disposition"}, dispose(second, "unstated"));
  expect_unmet({"call.lessons"}, proceed());
}

TEST_F(Lessons, R20_TheyAreFoundByThemeStageAddresseeFundStateAndCall) {
  const auto one = office.lesson(first), plan = office.lesson(first, "annual-plan"),
             other = office.lesson(first, "next-call", "stable-position"),
             eruf = office.lesson(outside("eruf", "stable-position"));
  office.does({"u-02", other, "retire", {}, "står i rutinen"});
  const auto found = [&](auto set) {
    lesson::Wanted wanted;
    set(wanted);
    return ids_of(lesson::lessons(store, wanted));
  };
  using W = lesson::Wanted;
  EXPECT_EQ(found([](W& /*all*/) {}).size(), 4U);
  EXPECT_EQ(found([](W& w) { w.theme = Theme::stable_position; }), (Ids{eruf, other}));
  EXPECT_EQ(found([](W& w) { w.addressee = lesson::Addressee::annual_plan; }), Ids{plan});
  EXPECT_EQ(found([](W& w) { w.fund = Fund::eruf; }), Ids{eruf});
  EXPECT_EQ(found([](W& w) { w.state = "learnt"; }), Ids{other});
  EXPECT_EQ(found([&](W& w) { w.call = first; }), (Ids{one, plan, other}));
  const auto stage = office.facts<lesson::Facts>(one).stage;
  EXPECT_EQ(found([&](W& w) { w.stage = stage; }).size(), 4U);
  EXPECT_TRUE(found([&](W& w) { w.stage = stage == Stage::learning ? Stage::call : Stage::learning; }).empty());
  EXPECT_EQ(found([&](W& w) {
              w.theme = Theme::stable_position;
              w.fund = Fund::esf;
            }),
            Ids{other});
}

// Calls that version 1 of the workflow wrote stand in the register as they were written.
TEST_F(Lessons, R20_ACallOfAnEarlierVersionIsReadWhenALessonIsTraced) {
  const auto lesson = lesson::kept_from(office.found(office.lesson(first)));
  auto earlier = office.envelope(first);
  earlier.version = 0;
  earlier.facts.text = R"({"opinion":{"on":"2023-06-02","statement":"i linje"},"title":"Etablering"})";
  Overlay with_earlier(store);
  with_earlier.put({{"STHLM-ESF-2019-01", "call", to_json(earlier), 1, office.today()}, earlier});
  EXPECT_EQ(lesson::waiting_for(with_earlier, lesson), Ids{second});
}

TEST_F(Lessons, R20_TheChainGoesFromALessonToTheCallsAndBack) {
  const auto lesson = office.lesson(first);
  const auto kept = [&] { return lesson::kept_from(office.found(lesson)); };
  EXPECT_EQ(lesson::waiting_for(store, kept()), Ids{second});
  disposes(lesson, second, "partly");
  EXPECT_TRUE(lesson::waiting_for(store, kept()).empty());
  const auto third = outside("esf", "establishment");
  office.on("2023-12-01");
  disposes(lesson, third, "not-relevant");
  const auto answers = lesson::answers_to(kept().facts);
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(answers[0].call, second);
  EXPECT_EQ(answers[1].call, third);
  EXPECT_EQ(answers[1].what.reason, "skäl");
  EXPECT_EQ(ids_of(lesson::answered_by(store, third)), Ids{lesson});
  EXPECT_TRUE(lesson::answered_by(store, first).empty());
}

TEST_F(Lessons, R20_ACallThatWentOnWithoutTakingALessonIntoAccountIsNamed) {
  const auto lesson = office.lesson(first);
  disposes(lesson, second, "not-relevant");
  EXPECT_TRUE(without_use().empty());  // it has not gone on yet
  expect_done(proceed());
  ASSERT_EQ(without_use(), Ids{second});
  const auto went = lesson::calls_without_use(store).front();
  EXPECT_EQ(went.left, office.today());
  EXPECT_EQ(ids_of(went.there), Ids{lesson});
  disposes(lesson, second, "partly");
  EXPECT_TRUE(without_use().empty());
}

TEST_F(Lessons, R20_WhatWasNotThereWhenTheCallWentOnIsNoReproach) {
  office.does({"u-02", office.lesson(first), "retire", {}, "står i rutinen"});
  office.lesson(first, "next-call", "stable-position");
  office.lesson(first, "annual-plan");
  office.lesson(second);
  office.lesson(outside("eruf", "establishment"));
  expect_done(proceed());
  office.lesson(first);  // later
  EXPECT_TRUE(without_use().empty());
}

TEST_F(Lessons, R20_WhatWasThereStaysAReproachThoughItIsLearntLater) {
  const auto lesson = office.lesson(first);
  disposes(lesson, second, "already-handled");
  expect_done(proceed());
  office.does({"u-02", lesson, "retire", {}, "står i rutinen"});
  EXPECT_EQ(without_use(), Ids{second});
  office.does({"u-02", second, "rework", {}, "nytt underlag"});  // back in its needs analysis
  EXPECT_TRUE(without_use().empty());
  expect_done(proceed());  // and now the lesson asks nothing
  EXPECT_TRUE(without_use().empty());
}

TEST_F(Lessons, R20_LessonsThatNoLaterCallHasTakenIntoAccountAreNamed) {
  const auto one = office.lesson(first), two = office.lesson(first), nobody = office.lesson(first, {});
  office.lesson(first, "annual-plan");
  EXPECT_EQ(ids_of(lesson::never_used(store)), (Ids{one, two, nobody}));
  disposes(one, second, "partly");
  disposes(two, second, "not-taken");
  EXPECT_EQ(ids_of(lesson::never_used(store)), (Ids{two, nobody}));
  disposes(two, second, "taken-into-account");
  EXPECT_EQ(ids_of(lesson::never_used(store)), Ids{nobody});
}

}  // namespace
}  // namespace utlys::tests
