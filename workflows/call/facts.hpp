// SPDX-License-Identifier: EUPL-1.2
// The call (utlysning, domain section 3).
#pragma once
#include <boost/json/object.hpp>

#include "engine/decision.hpp"
#include "engine/document.hpp"
#include "engine/text.hpp"
#include "workflows/attested.hpp"
#include "workflows/common.hpp"

namespace utlys::call {

enum class Effort { individual, organisation, structure };
BOOST_DESCRIBE_ENUM(Effort, individual, organisation, structure)
enum class Method { unstated, points, order, unweighted };
BOOST_DESCRIBE_ENUM(Method, unstated, points, order, unweighted)
enum class Horizontal { gender_equality, fundamental_rights, equal_opportunities, non_discrimination };
BOOST_DESCRIBE_ENUM(Horizontal, gender_equality, fundamental_rights, equal_opportunities, non_discrimination)
enum class HeardWay { unstated, written_input, forum, workshop, dialogue, referral };
BOOST_DESCRIBE_ENUM(HeardWay, unstated, written_input, forum, workshop, dialogue, referral)

struct Heard {
  std::string who, document;
  HeardWay way{};
  std::optional<Day> day;
  std::string ladder_step;  // of the profile's collaboration ladder (R27)
  bool operator==(const Heard&) const = default;
};
BOOST_DESCRIBE_STRUCT(Heard, (), (who, document, way, day, ladder_step))

struct Analysis {
  std::string summary, document;
  std::optional<Day> written;
  bool operator==(const Analysis&) const = default;
};
BOOST_DESCRIBE_STRUCT(Analysis, (), (summary, document, written))

struct Published {
  std::string where, copy;  // copy: digest of the captured copy
  std::optional<Day> on;
  std::int64_t text_version{};
  bool operator==(const Published&) const = default;
};
BOOST_DESCRIBE_STRUCT(Published, (), (where, copy, on, text_version))

struct Criteria {  // as they stood when they were pinned (R30)
  CaseId set;
  std::string name, document;
  std::int64_t set_version{};
  std::optional<Day> adopted;
  bool operator==(const Criteria&) const = default;
};
BOOST_DESCRIBE_STRUCT(Criteria, (), (set, name, document, set_version, adopted))

struct Principles {
  Method method{};
  std::map<std::string, std::int64_t> weights;  // points: sum 100; order: 1, 2, 3 …; unweighted: all 1
  std::vector<std::string> unused;
  std::string unused_reason;
  bool operator==(const Principles&) const = default;
};
BOOST_DESCRIBE_STRUCT(Principles, (), (method, weights, unused, unused_reason))

struct Announced {  // a clarification, an extension, a change of amount, a reopening
  std::optional<Day> on;
  std::string what, where;
  bool operator==(const Announced&) const = default;
};
BOOST_DESCRIBE_STRUCT(Announced, (), (on, what, where))

// The window stood closed from one closing until it was reopened: what arrived then was late (R12).
struct Gap {
  std::optional<Moment> closed;
  std::optional<Day> reopened;
  bool operator==(const Gap&) const = default;
};
BOOST_DESCRIBE_STRUCT(Gap, (), (closed, reopened))

struct Reconciled {
  std::optional<Day> on;
  std::int64_t count{};
  Money total;
  std::string document;
  Attestation attestation;
  bool operator==(const Reconciled&) const = default;
};
BOOST_DESCRIBE_STRUCT(Reconciled, (), (on, count, total, document, attestation))

struct Opinion {
  std::string statement, document;
  std::optional<Day> on;
  bool operator==(const Opinion&) const = default;
};
BOOST_DESCRIBE_STRUCT(Opinion, (), (statement, document, on))

// What the partnership brings up about a call on which it collaborates, and what became of it (domain section 9).
struct Point {
  std::string point, answer;
  Became became{};
  std::optional<Day> raised, answered;
  bool operator==(const Point&) const = default;
};
BOOST_DESCRIBE_STRUCT(Point, (), (point, answer, became, raised, answered))

// Money to or from another call of the round (R28).
struct Transfer {
  CaseId other;
  Money given, received;
  std::optional<Day> on;
  bool operator==(const Transfer&) const = default;
};
BOOST_DESCRIBE_STRUCT(Transfer, (), (other, given, received, on))

// Samverkan, under an advisory profile: the authority's collaboration basis (samverkansunderlag), gone through
// (avstämt) with the chair, and the meeting with the partnership's points.
struct Collaboration {
  std::string basis, gone_through_with, document;  // basis, document: registration number or digest
  std::optional<Day> compiled, gone_through, held;
  CaseId meeting;                           // where it stands in the register
  std::map<std::string, Point> brought_up;  // by running number
  bool operator==(const Collaboration&) const = default;
};
BOOST_DESCRIBE_STRUCT(Collaboration, (),
                      (basis, gone_through_with, document, compiled, gone_through, held, meeting, brought_up))

// What the call is; frozen at publication (R11).
struct Frozen {
  std::string title, area, objective, territory, applicants, project_type, other_funds;
  Fund fund{};
  Level level{};
  std::vector<Theme> themes;
  std::vector<Effort> effort;
  std::vector<Horizontal> horizontal;
  Money min_support, max_support;
  std::int64_t co_financing_percent{};
  Criteria criteria;
  Principles principles;
  std::optional<Day> opens;
  std::string profile;
  bool operator==(const Frozen&) const = default;
};
BOOST_DESCRIBE_STRUCT(Frozen, (),
                      (title, area, objective, territory, applicants, project_type, other_funds, fund, level, themes,
                       effort, horizontal, min_support, max_support, co_financing_percent, criteria, principles, opens,
                       profile))

struct Facts : Frozen {
  static constexpr std::string_view kind = "call";
  static constexpr std::int64_t version = 2;
  // Version 1 had one region's opinion; there may be several regions.
  static void upgrade(std::int64_t from, boost::json::object& facts);
  // what may change by recorded, reasoned, published decision
  Money amount;
  bool preliminary{};
  bool movable{};  // announced as movable within its round
  std::map<std::string, Transfer> transfers;
  std::optional<Moment> closes;
  // what may follow
  std::optional<Day> latest_end, handover, meeting, decisions;
  std::string contact, authority_number, round;
  // what happened
  std::string item;          // of the annual plan (parent)
  Decision exempt;           // a decided exception from the plan
  std::string legal_ground;  // for a binding placing after 2025-07-31 (domain section 9)
  Analysis analysis;
  std::map<std::string, Heard> heard, activities;
  std::string text, text_document;
  std::int64_t text_version{};
  Decision decided, prioritised;
  Decision selected;  // by the authority, under an advisory profile
  std::string selection_reasons;
  std::map<std::string, Published> publications;
  std::map<std::string, Announced> announcements;
  std::map<std::string, Gap> gaps;
  std::optional<Moment> closes_before_amending;
  bool material{};  // the amendment is material: the window must be extended
  Reconciled reconciled;
  Collaboration collaboration;
  std::map<std::string, Opinion> opinions;  // of the regions, by body
  std::optional<Day> reserve_until;         // how long the reserve holds (R15)
  bool authority_promotes{};  // the authority may move it up in order by itself; else it returns to a meeting
  std::optional<Day> met;     // the latest meeting in this prioritisation
  std::map<std::string, Decision> without_effect;  // decisions that breach the rules: kept, never used (R10)
  std::string no_lessons;
  std::optional<Day> stage_since;
  std::optional<Day> last_payment;  // by the authority to any beneficiary of the call: documents are kept from it (R24)
  Decision payment_cited;           // what says so
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (Frozen),
                      (amount, preliminary, movable, transfers, closes, latest_end, handover, meeting, decisions,
                       contact, authority_number, round, item, exempt, legal_ground, analysis, heard, activities, text,
                       text_document, text_version, decided, prioritised, selected, selection_reasons, publications,
                       announcements, gaps, closes_before_amending, material, reconciled, collaboration, opinions,
                       reserve_until, authority_promotes, met, without_effect, no_lessons, stage_since, last_payment,
                       payment_cited))

// An event that a meeting makes the calls on its agenda do: what they waited for has been held.
struct NoteMeeting {
  static constexpr std::string_view name = "note_meeting";
  static constexpr bool while_suspended = true;
  static constexpr Text help{N_("the meeting with the call on its agenda was held")};
  Day day;
};
BOOST_DESCRIBE_STRUCT(NoteMeeting, (), (day))

// Calls of one round (utlysningsomgång) find each other under this glance key.
struct RoundKey {
  static constexpr std::string_view name = "round";
};

// What became of an application of a closed call: what is not used is the plan item's again, and what is, is not.
struct Settle {
  static constexpr std::string_view name = "settle";
  static constexpr Text help{N_("an application of the closed call was granted or waived")};
};
BOOST_DESCRIBE_STRUCT(Settle, (), ())

// The states, frozen.
inline constexpr std::string_view stage_needs_analysis = "needs_analysis", stage_call = "call",
                                  stage_mobilisation = "mobilisation", stage_application = "application",
                                  stage_assessment = "assessment", stage_prioritisation = "prioritisation",
                                  stage_learning = "learning", state_closed = "closed", state_cancelled = "cancelled";

}  // namespace utlys::call
