// SPDX-License-Identifier: EUPL-1.2
// An application (ansökan, domain section 4).
#pragma once
#include "engine/decision.hpp"
#include "workflows/attested.hpp"
#include "workflows/common.hpp"
#include "workflows/organisation.hpp"

namespace utlys::application {

enum class ApplicantKind {
  unstated,
  municipality,
  employment_service,
  social_insurance_agency,
  region,
  coordination_association,
  folk_high_school,
  study_association,
  social_enterprise,
  civil_society,
  education_provider,
  social_partner,
  company,
  government_agency
};
BOOST_DESCRIBE_ENUM(ApplicantKind, unstated, municipality, employment_service, social_insurance_agency, region,
                    coordination_association, folk_high_school, study_association, social_enterprise, civil_society,
                    education_provider, social_partner, company, government_agency)

enum class StateAid { unstated, none, gber, de_minimis };
BOOST_DESCRIBE_ENUM(StateAid, unstated, none, gber, de_minimis)

enum class Place { none, prioritised, reserve, not_prioritised };
BOOST_DESCRIBE_ENUM(Place, none, prioritised, reserve, not_prioritised)

struct Party {
  std::string name, part;
  bool letter_of_intent{};
  bool operator==(const Party&) const = default;
};
BOOST_DESCRIBE_STRUCT(Party, (), (name, part, letter_of_intent))

struct Question {
  std::optional<Day> asked, due, answered;
  std::string question, answer;
  bool operator==(const Question&) const = default;
};
BOOST_DESCRIBE_STRUCT(Question, (), (asked, due, answered, question, answer))

struct Placing {
  Place place{};
  std::int64_t rank{};
  std::string reasons;
  std::vector<std::string> principles;  // that the reasons refer to
  Money amount;
  std::string departure;  // why it departs from the basis's ranking (R16)
  Decision decision;
  bool operator==(const Placing&) const = default;
};
BOOST_DESCRIBE_STRUCT(Placing, (), (place, rank, reasons, principles, amount, departure, decision))

struct Notice {
  std::optional<Day> on;
  std::string how;
  bool operator==(const Notice&) const = default;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (on, how))

// Of one who prepares, on one principle (R16).
struct Score {
  std::int64_t points{};
  std::string reasons;
  std::optional<Day> on;
  bool operator==(const Score&) const = default;
};
BOOST_DESCRIBE_STRUCT(Score, (), (points, reasons, on))

struct Facts {
  static constexpr std::string_view kind = "application";
  std::string title, applicant_name, authority_number, area, municipalities, other_funding;
  Organisation applicant;
  Private trader_name;  // a sole trader's, in place of applicant_name (R13)
  ApplicantKind applicant_kind{};
  std::map<std::string, Party> parties;  // by organisation number
  std::vector<Theme> themes;
  std::int64_t women{}, men{};
  std::string ladder_step;  // of the profile's collaboration ladder (R27)
  std::optional<Day> starts, ends;
  Money total_cost, co_financing_public, co_financing_private, applied, approved, granted;
  StateAid state_aid{};
  std::optional<Moment> arrived;
  bool late{};
  std::string admitted;                       // the ground, open to all, on which a late one was admitted
  std::map<std::string, Question> questions;  // by running number
  Decision assessed, final_decision;
  std::string ground;                  // of an approval, rejection or dismissal
  std::vector<std::string> assessors;  // who assessed it on its merits; they take no part in placing it (R3)
  Placing placing;
  std::map<std::string, Placing> earlier_placings;             // undone by a referral back, or without effect
  std::map<std::string, std::map<std::string, Score>> scores;  // by person, by principle
  std::map<std::string, std::string> agreements;               // by principle: how preparers who differed agreed
  Notice notice;
  std::map<std::string, Attestation> attestations;  // by what is attested: assessment, placing, final_decision
  std::optional<Day> ended;                         // the day it was waived or withdrawn, or the call cancelled
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (),
                      (title, applicant_name, authority_number, area, municipalities, other_funding, applicant,
                       trader_name, applicant_kind, parties, themes, women, men, ladder_step, starts, ends, total_cost,
                       co_financing_public, co_financing_private, applied, approved, granted, state_aid, arrived, late,
                       admitted, questions, assessed, final_decision, ground, assessors, placing, earlier_placings,
                       scores, agreements, notice, attestations, ended))

inline constexpr std::string_view state_draft = "draft", state_lapsed = "lapsed", state_arrived = "arrived",
                                  state_asked = "asked", state_approved = "approved", state_rejected = "rejected",
                                  state_dismissed = "dismissed", state_prioritised = "prioritised",
                                  state_reserve = "reserve", state_not_prioritised = "not_prioritised",
                                  state_granted = "granted", state_waived = "waived", state_withdrawn = "withdrawn",
                                  state_written_off = "written_off";

// What it holds of the announced support: granted, or approved and not ended.
inline Money committed(const Facts& f, std::string_view state) {
  if (state == state_granted) return f.granted;
  if (state == state_prioritised || state == state_reserve) return f.placing.amount;
  return state == state_approved ? f.approved : Money{};
}

// The first one that nobody has attested. Null: nothing waits.
inline const Attestation* waits_for_attestation(const Facts& f) {
  for (const auto& [what, attestation] : f.attestations)
    if (attestation.waits()) return &attestation;
  return nullptr;
}

// The states, frozen: the call reads them of its applications.

// ---- events that a call makes its applications do

struct Lapse {
  static constexpr std::string_view name = "lapse";
  static constexpr bool while_suspended = true;
  static constexpr Text help{N_("the window closed before the draft was handed in")};
};
BOOST_DESCRIBE_STRUCT(Lapse, (), ())
struct Revive {
  static constexpr std::string_view name = "revive";
  static constexpr bool while_suspended = true;
  static constexpr Text help{N_("the window is open again, and the draft with it")};
};
BOOST_DESCRIBE_STRUCT(Revive, (), ())
struct Unplace {
  static constexpr std::string_view name = "unplace";
  static constexpr bool while_suspended = true;
  static constexpr Text help{N_("the prioritisation was referred back")};
};
BOOST_DESCRIBE_STRUCT(Unplace, (), ())
struct EndWithCall {
  static constexpr std::string_view name = "end_with_call";
  static constexpr bool while_suspended = true;
  static constexpr Text help{N_("the call was cancelled by the authority's decision")};
};
BOOST_DESCRIBE_STRUCT(EndWithCall, (), ())

}  // namespace utlys::application
