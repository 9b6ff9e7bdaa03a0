// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "engine/document.hpp"
#include "workflows/application/facts.hpp"

namespace utlys::person {
struct Facts;
}
namespace utlys::application {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("start a draft under a call")};
  std::optional<std::string> applicant_name;
  std::optional<Private> trader_name;
  Organisation applicant;
  ApplicantKind applicant_kind{};
  std::optional<std::string> title;
};
BOOST_DESCRIBE_STRUCT(Open, (), (applicant_name, trader_name, applicant, applicant_kind, title))

// What a draft holds, and what an imported application had in it.
struct Draw {
  static constexpr std::string_view name = "draw";
  static constexpr Text help{N_("write the content of a draft")};
  std::optional<std::string> title, area, municipalities, other_funding;
  std::vector<Theme> themes;
  std::optional<std::int64_t> women, men;
  std::optional<Day> starts, ends;
  std::optional<Money> total_cost, co_financing_public, co_financing_private, applied;
  std::optional<StateAid> state_aid;
  std::optional<std::string> ladder_step;
};
BOOST_DESCRIBE_STRUCT(Draw, (),
                      (title, area, municipalities, other_funding, themes, women, men, starts, ends, total_cost,
                       co_financing_public, co_financing_private, applied, state_aid, ladder_step))

struct AddParty {
  static constexpr std::string_view name = "add_party";
  static constexpr Text help{N_("name a project party")};
  Organisation organisation;
  std::string party_name, part;
  bool letter_of_intent{};
};
BOOST_DESCRIBE_STRUCT(AddParty, (), (organisation, party_name, part, letter_of_intent))

struct HandIn {
  static constexpr std::string_view name = "hand_in";
  static constexpr Text help{N_("the draft reached the authority")};
  Moment arrived;
  std::optional<std::string> authority_number;
};
BOOST_DESCRIBE_STRUCT(HandIn, (), (arrived, authority_number))

// An application that was never a draft here, by hand or by import, in any stage (R12).
struct Register {
  static constexpr std::string_view name = "register";
  static constexpr Text help{N_("record an application that reached the authority")};
  std::string title;
  std::optional<std::string> applicant_name;
  std::optional<Private> trader_name;
  Organisation applicant;
  ApplicantKind applicant_kind{};
  Money applied;
  Moment arrived;
  std::optional<std::string> authority_number, area, municipalities, other_funding;
  std::vector<Theme> themes;
  std::optional<std::int64_t> women, men;
  std::optional<Day> starts, ends;
  std::optional<Money> total_cost, co_financing_public, co_financing_private;
  std::optional<StateAid> state_aid;
  std::optional<std::string> ladder_step;
};
BOOST_DESCRIBE_STRUCT(Register, (),
                      (title, applicant_name, trader_name, applicant, applicant_kind, applied, arrived,
                       authority_number, area, municipalities, other_funding, themes, women, men, starts, ends,
                       total_cost, co_financing_public, co_financing_private, state_aid, ladder_step))

struct Ask {
  static constexpr std::string_view name = "ask";
  static constexpr Text help{N_("ask for a clarification or a supplement")};
  std::string question;
  Day due;
};
BOOST_DESCRIBE_STRUCT(Ask, (), (question, due))
struct Answer {
  static constexpr std::string_view name = "answer";
  static constexpr Text help{N_("the question was answered")};
  std::string answer;
  std::optional<Day> answered;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (answer, answered))
