// SPDX-License-Identifier: EUPL-1.2
// R13: organisation numbers, sole traders, foreign parties, amounts. And every malformed field is a field error.
#include "tests/workflows/office.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/organisation.hpp"

namespace utlys::tests {
namespace {

class Parties : public OfficeTest {
 protected:
  void SetUp() override { call = office.call_in("assessment"); }
  Answer registering(const std::string& number, const std::string& applied = "1 000 000",
                     const std::string& arrived = "2023-03-14T10:00", const std::string& naming = "applicant_name") {
    return office.tries_to_open({"h-07",
                                 "application",
                                 call,
                                 {{"title", "Språk"},
                                  {naming, "Sökande"},
                                  {"applicant", number},
                                  {"applicant_kind", "company"},
                                  {"applied", applied},
                                  {"arrived", arrived}},
                                 "register"});
  }
  Answer party(const CaseId& id, const std::string& number) {
    return office.tries({"h-07", id, "add_party", {{"organisation", number}, {"party_name", "Part"}, {"part", "p"}}});
  }
  CaseId call;
};

TEST_F(Parties, R13_ANumberHasTenDigitsAndALuhnDigit) {
  for (const auto* good : {"4020000008", "402000-0008", "5560360793", "DE:HRB12345"})
    expect_done(registering(good));
  for (const auto* bad : {"4020000009", "402000000", "40200000080", "402000000x", "", " ", "SE:4020000008", "de:1",
                          "4020000008; drop", "４０２０００００００"})
    expect_field_errors({"applicant"}, registering(bad));
}

TEST_F(Parties, R13_EveryWrongDigitIsFound) {
  std::string number = "5560360793";
  for (auto& digit : number) {
    const char right = digit;
    for (char wrong = '0'; wrong <= '9'; ++wrong) {
      digit = wrong;
      EXPECT_EQ(is_luhn(number), wrong == right) << number;
    }
    digit = right;
  }
}

TEST_F(Parties, R13_ASoleTradersDigitsStandNeitherInTheLogNorInTheDocument) {
  const std::string personal = "8112189876";  // third digit 1; a number that is used in examples
  ASSERT_TRUE(is_luhn(personal));
  expect_unmet({"application.name"}, registering(personal));  // named in clear
  const auto id = registering(personal, "1 000 000", "2023-03-14T10:00", "trader_name").moved.front().id;
  expect_unmet({"application.trader"}, office.tries({"h-07", id, "correct", {{"applicant_name", "Sökande"}}, "fel"}));
  const auto facts = office.facts<application::Facts>(id);
  EXPECT_TRUE(facts.applicant.number.empty());
  EXPECT_EQ(facts.applicant.digest.digest.size(), 43U);
  EXPECT_EQ(store.secret(facts.applicant.digest.digest)->text, personal);
  for (const auto& bytes : office.entries())
    EXPECT_EQ(bytes.find(personal) & bytes.find("Sökande"), std::string::npos);
  for (const auto& c : store.cases({}))
    EXPECT_EQ(c.document.find(personal), std::string::npos) << c.id;
}

TEST_F(Parties, R13_AProjectPartyIsAnOrganisationAndNamedOnce) {
  const auto id = registering("4020000008").moved.front().id;
  expect_unmet({"application.party_number"}, party(id, "8112189876"));
  expect_unmet({"application.party"}, party(id, "4020000008"));
  expect_done(party(id, "DE:HRB12345"));
  expect_done(party(id, "4020000016"));
  expect_unmet({"application.party"}, party(id, "402000-0016"));
}

TEST_F(Parties, R13_TheApprovedAmountIsAboveZeroAndAtMostWhatWasAppliedFor) {
  const auto id = registering("4020000008").moved.front().id;
  const auto approve = [&](const std::string& amount) {
    return office.tries({"h-07", id, "approve", Fields{{"approved", amount}} + by_authority("2023-03-15")});
  };
  expect_unmet({"application.approved"}, approve("1 000 000,01"));
  expect_unmet({"application.approved"}, approve("0"));
  expect_done(approve("1 000 000"));
}

TEST_F(Parties, R13_AmountsAreWholeOre) {
  for (const auto* bad : {"50 mnkr", "1,005", "1,2,3", "-1", "", "1e6", "90071992547409,92", "NaN", "１"})
    expect_field_errors({"applied"}, registering("4020000008", bad));
  const auto id = registering("4020000008", "1250,50").moved.front().id;
  EXPECT_EQ(office.facts<application::Facts>(id).applied.ore, 125050);
}

TEST_F(Parties, R11_BadDaysAndMomentsAreFieldErrors) {
  for (const auto* bad :
       {"2023-02-29T10:00", "2023-03-14T25:00", "2023-03-14T10", "14/3 2023", "", "2023-3-14", "i går"})
    expect_field_errors({"arrived"}, registering("4020000008", "1", bad));
  const auto plan = CaseId("AP-2023");
  for (const auto* bad : {"2023-02-29", "2023-13-01", "1899-12-31", "3000-01-01", "2023-03-14T10:00", "20230314"})
    expect_field_errors({"day"}, office.tries_to_open({"u-02", "watch", plan, {{"day", bad}, {"what", "x"}}}));
}

TEST_F(Parties, R10_EveryFieldErrorIsSaidAtOnceAndNothingIsWritten) {
  const auto before = office.log_size();
  expect_field_errors({"applicant", "applied", "arrived", "title", "colour"},
                      office.tries_to_open({"h-07",
                                            "application",
                                            call,
                                            {{"title", " "},
                                             {"applicant_name", "S"},
                                             {"applicant", "1"},
                                             {"applicant_kind", "company"},
                                             {"applied", "x"},
                                             {"arrived", "x"},
                                             {"colour", "blå"}},
                                            "register"}));
  expect_field_errors(
      {"what"}, office.tries_to_open({"u-02", "watch", call, {{"day", "2023-04-01"}, {"what", "a"}, {"what", "b"}}}));
  EXPECT_EQ(office.log_size(), before);
}

}  // namespace
}  // namespace utlys::tests
