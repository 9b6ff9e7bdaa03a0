// SPDX-License-Identifier: EUPL-1.2
// R10: a requirement is a stop or a remark, and a refusal says everything at once.
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

using Words = std::vector<std::string>;

struct RemarkTest : DeskTest {
  CaseId id = shelf();
  void name_and_label() { did({on_case(id, "name", {{"title", "Poems"}}), label(id, "L")}); }
  Remark remark() const { return envelope(id).remarks.at("shelf.books"); }
};

TEST_F(RemarkTest, R10_ARefusalListsEveryUnmetRequirementAtOnce) {
  const auto refusal = refused(on_case(id, "publish"));
  EXPECT_EQ(codes_of(refusal.unmet), (Words{"shelf.named", "shelf.labelled"}));
  EXPECT_EQ(refusal.id, id);
  EXPECT_EQ(refusal.event, "publish");
  EXPECT_EQ(refusal.state, "kept");
}

TEST_F(RemarkTest, R10_ARemarkIsNotedAndDoesNotRefuse) {
  name_and_label();
  const auto moved = did(on_case(id, "publish"));
  EXPECT_EQ(codes_of(moved.at(0).remarks), Words{"shelf.books"});
  EXPECT_TRUE(remark().open());
  EXPECT_EQ(remark().event, "publish");
  EXPECT_EQ(remark().on, day(today));
}

TEST_F(RemarkTest, R10_WhatIsMetLeavesNoRemark) {
  name_and_label();
  did({open("book", {}, id), on_case(id, "publish")});
  EXPECT_TRUE(envelope(id).remarks.empty());
}

TEST_F(RemarkTest, R10_ARemarkIsExplainedOnceWithAReason) {
  name_and_label();
  did(on_case(id, "publish"));
  EXPECT_EQ(refused(on_case(id, "explain", {{"remark", "shelf.books"}})).errors.at(0).field, "why");
  EXPECT_EQ(codes_of(refused(on_case(id, "explain", {{"remark", "none"}}, "x")).unmet), Words{"remark.open"});
  did(on_case(id, "explain", {{"remark", "shelf.books"}}, "they are on their way"));
  EXPECT_EQ(remark().explanation, "they are on their way");
  EXPECT_FALSE(remark().open());
  EXPECT_EQ(codes_of(refused(on_case(id, "explain", {{"remark", "shelf.books"}}, "x")).unmet), Words{"remark.open"});
}

TEST_F(RemarkTest, R10_ARemarkIsMendedWhenTheRequirementComesToBeMet) {
  name_and_label();
  did(on_case(id, "publish"));
  did(open("book", {}, id));
  EXPECT_TRUE(remark().open());  // a case's remarks are looked at when the case moves
  did(on_case(id, "name", {{"title", "Prose"}}));
  EXPECT_EQ(remark().mended, day(today));
}

// The answer speaks of what stands when all of it is done; the log holds the rest.
TEST_F(RemarkTest, R10_WhatALaterActOfTheSameOrderMendsIsNoNews) {
  name_and_label();
  const auto moved = did({on_case(id, "publish"), open("book", {}, id), on_case(id, "name", {{"title", "Prose"}})});
  for (const auto& one : moved)
    EXPECT_TRUE(one.remarks.empty()) << one.event;
  EXPECT_EQ(remark().mended, day(today));
}

TEST_F(RemarkTest, R10_WhatIsBrokenAgainIsRemarkedAgain) {
  name_and_label();
  did(on_case(id, "publish"));
  did(on_case(id, "explain", {{"remark", "shelf.books"}}, "they are on their way"));
  did(on_case(id, "unname", {}, "begin again"));
  did(on_case(id, "name", {{"title", "Prose"}}));
  EXPECT_FALSE(remark().open());
  clock.set(moment_from_iso("2026-01-14T09:00").value());
  did(on_case(id, "publish"), "anna", "2026-01-14");
  EXPECT_TRUE(remark().open());
  EXPECT_EQ(remark().on, day("2026-01-14"));
}

