// SPDX-License-Identifier: EUPL-1.2
// R2: a role may do only what its row gives it.
#include "engine/step.hpp"
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

using Words = std::vector<std::string>;

TEST_F(DeskTest, R2_ARoleMayDoOnlyWhatItsRowGivesIt) {
  const auto id = shelf();
  const auto refusal = refused(on_case(id, "note", {{"notes", "x"}}), "bo");
  EXPECT_EQ(codes_of(refusal.unmet), Words{"role.allowed"});
  EXPECT_EQ(refusal.unmet.at(0).detail, "secretariat");
}

TEST_F(DeskTest, R2_SomebodyUnknownOrWithoutARoleMayDoNothing) {
  EXPECT_EQ(codes_of(refused(open("shelf"), "nobody").unmet), Words{"role.allowed"});
  EXPECT_EQ(codes_of(refused(open("shelf"), "").unmet), Words{"role.allowed"});
  EXPECT_EQ(codes_of(refused(open("shelf"), "system").unmet), Words{"role.allowed"});
  did(on_case("cia", "enrol"), "root");  // an Enrol without fields empties the list
  EXPECT_EQ(codes_of(refused(open("shelf"), "cia").unmet), Words{"role.allowed"});
}

TEST_F(DeskTest, R2_TheSystemsEventsAreNobodys) {
  const auto id = public_shelf();
  EXPECT_EQ(codes_of(refused(on_case(id, "expire")).unmet), Words{"role.allowed"});
}

TEST_F(DeskTest, R2_WhereTwoRolesFitOneIsAskedFor) {
  const auto id = shelf();
  const auto act = on_case(id, "name", {{"title", "x"}});
  const auto refusal = refused(act, "cia");
  EXPECT_EQ(refusal.kind, Failure::usage);
  EXPECT_EQ(refusal.errors.at(0).field, "role");
  const auto answer = desk.perform({{"cia", "cia@host", Role::region}, day(today), {act}, false});
  EXPECT_FALSE(answer.refusal);
  EXPECT_EQ(last_entry().as, "region");
}

TEST_F(DeskTest, R2_ARoleOneDoesNotHaveIsNotTaken) {
  const auto answer = desk.perform({{"anna", "anna@host", Role::administrator}, day(today), {open("shelf")}, false});
  ASSERT_TRUE(answer.refusal);
  EXPECT_EQ(codes_of(answer.refusal->unmet), Words{"role.allowed"});
}

TEST_F(DeskTest, R2_AManagingAuthorityRecordsForItsOwnFundOnly) {
  const auto foreign = shelf(), own = shelf();
  did({label(foreign, "fund:eruf"), label(own, "fund:esf")});
  const auto refusal = refused(label(foreign, "x"), "bo");
  EXPECT_EQ(codes_of(refusal.unmet), Words{"role.fund"});
  EXPECT_EQ(refusal.unmet.at(0).detail, "eruf");
  did(label(own, "x"), "bo");
  EXPECT_EQ(last_entry().as, "managing_authority");
}

TEST_F(DeskTest, R2_TheFundIsThatOfTheNearestCaseAbove) {
  const auto id = shelf();
  did({label(id, "fund:eruf"), open("book", {}, id)});
  EXPECT_EQ(inherited_key(store, envelope(id + "/B01"), "fund"), "eruf");
  EXPECT_EQ(inherited_key(store, envelope(id + "/B01"), "none"), "");
}

TEST_F(DeskTest, R2_APersonHasOneIdHoweverItIsWritten) {
  shelf();
  did(open("shelf"), "ANNA");
  EXPECT_EQ(last_entry().by, "anna");
}

TEST_F(DeskTest, R2_TheRowsRolesAreRefusedTogetherWithEverythingElse) {
  const auto id = shelf();
  EXPECT_EQ(codes_of(refused(on_case(id, "publish"), "bo", "2026-01-13").unmet),
            (Words{"role.allowed", "on.future", "shelf.named", "shelf.labelled"}));
}

TEST_F(DeskTest, R1_ALoginBelongsToThePersonWhoEverHadIt) {
  EXPECT_EQ(person_of_login(store, "anna@host"), "anna");
  EXPECT_EQ(person_of_login(store, "a@old"), "");
  EXPECT_TRUE(login_matches(store, "anna", "anna@host"));
  EXPECT_TRUE(login_matches(store, "anna", "a@old"));
  EXPECT_FALSE(login_matches(store, "anna", "bo@host"));
  EXPECT_TRUE(login_matches(store, "system", "anna@host"));
}

TEST_F(DeskTest, R2_GrantsAreReadFromThePersonsCase) {
  const auto grants = grants_of(store, "bo");
  ASSERT_EQ(grants.size(), 1U);
  EXPECT_EQ(grants[0].role, Role::managing_authority);
  EXPECT_EQ(grants[0].fund, "esf");
  EXPECT_TRUE(grants_of(store, shelf()).empty());
}

}  // namespace
}  // namespace utlys::tests
