// SPDX-License-Identifier: EUPL-1.2
// A meeting (sammanträde, R25) of a body: what was on its agenda, who took part in each matter, what was decided.
#pragma once
#include <boost/json/object.hpp>

#include "workflows/body/facts.hpp"

namespace utlys::meeting {

enum class Form { unstated, room, remote, written, delegated };
BOOST_DESCRIBE_ENUM(Form, unstated, room, remote, written, delegated)

enum class Part { unstated, member, alternate, adjunct };  // how somebody takes part; an alternate stands in
BOOST_DESCRIBE_ENUM(Part, unstated, member, alternate, adjunct)

struct Paper {  // sent to the members before the meeting
  std::string title, paper_version, digest;
  std::optional<Day> sent;
  bool operator==(const Paper&) const = default;
};
BOOST_DESCRIBE_STRUCT(Paper, (), (title, paper_version, digest, sent))

struct Sent {  // a decision, to somebody
  std::optional<Day> on;
  std::string recipient;
  bool operator==(const Sent&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sent, (), (on, recipient))

// A matter (ärende) under its § of the minutes. Förvaltningslagen 28-33 §§.
struct Matter {
  std::string title;
  bool about_call{};
  CaseId about;                                    // the call or plan it concerns; empty: neither
  std::map<std::string, std::string> stepped_out;  // person -> why they took no part
  std::string content, reasons, rapporteur;
  std::int64_t votes_for{}, votes_against{};
  bool casting_vote{};                                       // the presiding one's vote decided a tie
  std::map<std::string, std::string> reservations, dissent;  // a decider's, another's; by person
  std::vector<std::string> lacking;  // codes of what a decision must have and this one has not; then it has no effect
  bool decided{};
  std::optional<Day> dispatched;
  std::map<std::string, Sent> dispatches, notices;  // by running number
  std::map<std::string, std::string> corrections;   // by the day they were recorded
  bool operator==(const Matter&) const = default;
};
BOOST_DESCRIBE_STRUCT(Matter, (),
                      (title, about, about_call, stepped_out, content, reasons, rapporteur, votes_for, votes_against,
                       casting_vote, reservations, dissent, lacking, decided, dispatched, dispatches, notices,
                       corrections))

struct Facts {
  static constexpr std::string_view kind = "meeting";
  static constexpr std::int64_t version = 2;
  // Version 1 called three things by words that mean something else elsewhere.
  static void upgrade(std::int64_t from, boost::json::object& facts);
  std::string title, venue;
  Form form{};
  std::optional<Day> day, summoned, held, minutes_approved, announced;
  std::map<std::string, Paper> papers;     // by running number
  std::map<std::string, Part> attendance;  // by person
  std::map<std::string, Matter> matters;   // by §
  std::vector<std::string> approvers;
  std::string digest;  // of the approved minutes
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (),
                      (title, venue, form, day, summoned, held, minutes_approved, announced, papers, attendance,
                       matters, approvers, digest))

inline constexpr std::string_view state_held = "held", state_approved = "approved", state_announced = "announced";

// The key under which a meeting names the cases on its agenda, and a case itself.
struct AgendaKey {
  static constexpr std::string_view name = "agenda";
};

// Who votes in a matter: members and alternates who stood in, without those who took no part in it.
std::vector<std::string> voters(const Facts&, const Matter&);

}  // namespace utlys::meeting
