// SPDX-License-Identifier: EUPL-1.2
// R21: the register of documents, requests for them, and their disposal.
#include "engine/entry.hpp"
#include "tests/workflows/office.hpp"
#include "workflows/document/facts.hpp"
#include "workflows/watch/facts.hpp"

namespace utlys::tests {
namespace {

const std::string digest = "sha256:" + std::string(64, 'a'), other_digest = "sha256:" + std::string(64, 'b');

Fields letter(const Fields& more = {}) {
  return Fields{{"direction", "incoming"},
                {"date", "2022-10-14"},
                {"counterpart", "Kommun Z"},
                {"concerns", "synpunkter"},
                {"secrecy", "not-secret"}} +
         more;
}
Fields note(const Fields& more = {}) {
  return Fields{{"direction", "drawn-up"}, {"date", "2022-10-14"}, {"concerns", "anteckning"}} + more;
}

class Documents : public OfficeTest {
 protected:
  void SetUp() override { call = office.call_open(); }  // 2022-10-17, a Monday
  CaseId entered(const Fields& fields = letter()) { return office.opens({"u-02", "document", call, fields}); }
  Answer entering(const Fields& fields) { return office.tries_to_open({"u-02", "document", call, fields}); }
  Answer trying(const CaseId& id, const char* event, const Fields& fields = {}) {
    return office.tries({"u-02", id, event, fields, "därför"});
  }
  void does(const CaseId& id, const char* event, const Fields& fields = {}) {
    office.does({"u-02", id, event, fields, "därför"});
  }
  document::Facts of(const CaseId& id) const { return office.facts<document::Facts>(id); }
  watch::Facts watch_of(const CaseId& id, const char* number = "/W01") const {
    return office.facts<watch::Facts>(id + number);
  }
  CaseId call;
};

TEST_F(Documents, R21_HaveARunningNumberInTheirCaseThatIsNeverGivenAgain) {
  EXPECT_EQ(entered(), call + "/H01");
  EXPECT_EQ(entered(), call + "/H02");
  EXPECT_EQ(office.opens({"u-02", "document", "AP-2023", letter()}), "AP-2023/H01");
  does("AP-2023/H01", "dispose", by_partnership("2022-10-17"));
  EXPECT_EQ(office.opens({"u-02", "document", "AP-2023", letter()}), "AP-2023/H02");
}

TEST_F(Documents, R21_BelongToACase) {
  expect_unmet({"document.case"}, office.tries_to_open({"u-02", "document", {}, letter()}));
}

TEST_F(Documents, R2_AreEnteredByTheOfficeAuthorityAndRegionAndReadByTheAuditor) {
  for (const auto* who : {"u-02", "h-07", "r-01"})
    office.opens({who, "document", call, letter()});
  for (const auto* who : {"a-01", "m-01", "k-01", "u-01"})
    EXPECT_EQ(unmet_in(office.tries_to_open({who, "document", call, letter()})), Codes{"role.allowed"}) << who;
  EXPECT_EQ(unmet_in(office.tries_to_open({"h-08", "document", call, letter()})), Codes{"role.fund"});
}

TEST_F(Documents, R11_AreNotDatedAfterTheDayTheyAreRecordedFor) {
  auto fields = letter();
  fields[1].text = "2022-10-18";
  expect_unmet({"document.date"}, entering(fields));
  fields[1].text = "2022-10-17";
  expect_done(entering(fields));
  expect_unmet({"document.date"}, trying(call + "/H01", "correct", {{"date", "2022-10-18"}}));
}

TEST_F(Documents, R21_WhatCameInHasASenderAndWhatWasDrawnUpHasNone) {
  auto nobody = letter();
  nobody.erase(nobody.begin() + 2);
  expect_unmet({"document.counterpart"}, entering(nobody));
  nobody[0].text = "outgoing";
  expect_unmet({"document.counterpart"}, entering(nobody));
  expect_unmet({"document.counterpart"}, entering(letter({{"counterpart_person", "Ett namn"}})));
  expect_unmet({"document.counterpart"}, entering(note({{"secrecy", "not-secret"}, {"counterpart", "Kommun Z"}})));
  expect_done(entering(nobody + Fields{{"counterpart_person", "Ett namn"}}));
  expect_done(entering(note({{"secrecy", "not-secret"}})));
}

TEST_F(Documents, R24_PrivatePersonsAreNotNamedInTheLog) {
  auto fields = letter({{"counterpart_person", "Hemliga Namnet"}, {"file_name", "Hemliga Namnet.pdf"}});
  fields.erase(fields.begin() + 2);
  const auto id = entered(fields);
  does(id, "request", {{"asked", "2022-10-17"}, {"what", "kopia"}, {"asker", "Hemliga Namnet"}});
  does(id, "request", {{"asked", "2022-10-17"}, {"what", "läsa"}});  // nobody need say who they are
  for (const auto& entry : office.entries())
    EXPECT_EQ(entry.find("Hemliga"), std::string::npos) << entry;
  EXPECT_EQ(store.secret(of(id).counterpart_person.digest)->text, "Hemliga Namnet");
}

TEST_F(Documents, R21_WhatIsSecretHasItsGroundAndNothingElseHasOne) {
  expect_unmet({"document.secrecy_ground"}, entering(letter({{"secrecy_ground", "OSL 31 kap. 16 §"}})));
  expect_unmet({"document.secrecy_ground"}, entering(note({{"secrecy", "secret"}})));
  const auto id = entered(note({{"secrecy", "secret"}, {"secrecy_ground", "OSL 31 kap. 16 §"}}));
  expect_unmet({"document.secrecy_ground"}, trying(id, "classify", {{"secrecy", "secret"}}));
  does(id, "classify", {{"secrecy", "not-secret"}});
  EXPECT_EQ(of(id).secrecy, document::Secrecy::not_secret);
  EXPECT_EQ(of(id).secrecy_ground, "");
  expect_field_errors({"why"}, office.tries({"u-02", id, "classify", {{"secrecy", "not-secret"}}}));
}

TEST_F(Documents, R21_AFileStandsByADigestThatReads) {
  for (const auto* wrong : {"9f275d", "sha256:9f",
                            "SHA256:"
                            "aa"})
    expect_unmet({"document.digest"}, entering(letter({{"digest", wrong}})));
  expect_unmet({"document.digest"}, entering(letter({{"digest", "sha256:" + std::string(64, 'A')}})));
  expect_unmet({"document.kept"}, entering(letter({{"kept", "yes"}})));
  const auto id = entered();
  expect_unmet({"document.digest"}, trying(id, "attach", {{"digest", "sha256:9f"}}));
  does(id, "attach", {{"digest", digest}});
  EXPECT_FALSE(of(id).kept);  // in the host's archive
  does(id, "attach", {{"digest", digest}, {"kept", "yes"}});
  EXPECT_TRUE(of(id).kept);
  expect_unmet({"document.other_file"}, trying(id, "attach", {{"digest", other_digest}}));
  EXPECT_EQ(store.with_key("document", "digest", digest).size(), 1U);
}

TEST_F(Documents, R21_ACorrectionReplacesWhatItNamesAndNothingElse) {
  const auto id = entered(letter({{"registration_number", "RS-2023-0412"}, {"host_register", "Region Stockholm"}}));
  does(id, "correct", {{"counterpart_person", "Ett namn"}, {"concerns", "remissvar"}});
  EXPECT_EQ(of(id).counterpart, "");
  EXPECT_FALSE(of(id).counterpart_person.digest.empty());
  EXPECT_EQ(of(id).concerns, "remissvar");
  EXPECT_EQ(of(id).registration_number, "RS-2023-0412");
  does(id, "correct", {{"direction", "drawn-up"}});
  EXPECT_TRUE(of(id).counterpart_person.digest.empty());
  expect_unmet({"document.counterpart"}, trying(id, "correct", {{"direction", "outgoing"}}));
  expect_field_errors({"why"}, office.tries({"u-02", id, "correct", {{"concerns", "x"}}}));
}

TEST_F(Documents, R29_ARequestIsWatchedUntilTheNextWorkingDay) {
  const auto id = entered();
  does(id, "request", {{"asked", "2022-10-14"}, {"what", "kopia"}});  // a Friday
  EXPECT_EQ(watch_of(id).day, day_from_iso("2022-10-17"));
  EXPECT_EQ(watch_of(id).who, "u-02");
  EXPECT_EQ(watch_of(id).what, "kopia");
  does(id, "request", {{"asked", "2022-10-17"}, {"what", "läsa på plats"}, {"who", "h-07"}});
  EXPECT_EQ(watch_of(id, "/W02").day, day_from_iso("2022-10-18"));
  EXPECT_EQ(watch_of(id, "/W02").who, "h-07");
  expect_unmet({"document.asked"}, trying(id, "request", {{"asked", "2022-10-18"}, {"what", "kopia"}}));
}

TEST(DocumentRequests, R29_TheProfileMaySetHowManyDaysThereAre) {
  const auto friday = day_from_iso("2022-12-23").value();
  Rules rules;
  EXPECT_EQ(to_iso(document::answer_due(rules, friday)), "2022-12-27");  // after Christmas
  rules.norms["document_request_days"] = 5;
  EXPECT_EQ(to_iso(document::answer_due(rules, friday)), "2022-12-28");
}

TEST_F(Documents, R29_AnAnswerEndsTheRequestsWatch) {
  const auto id = entered();
  does(id, "request", {{"asked", "2022-10-17"}, {"what", "kopia"}});
  does(id, "request", {{"asked", "2022-10-17"}, {"what", "läsa"}});
  expect_unmet({"document.request"}, trying(id, "answer_request"));  // which of them?
  does(id, "answer_request", {{"request", "2"}});
  EXPECT_EQ(office.state(id + "/W01"), "open");
  EXPECT_EQ(office.state(id + "/W02"), "done");
  EXPECT_EQ(watch_of(id, "/W02").outcome, "handed_out");
  does(id, "answer_request");
  EXPECT_EQ(office.state(id + "/W01"), "done");
  expect_unmet({"document.request"}, trying(id, "answer_request", {{"request", "1"}}));
  expect_unmet({"document.request"}, trying(id, "answer_request", {{"request", "3"}}));
  EXPECT_EQ(of(id).requests.at("01").answered, day_from_iso("2022-10-17"));
}

TEST_F(Documents, R29_AnAnswerEndsItsOwnWatchWhateverOthersAreCalled) {
  const auto id = entered();
  office.opens({"u-02", "watch", id, {{"day", "2022-10-20"}, {"what", "kopia"}}});
  does(id, "request", {{"asked", "2022-10-17"}, {"what", "kopia"}});
  does(id, "request", {{"asked", "2022-10-17"}, {"what", "kopia"}});
  EXPECT_EQ(of(id).requests.at("02").watch, id + "/W03");
  does(id, "answer_request", {{"request", "2"}});
  EXPECT_EQ(office.state(id + "/W01"), "open");  // made by hand
  EXPECT_EQ(office.state(id + "/W02"), "open");
  EXPECT_EQ(office.state(id + "/W03"), "done");
  does(id + "/W02", "done");
  does(id, "answer_request");
  EXPECT_EQ(office.state(id + "/W01"), "open");
}

TEST_F(Documents, R29_AWatchThatIsTickedOffAlreadyHindersNoAnswer) {
  const auto id = entered();
  does(id, "request", {{"asked", "2022-10-17"}, {"what", "kopia"}});
  does(id + "/W01", "done");
  does(id, "answer_request");
  EXPECT_EQ(of(id).requests.at("01").answer, document::Answer::handed_out);
}

TEST_F(Documents, R11_AnAnswerLiesBetweenTheRequestAndTheDayItIsRecordedFor) {
  const auto id = entered();
  does(id, "request", {{"asked", "2022-10-14"}, {"what", "kopia"}});
  expect_unmet({"document.answered"}, trying(id, "answer_request", {{"answered", "2022-10-13"}}));
  expect_unmet({"document.answered"}, trying(id, "answer_request", {{"answered", "2022-10-18"}}));
  const Fields refused{{"answer", "refused"}, {"secrecy_ground", "OSL 31 kap. 16 §"}};
  expect_unmet({"document.answered"}, trying(id, "refuse_request", refused + by_partnership("2022-10-13")));
  expect_unmet({"decision.day"}, trying(id, "refuse_request", refused + by_partnership("2022-10-18")));
  does(id, "answer_request", {{"answered", "2022-10-14"}});
}

TEST_F(Documents, R1_ARefusalIsADecisionWithItsGround) {
  const auto id = entered();
  does(id, "request", {{"asked", "2022-10-17"}, {"what", "kopia"}});
  const Fields in_part{{"answer", "in-part"}, {"secrecy_ground", "OSL 31 kap. 16 §"}};
  expect_field_errors({"body", "decided_on", "proof"}, trying(id, "refuse_request", in_part));
  expect_field_errors({"secrecy_ground"},
                      trying(id, "refuse_request", Fields{{"answer", "refused"}} + by_partnership("2022-10-17")));
  expect_field_errors({"answer"},
                      trying(id, "refuse_request",
                             Fields{{"answer", "handed-out"}, {"secrecy_ground", "x"}} + by_partnership("2022-10-17")));
  does(id, "refuse_request", in_part + by_authority("2022-10-17", "region-stockholm"));
  const auto request = of(id).requests.at("01");
  EXPECT_EQ(request.answer, document::Answer::in_part);
  EXPECT_EQ(request.secrecy_ground, "OSL 31 kap. 16 §");
  EXPECT_EQ(request.decision.body, "region-stockholm");
  EXPECT_EQ(office.state(id + "/W01"), "done");
}

TEST_F(Documents, R24_DisposalIsADecisionAndLeavesTheDigestInTheLog) {
  const auto id = office.opens({"u-02", "document", "AP-2023", letter({{"digest", digest}, {"kept", "yes"}})});
  does(id, "request", {{"asked", "2022-10-17"}, {"what", "kopia"}});
  expect_unmet({"document.waiting"}, trying(id, "dispose", by_partnership("2022-10-17")));
  does(id, "answer_request");
  expect_field_errors({"body", "decided_on", "proof"}, trying(id, "dispose"));
  expect_field_errors({"why"}, office.tries({"u-02", id, "dispose", by_partnership("2022-10-17")}));
  EXPECT_EQ(unmet_in(office.tries({"h-07", id, "dispose", by_partnership("2022-10-17"), "x"})), Codes{"role.allowed"});
  does(id, "dispose", by_partnership("2022-10-17"));
  EXPECT_EQ(office.state(id), "disposed");
  EXPECT_EQ(of(id).digest, digest);
  EXPECT_EQ(entry_from_bytes(office.last_entry()).body, "partnership");
  expect_no_row(trying(id, "correct", {{"concerns", "x"}}));
}

}  // namespace
}  // namespace utlys::tests
