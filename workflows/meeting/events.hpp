// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "workflows/annual_plan/facts.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/meeting/facts.hpp"

namespace utlys::meeting {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("plan a meeting of a body")};
  Day day;
  Form form{};
  std::optional<std::string> title, place;
};
BOOST_DESCRIBE_STRUCT(Open, (), (day, form, title, place))
struct Move {
  static constexpr std::string_view name = "move";
  static constexpr Text help{N_("hold the meeting on another day")};
  static constexpr bool needs_why = true;
  Day day;
};
BOOST_DESCRIBE_STRUCT(Move, (), (day))
struct AddMatter {
  static constexpr std::string_view name = "add_matter";
  static constexpr Text help{N_("put a matter on the agenda under its § of the minutes")};
  std::int64_t paragraph{};
  std::string title;
  std::optional<RefTo<call::Facts>> call;
  std::optional<RefTo<annual_plan::Facts>> plan;
  std::optional<std::string> rapporteur;
};
BOOST_DESCRIBE_STRUCT(AddMatter, (), (paragraph, title, call, plan, rapporteur))
struct SendPaper {
  static constexpr std::string_view name = "send";
  static constexpr Text help{N_("a document was sent to the members")};
  std::string title, paper_version, document;
  Day sent;
};
BOOST_DESCRIBE_STRUCT(SendPaper, (), (title, paper_version, document, sent))
struct Summon {
  static constexpr std::string_view name = "summon";
  static constexpr Text help{N_("the members were given notice of the meeting")};
  Day day;
};
BOOST_DESCRIBE_STRUCT(Summon, (), (day))
struct Hold {
  static constexpr std::string_view name = "hold";
  static constexpr Text help{N_("the meeting was held: who took part")};
  Day day;
  std::vector<std::string> members, alternates, adjuncts;
};
BOOST_DESCRIBE_STRUCT(Hold, (), (day, members, alternates, adjuncts))
struct StepOut {
  static constexpr std::string_view name = "step_out";
  static constexpr Text help{N_("somebody took no part in a matter and was not in the room")};
  static constexpr bool needs_why = true;
  std::int64_t paragraph{};
  std::vector<std::string> persons;
};
BOOST_DESCRIBE_STRUCT(StepOut, (), (paragraph, persons))
struct Decide {
  static constexpr std::string_view name = "decide";
  static constexpr Text help{N_("what was decided in a matter, and how")};
  std::int64_t paragraph{};
  std::string content;
  std::optional<std::string> reasons, rapporteur;
  std::optional<std::int64_t> votes_for, votes_against;
  bool casting_vote{};
};
BOOST_DESCRIBE_STRUCT(Decide, (), (paragraph, content, reasons, rapporteur, votes_for, votes_against, casting_vote))
struct Reserve {
  static constexpr std::string_view name = "reserve";
  static constexpr Text help{N_("somebody who took part in the decision enters a reservation against it")};
  std::int64_t paragraph{};
  RefTo<person::Facts> person;
  std::string statement;
};
BOOST_DESCRIBE_STRUCT(Reserve, (), (paragraph, person, statement))
struct Dissent {
  static constexpr std::string_view name = "dissent";
  static constexpr Text help{N_("a rapporteur or another who did not decide has a dissenting opinion recorded")};
  std::int64_t paragraph{};
  RefTo<person::Facts> person;
  std::string statement;
};
BOOST_DESCRIBE_STRUCT(Dissent, (), (paragraph, person, statement))
struct ApproveMinutes {
  static constexpr std::string_view name = "approve_minutes";
  static constexpr Text help{N_("the minutes were approved")};
  Day day;
  std::vector<std::string> approvers;
  std::string document;
};
BOOST_DESCRIBE_STRUCT(ApproveMinutes, (), (day, approvers, document))
struct Announce {
  static constexpr std::string_view name = "announce";
  static constexpr Text help{N_("it was announced that the minutes are approved")};
  Day day;
};
BOOST_DESCRIBE_STRUCT(Announce, (), (day))
struct Dispatch {
  static constexpr std::string_view name = "dispatch";
  static constexpr Text help{N_("a decision was sent to the authority or to others")};
  std::int64_t paragraph{};
  Day day;
  std::string recipient;
};
BOOST_DESCRIBE_STRUCT(Dispatch, (), (paragraph, day, recipient))
struct Notify {
  static constexpr std::string_view name = "notify";
  static constexpr Text help{N_("a party was notified of a decision")};
  std::int64_t paragraph{};
  Day notified;
  std::string recipient;
};
BOOST_DESCRIBE_STRUCT(Notify, (), (paragraph, notified, recipient))
struct Correct {
  static constexpr std::string_view name = "correct";
  static constexpr Text help{N_("a decision's obvious error was corrected, or the decision changed")};
  static constexpr bool needs_why = true;
  std::int64_t paragraph{};
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Correct, (), (paragraph, text))
struct Assign {
  static constexpr std::string_view name = "assign";
  static constexpr Text help{N_("give an assignment from the meeting: a watch until it is done")};
  Day day;
  std::string what;
  RefTo<person::Facts> who;
};
BOOST_DESCRIBE_STRUCT(Assign, (), (day, what, who))
struct Cancel {
  static constexpr std::string_view name = "cancel";
  static constexpr Text help{N_("the meeting is not held")};
  static constexpr bool while_suspended = true;
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Cancel, (), ())

}  // namespace utlys::meeting