struct CloseQuestion {
  static constexpr std::string_view name = "close_question";
  static constexpr Text help{N_("the question was never answered")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(CloseQuestion, (), ())

struct AdmitLate : Decision {
  static constexpr std::string_view name = "admit_late";
  static constexpr Text help{N_("the authority admits a late application on a ground open to all")};
  std::string ground;
};
BOOST_DESCRIBE_STRUCT(AdmitLate, (Decision), (ground))
struct Approve : Decision {
  static constexpr std::string_view name = "approve";
  static constexpr Text help{N_("the authority approves the application")};
  Money approved;
  std::optional<std::string> ground;
  std::vector<RefTo<person::Facts>> assessors;  // left out: the authority's official who records it
};
BOOST_DESCRIBE_STRUCT(Approve, (Decision), (approved, ground, assessors))
struct Reject : Decision {
  static constexpr std::string_view name = "reject";
  static constexpr Text help{N_("the authority rejects the application")};
  std::string ground;
  std::vector<RefTo<person::Facts>> assessors;
};
BOOST_DESCRIBE_STRUCT(Reject, (Decision), (ground, assessors))
struct Dismiss : Decision {
  static constexpr std::string_view name = "dismiss";
  static constexpr Text help{N_("the authority dismisses the application without examining its merits")};
  std::string ground;
  std::vector<RefTo<person::Facts>> assessors;
};
BOOST_DESCRIBE_STRUCT(Dismiss, (Decision), (ground, assessors))

// Part of the basis that the partnership gets; it decides nothing.
struct GiveScore {
  static constexpr std::string_view name = "score";
  static constexpr Text help{N_("score the application on the call's principles, preparing the prioritisation")};
  std::map<std::string, std::int64_t> points;  // by principle
  std::optional<std::string> reasons;
};
BOOST_DESCRIBE_STRUCT(GiveScore, (), (points, reasons))
struct Agree {
  static constexpr std::string_view name = "agree";
  static constexpr Text help{N_("note how preparers who scored far apart agreed")};
  std::string principle, reasons;
};
BOOST_DESCRIBE_STRUCT(Agree, (), (principle, reasons))
struct Prioritise : Decision {
  static constexpr std::string_view name = "prioritise";
  static constexpr Text help{N_("the partnership gives the application a place")};
  std::int64_t rank{};
  std::string reasons;
  std::vector<std::string> principles;
  std::optional<Money> placed;
  std::optional<std::string> departure;
};
BOOST_DESCRIBE_STRUCT(Prioritise, (Decision), (rank, reasons, principles, placed, departure))
struct PutInReserve : Decision {
  static constexpr std::string_view name = "reserve";
  static constexpr Text help{N_("the partnership puts the application in reserve")};
  std::int64_t rank{};
  std::string reasons;
  std::vector<std::string> principles;
  std::optional<Money> placed;
  std::optional<std::string> departure;
};
BOOST_DESCRIBE_STRUCT(PutInReserve, (Decision), (rank, reasons, principles, placed, departure))
struct LeaveOut : Decision {
  static constexpr std::string_view name = "not_prioritise";
  static constexpr Text help{N_("the partnership does not prioritise the application")};
  std::string reasons;
  std::vector<std::string> principles;
  std::optional<std::string> departure;
};
BOOST_DESCRIBE_STRUCT(LeaveOut, (Decision), (reasons, principles, departure))
// A placing that breaches the rules, such as one without a quorum, is recorded and has no effect (R10).
struct NotePlacing : Decision {
  static constexpr std::string_view name = "note_placing";
  static constexpr Text help{N_("record a placing that has no effect")};
  Place place{};
  std::string reasons;
};
BOOST_DESCRIBE_STRUCT(NotePlacing, (Decision), (place, reasons))
struct Promote : Decision {
  static constexpr std::string_view name = "promote";
  static constexpr Text help{N_("a reserve moves up")};
  std::optional<Money> placed;
  std::optional<std::string> departure;
};
BOOST_DESCRIBE_STRUCT(Promote, (Decision), (placed, departure))

struct GrantSupport : Decision {
  static constexpr std::string_view name = "grant";
  static constexpr Text help{N_("the authority grants support")};
  Money granted;
};
BOOST_DESCRIBE_STRUCT(GrantSupport, (Decision), (granted))
struct Attest {
  static constexpr std::string_view name = "attest";
  static constexpr Text help{N_("a second person has held what was recorded against the minutes or the decision")};
  std::string document;
};
BOOST_DESCRIBE_STRUCT(Attest, (), (document))
struct Waive {
  static constexpr std::string_view name = "waive";
  static constexpr Text help{N_("the applicant waives the grant")};
  Day day;
};
BOOST_DESCRIBE_STRUCT(Waive, (), (day))
struct Withdraw {
  static constexpr std::string_view name = "withdraw";
  static constexpr Text help{N_("the applicant withdraws the application")};
  Day day;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), (day))
struct WriteOff : Decision {
  static constexpr std::string_view name = "write_off";
  static constexpr Text help{N_("the authority writes off a withdrawn application")};
};
BOOST_DESCRIBE_STRUCT(WriteOff, (Decision), ())
struct Notify {
  static constexpr std::string_view name = "notify";
  static constexpr Text help{N_("the applicant was notified of the decision")};
  Day notified;
  std::string how;
};
BOOST_DESCRIBE_STRUCT(Notify, (), (notified, how))
struct Correct {
  static constexpr std::string_view name = "correct";
  static constexpr Text help{N_("correct what was recorded wrongly about the application")};
  static constexpr bool needs_why = true;
  std::optional<std::string> title, authority_number, applicant_name;
  std::optional<Money> applied;
  std::optional<Moment> arrived;
};
BOOST_DESCRIBE_STRUCT(Correct, (), (title, authority_number, applicant_name, applied, arrived))

}  // namespace utlys::application
