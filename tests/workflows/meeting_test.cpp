// SPDX-License-Identifier: EUPL-1.2
// R25: a meeting's agenda, who took part, what was decided, and its minutes' clocks. R10: what a decision lacks leaves
// it without effect.
#include "workflows/meeting/facts.hpp"

#include "tests/workflows/office.hpp"

namespace utlys::tests {
namespace {

constexpr int seats = 23, quorum = 12;  // of the partnership in Stockholm

std::string person(int n) {
  return "p-" + std::string(n < 10 ? "0" : "") + std::to_string(n);
}
std::string people(int first, int last) {
  std::string list;
  for (int n = first; n <= last; ++n)
    list += (list.empty() ? "" : ",") + person(n);
  return list;
}

// p-01 chairs, p-02 is vice chair, up to p-23 members; p-24 … p-26 alternates. p-01 … p-12 hold an elected office.
class Meeting : public OfficeTest {
 protected:
  void SetUp() override {
    office.on("2023-05-02");
    body = office.opens({"u-02", "body", {}, {}, "open", "partnership"});
    for (int n = 1; n <= seats + 3; ++n) {
      office.opens({"u-01", "person", {}, {{"full_name", "N"}}, "open", person(n)});
      last = appoint(n);
    }
  }
  Answer appoint(int n, const Fields& more = {{"since", "2023-01-01"}}) {
    const auto* seat = n == 1 ? "chair" : n == 2 ? "vice-chair" : n <= seats ? "member" : "alternate";
    auto fields = Fields{{"person", person(n)}, {"seat", seat}} + more + by_authority("2023-01-01", "region-stockholm");
    if (n <= quorum) fields.push_back({"elected", "yes"});
    return office.tries({"u-02", body, "appoint", fields});
  }
  CaseId planned(const std::string& day = "2023-06-09") {
    const auto id = office.opens({"u-02", "meeting", body, {{"day", day}, {"form", "room"}}});
    office.does({"u-02", id, "add_matter", {{"paragraph", "5"}, {"title", "Prioritering"}}});
    office.does({"u-02",
                 id,
                 "send",
                 {{"title", "Underlag"}, {"paper_version", "1"}, {"document", "sha256:1"}, {"sent", "2023-05-02"}}});
    office.does({"u-02", id, "summon", {{"day", "2023-05-02"}}});
    return id;
  }
  CaseId held(const std::string& members, const std::string& alternates = {}) {
    const auto id = planned();
    office.on("2023-06-09");
    Fields fields{{"day", "2023-06-09"}, {"members", members}};
    if (!alternates.empty()) fields.push_back({"alternates", alternates});
    office.does({"u-02", id, "hold", fields});
    return id;
  }
  Answer decide(const CaseId& id, const Fields& more = {{"reasons", "bärs av alla"}, {"rapporteur", "u-02"}}) {
    return office.tries({"u-02", id, "decide", Fields{{"paragraph", "5"}, {"content", "enligt förslaget"}} + more});
  }
  meeting::Matter matter(const CaseId& id) { return office.facts<meeting::Facts>(id).matters.at("5"); }
  CaseId body;
  Answer last;
};

TEST_F(Meeting, Domain9_TheBodysCompositionIsHeldAgainstTheProfile) {
  EXPECT_FALSE(office.envelope(body).remarks.at("body.composition").open());  // mended by the last member
  for (const int n : {22, 23})
    expect_remarks(
        {"body.composition"},
        office.tries({"u-02", body, "end_mandate", {{"person", person(n)}, {"day", "2023-04-30"}}, "flyttat"}));
  expect_remarks({"body.composition"}, appoint(23, {{"since", "2023-05-01"}}));
  expect_remarks({}, appoint(22, {{"since", "2023-05-01"}}));  // the twenty-third of them
  expect_unmet({"body.profile"}, office.tries_to_open({"u-02", "body", {}, {}, "open", "no-body"}));
  expect_unmet({"body.seated"}, appoint(3));
  expect_unmet({"body.one_chair", "body.seated"}, appoint(1));
  // A chair whose time would run into the one there is, though it begins before.
  office.opens({"u-01", "person", {}, {{"full_name", "N"}}, "open", "p-99"});
  expect_unmet({"body.one_chair"},
               office.tries({"u-02", body, "appoint",
                             Fields{{"person", "p-99"}, {"seat", "chair"}, {"since", "2022-01-01"}} +
                                 by_authority("2022-01-01", "region-stockholm")}));
  expect_unmet({"body.days", "body.seated"}, appoint(4, {{"since", "2023-05-01"}, {"until", "2023-04-30"}}));
}

// Ordinance 2022:1379 in the wording of 2025:679: a chair and a vice chair, the elected outnumber the rest, an
// alternate for every member, and four bodies that must be there.
TEST(AdvisoryBody, Domain9_ThePartnershipIsComposedAsTheOrdinanceAsks) {
  MemoryStore store{"utlys.test/office"};
  Office office{store};
  const std::string rules =
      R"({"bodies":{"esf-radet":{"en":"E","fund":"esf","sv":"E"},"partnership":{"en":"P","sv":"P"}},"name":"other",)"
      R"("norms":{"alternate_each":1,"elected_majority":1,"vice_chairs":1},"prefix":"X","regime":"advisory",)"
      R"("represented":["lansstyrelsen"],"valid_from":"2022-09-01","version":1})";
  office.opens({"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority("2022-09-01"), "adopt", "other@1"});
  const auto body = office.opens({"u-02", "body", {}, {}, "open", "partnership"});
  int n = 0;
  const auto appoint = [&](const std::string& seat, const Fields& more = {}) {
    const auto person = "p-" + std::to_string(++n);
    office.opens({"u-01", "person", {}, {{"full_name", "N"}}, "open", person});
    return office.tries(
        {"u-02", body, "appoint",
         Fields{{"person", person}, {"seat", seat}, {"since", "2022-09-01"}} + more + by_authority("2022-09-01")});
  };
  const Codes lacking{"body.composition"};
  const Fields elected{{"elected", "yes"}};
  expect_remarks(lacking, appoint("chair", elected));
  expect_remarks(lacking, appoint("vice-chair", elected));
  expect_remarks(lacking, appoint("member", {{"represents", "lansstyrelsen"}}));
  expect_remarks(lacking, appoint("alternate"));
  expect_remarks(lacking, appoint("alternate"));
  expect_remarks({}, appoint("alternate"));             // three members, three alternates, two of them elected
  expect_remarks(lacking, appoint("member"));           // as many elected as not, and one alternate short
  expect_remarks(lacking, appoint("alternate"));        // still no majority
  expect_remarks(lacking, appoint("member", elected));  // a majority again, and an alternate short
  expect_remarks({}, appoint("alternate"));
}

TEST_F(Meeting, R25_ALostElectedOfficeEndsTheMandate) {
  const Fields day{{"day", "2023-05-02"}};
  office.does({"u-02", body, "lose_office", Fields{{"person", person(3)}} + day});
  expect_unmet({"body.elected"}, office.tries({"u-02", body, "lose_office", Fields{{"person", person(20)}} + day}));
  expect_unmet({"body.mandate"},
               office.tries({"u-02", body, "end_mandate", Fields{{"person", "m-01"}} + day, "flyttat"}));
  const auto id = planned();
  office.on("2023-06-09");
  expect_unmet({"meeting.mandate"},
               office.tries({"u-02", id, "hold", {{"day", "2023-06-09"}, {"members", people(1, 12)}}}));
  office.does({"u-02", id, "hold", {{"day", "2023-06-09"}, {"members", people(4, 15)}}});
}

TEST_F(Meeting, R25_NobodyTakesPartTwiceOrWithoutAMandate) {
  const auto id = planned();
  office.on("2023-06-09");
  const auto hold = [&](const Fields& who) {
    return office.tries({"u-02", id, "hold", Fields{{"day", "2023-06-09"}} + who});
  };
  expect_unmet({"meeting.once"}, hold({{"members", people(1, 12) + ",p-03"}}));
  expect_unmet({"meeting.once"}, hold({{"members", people(1, 12)}, {"adjuncts", "p-03"}}));
  expect_unmet({"meeting.mandate"}, hold({{"members", people(1, 12) + ",m-01"}}));
  expect_unmet({"meeting.mandate"}, hold({{"members", people(1, 12) + ",p-24"}}));  // an alternate as a member
  expect_unmet({"meeting.alternates"}, hold({{"members", people(1, 23)}, {"alternates", "p-24"}}));
  expect_unmet({"meeting.day"},
               office.tries({"u-02", id, "hold", {{"day", "2023-06-10"}, {"members", people(1, 12)}}}));
  expect_remarks({}, hold({{"members", people(1, 12)}, {"alternates", "p-24"}, {"adjuncts", "h-07"}}));
}

TEST_F(Meeting, R25_WithoutNoticeDocumentsOrARoomThereIsARemark) {
  const auto id = office.opens({"u-02", "meeting", body, {{"day", "2023-06-09"}, {"form", "written"}}});
  office.on("2023-06-09");
  expect_remarks({"meeting.notice", "meeting.papers", "meeting.form"},
                 office.tries({"u-02", id, "hold", {{"day", "2023-06-09"}, {"members", people(1, 12)}}}));
  expect_unmet({"meeting.body"},
               office.tries_to_open({"u-02", "meeting", {}, {{"day", "2023-06-09"}, {"form", "room"}}}));
}

TEST_F(Meeting, R10_AQuorumMissedByOneLeavesTheDecisionWithoutEffect) {
  const auto one_short = held(people(1, quorum - 1));
  expect_remarks({"decision.quorum"}, decide(one_short));
  EXPECT_EQ(matter(one_short).lacking, (std::vector<std::string>{"decision.quorum"}));
}

TEST_F(Meeting, R14_AnAlternateWhoStandsInCountsAndOneWhoStepsOutDoesNot) {
  const auto id = held(people(1, quorum - 1), "p-24");
  expect_unmet({"meeting.took_part"},
               office.tries({"u-02", id, "step_out", {{"paragraph", "5"}, {"persons", "p-20"}}, "jäv"}));
  expect_unmet({"meeting.paragraph"},
               office.tries({"u-02", id, "step_out", {{"paragraph", "6"}, {"persons", "p-03"}}, "jäv"}));
  office.does({"u-02", id, "add_matter", {{"paragraph", "6"}, {"title", "Annat"}}});
  office.does({"u-02", id, "step_out", {{"paragraph", "6"}, {"persons", "p-03"}}, "jäv"});
  expect_remarks({}, decide(id));
  expect_remarks(
      {"decision.quorum"},
      office.tries(
          {"u-02", id, "decide", {{"paragraph", "6"}, {"content", "x"}, {"reasons", "y"}, {"rapporteur", "u-02"}}}));
}

TEST_F(Meeting, R14_WithChairAndViceChairOutNobodyPresides) {
  const auto id = held(people(1, 20));
  office.does({"u-02", id, "step_out", {{"paragraph", "5"}, {"persons", "p-01"}}, "jäv"});
  office.does({"u-02", id, "step_out", {{"paragraph", "5"}, {"persons", "p-02"}}, "jäv"});
  expect_remarks({"decision.presided"}, decide(id));
}

TEST_F(Meeting, R25_ADecisionHasReasonsAndARapporteurOrNoEffect) {
  const auto id = held(people(1, 14));
  expect_remarks({"decision.reasons", "decision.rapporteur"}, decide(id, {}));
  EXPECT_EQ(matter(id).lacking.size(), 2U);
  expect_unmet({"meeting.undecided"}, decide(id));
}

TEST_F(Meeting, R25_VotesAndTheCastingVote) {
  const auto id = held(people(1, 14));
  const auto votes = [&](const std::string& yes, const std::string& no, const std::string& casting) {
    return decide(id, {{"reasons", "x"},
                       {"rapporteur", "u-02"},
                       {"votes_for", yes},
                       {"votes_against", no},
                       {"casting_vote", casting}});
  };
  expect_unmet({"meeting.votes"}, votes("8", "7", "no"));   // 15 votes of 14
  expect_unmet({"meeting.votes"}, votes("8", "6", "yes"));  // no tie
  expect_unmet({"meeting.votes"}, votes("6", "8", "no"));   // it was not carried
  expect_done(votes("7", "7", "yes"));
}

TEST_F(Meeting, R25_ReservationsAndDissentUntilTheDecisionIsDispatched) {
  const auto id = held(people(1, 14));
  const auto enter = [&](const std::string& event, const std::string& who) {
    return office.tries({"u-02", id, event, {{"paragraph", "5"}, {"person", who}, {"statement", "annan rangordning"}}});
  };
  expect_unmet({"meeting.decided", "meeting.decider"}, enter("reserve", "p-20"));
  expect_done(decide(id));
  expect_done(enter("reserve", "p-03"));
  expect_unmet({"meeting.decider"}, enter("dissent", "p-03"));
  expect_done(enter("dissent", "u-02"));
  office.does({"u-02", id, "dispatch", {{"paragraph", "5"}, {"day", "2023-06-09"}, {"recipient", "esf-radet"}}});
  expect_unmet({"meeting.not_dispatched"}, enter("reserve", "p-04"));
}

TEST_F(Meeting, R25_MinutesAreApprovedAndAnnouncedByTheProfilesClocks) {
  const auto id = held(people(1, 14));
  EXPECT_EQ(to_iso(office.envelope(id).glance.due->at.day), "2023-06-26");  // midsummer moves it
  const auto approve = [&](const std::string& day, const std::string& who) {
    return office.tries({"u-02", id, "approve_minutes", {{"day", day}, {"approvers", who}, {"document", "sha256:2"}}});
  };
  office.on("2023-06-27");
  expect_unmet({"meeting.approved"}, approve("2023-06-08", "p-01"));
  expect_remarks({"meeting.minutes_late", "meeting.taken_up"}, approve("2023-06-27", "p-01,p-02"));
  EXPECT_EQ(to_iso(office.envelope(id).glance.due->at.day), "2023-06-29");
  office.on("2023-06-30");
  expect_remarks({"meeting.announced_late"}, office.tries({"u-02", id, "announce", {{"day", "2023-06-30"}}}));
  EXPECT_FALSE(office.envelope(id).glance.due);
}

TEST_F(Meeting, R24_AdjunctsStandByTheirIds) {
  const auto id = planned();
  office.on("2023-06-09");
  const auto hold = [&](const char* adjuncts) {
    return office.tries(
        {"u-02", id, "hold", {{"day", "2023-06-09"}, {"members", people(1, 12)}, {"adjuncts", adjuncts}}});
  };
  expect_unmet({"meeting.adjuncts"}, hold("Ett namn"));
  expect_done(hold("r-01"));
}

TEST_F(Meeting, R25_MinutesAreApprovedByThoseWhoWereThere) {
  const auto id = held(people(1, 12));
  const auto approve = [&](const std::string& who) {
    return office.tries(
        {"u-02", id, "approve_minutes", {{"day", to_iso(office.today())}, {"approvers", who}, {"document", "d"}}});
  };
  expect_unmet({"meeting.approvers"}, approve(person(1) + "," + person(13)));
  expect_unmet({"meeting.approvers"}, approve("nobody"));
  expect_done(approve(person(1) + "," + person(2)));
}

TEST_F(Meeting, R25_AMeetingNeverHeldHasNoMinutes) {
  const auto id = planned();
  const Fields minutes{{"day", to_iso(office.today())}, {"approvers", person(1)}, {"document", "sha256:2"}};
  const auto answer = office.tries({"u-02", id, "approve_minutes", minutes});
  expect_no_row(answer);
  EXPECT_EQ(answer.refusal->possible_from, std::vector<std::string>{"held"});
}

TEST(MeetingFacts, R25_VersionOneIsReadByItsNewNames) {
  Envelope envelope;
  envelope.facts.text = R"({"approved":"2023-06-20","notice":"2023-05-31","place":"Regionens hus","title":"P"})";
  const auto facts = facts_of<meeting::Facts>(envelope);
  EXPECT_EQ(facts.minutes_approved, day_from_iso("2023-06-20"));
  EXPECT_EQ(facts.summoned, day_from_iso("2023-05-31"));
  EXPECT_EQ(facts.venue, "Regionens hus");
}

TEST_F(Meeting, R25_AnAssignmentBecomesAWatch) {
  const auto id = held(people(1, 14));
  office.does({"u-02", id, "assign", {{"day", "2023-09-01"}, {"what", "följ upp"}, {"who", "u-03"}}});
  EXPECT_EQ(office.state(id + "/W01"), "open");
  office.opens({"u-02", "annual_plan", {}, {{"year", "2023"}}});
  const auto call =
      office.opens({"u-02", "call", {}, {{"title", "x"}, {"fund", "esf"}, {"area", "A.2"}, {"themes", "reentry"}}});
  expect_unmet(
      {"meeting.subject"},
      office.tries(
          {"u-02", id, "add_matter", {{"paragraph", "7"}, {"title", "x"}, {"call", call}, {"plan", "AP-2023"}}}));
  expect_unmet({"meeting.new_paragraph"},
               office.tries({"u-02", id, "add_matter", {{"paragraph", "5"}, {"title", "x"}}}));
}

}  // namespace
}  // namespace utlys::tests