TEST_F(RemarkTest, R10_AProfileTurnsAStopIntoARemark) {
  adopt(
      R"({"name":"p","version":1,"requirements":{"shelf.named":{"weight":"remark","paragraph":"§ 1","reason":"x"}}})");
  EXPECT_EQ(codes_of(refused(on_case(id, "publish")).unmet), Words{"shelf.labelled"});
  did({label(id, "L"), on_case(id, "publish")});
  EXPECT_TRUE(envelope(id).remarks.at("shelf.named").open());
  EXPECT_EQ(last_entry().profile, "p@1");
}

TEST_F(RemarkTest, R10_AProfileSwitchesARequirementOff) {
  adopt(R"({"name":"p","version":1,"requirements":{"shelf.named":{"weight":"off"},"shelf.labelled":{"weight":"off"},)"
        R"("shelf.books":{}}})");
  const auto refusal = refused(on_case(id, "publish"));
  EXPECT_EQ(codes_of(refusal.unmet), Words{"shelf.books"});  // and a remark into a stop
  EXPECT_EQ(refusal.profile, "p@1");
}

TEST_F(RemarkTest, R10_AnOmissionDisablesNothing) {
  adopt(R"({"name":"p","version":1,"requirements":{"other":{"weight":"off"}}})");
  EXPECT_EQ(codes_of(refused(on_case(id, "publish")).unmet), (Words{"shelf.named", "shelf.labelled"}));
}

TEST_F(RemarkTest, AProfileIsInForceFromItsFirstDayAndUntilAnotherComes) {
  adopt(R"({"name":"p","version":1,"valid_from":"2026-01-08","valid_to":"2026-01-09"})");
  did(open("profile", {{"rules", R"({"name":"q","version":1,"valid_from":"2026-01-12"})"}}, {}, "q"), "root");
  const auto profile_on = [&](std::string_view on) {
    did(open("shelf"), "anna", on);
    return last_entry().profile;
  };
  EXPECT_EQ(profile_on("2026-01-07"), "");
  EXPECT_EQ(profile_on("2026-01-08"), "p@1");
  EXPECT_EQ(profile_on("2026-01-09"), "p@1");
  EXPECT_EQ(profile_on("2026-01-11"), "p@1");  // none covers the day: the last one that did
  EXPECT_EQ(profile_on("2026-01-12"), "q@1");
}

TEST_F(RemarkTest, AnActOfABatchFollowsTheRulesThatTheActBeforeAdopted) {
  adopt(R"({"name":"p","version":1})");
  did({on_case("p", "adopt", {{"rules", R"({"name":"p","version":2})"}}), open("shelf")}, "root");
  EXPECT_EQ(last_entry().profile, "p@2");
  did({open("shelf"), on_case("p", "adopt", {{"rules", R"({"name":"p","version":3})"}}), open("shelf")}, "root");
  EXPECT_EQ(last_entry().profile, "p@3");
}

TEST_F(RemarkTest, R10_WhatCanHappenIsAnsweredForEveryEventThatHasSomethingToActOn) {
  const auto options = desk.possible(*store.find(id), {"bo", "bo@host", {}}, day(today));
  Words events;
  for (const auto& option : options)
    events.emplace_back(option.event->name);
  EXPECT_EQ(events,
            (Words{"name", "unname", "label", "note", "keep", "forget", "stock", "publish", "cancel", "suspend"}));
  EXPECT_TRUE(option_named(options, "label")->role_fits);
  EXPECT_FALSE(option_named(options, "publish")->role_fits);
  EXPECT_EQ(codes_of(option_named(options, "publish")->unmet), (Words{"shelf.named", "shelf.labelled"}));
  EXPECT_EQ(codes_of(option_named(options, "publish")->remarks), Words{"shelf.books"});
  EXPECT_EQ(log().back().seq, static_cast<std::int64_t>(store.head().tree.size()));
}

}  // namespace
}  // namespace utlys::tests
