// SPDX-License-Identifier: EUPL-1.2
// What a decision must have, else it stands without effect (R10, R25).
#pragma once
#include "workflows/meeting/context.hpp"

namespace utlys::meeting {

struct Quorate {
  static constexpr Requirement info{"decision.quorum",
                                    {N_("enough members took part in the matter for a quorum")},
                                    {N_("a new decision is asked for, at a meeting with a quorum")},
                                    "R14; domain 9",
                                    office};
  static bool met(const Ctx& c, const Decide& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    if (matter == nullptr || !c.around.body) return true;
    const auto seats = body::composition_on(c.around.body->facts, c.facts.held.value_or(c.now.on)).members;
    const auto half = seats / 2 + 1;
    const auto asked = c.around.body->id == partnership_body ? norm(c.now.rules, "quorum", half) : half;
    return static_cast<std::int64_t>(voters(c.facts, *matter).size()) >= asked;
  }
};
struct Presided {
  static constexpr Requirement info{"decision.presided",
                                    {N_("the chair or the vice chair took part in the matter")},
                                    {N_("a new decision is asked for, with somebody in the chair")},
                                    "R14",
                                    office};
  static bool met(const Ctx& c, const Decide& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    if (matter == nullptr) return true;
    const auto present = voters(c.facts, *matter);
    return std::any_of(present.begin(), present.end(), [&](const auto& person) {
      const auto* seat = seat_on(c, person, c.facts.held);
      return seat != nullptr && (seat->seat == body::SeatKind::chair || seat->seat == body::SeatKind::vice_chair);
    });
  }
};
// Of those who declared for the call that the matter concerns.
inline bool concerns(const Linked<declaration::Facts>& declared, const Matter& matter) {
  return declared.id.starts_with(matter.about + "/");
}
struct NobodyBarred {
  static constexpr Requirement info{"decision.conflict",
                                    {N_("nobody with a conflict of interest, or one not tested yet, was there")},
                                    {N_("a new decision is asked for, without them; alternates may stand in")},
                                    "R14; förvaltningslagen 17 §",
                                    office};
  static bool met(const Ctx& c, const Decide& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    if (matter == nullptr || matter->about.empty()) return true;
    return std::none_of(c.around.declarations.begin(), c.around.declarations.end(), [&](const auto& declared) {
      const auto& person = declared.facts.person;
      const bool there = took_part(c.facts, *matter, person) || e.rapporteur == person;
      return concerns(declared, *matter) && declaration::bars(declared.facts) && there;
    });
  }
};
struct EverybodyDeclared {
  static constexpr Requirement info{"decision.declared",
                                    {N_("everybody who decided had declared whether there is a conflict of interest")},
                                    {N_("utlys declaration open CALL --person … --declared …, and a new decision")},
                                    "R14",
                                    office};
  static bool met(const Ctx& c, const Decide& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    if (matter == nullptr || !matter->about_call) return true;
    const auto deciders = voters(c.facts, *matter);
    return std::all_of(deciders.begin(), deciders.end(), [&](const auto& person) {
      return std::any_of(c.around.declarations.begin(), c.around.declarations.end(), [&](const auto& declared) {
        return concerns(declared, *matter) && declared.facts.person == person &&
               declared.facts.declared <= c.facts.held;
      });
    });
  }
};
struct Reasoned {
  static constexpr Requirement info{"decision.reasons",
                                    {N_("the decision has reasons")},
                                    {N_("a new decision is asked for, with reasons")},
                                    "R25; förvaltningslagen 32 §",
                                    office};
  static bool met(const Ctx& /*c*/, const Decide& e) { return e.reasons.has_value(); }
};
struct Presented {
  static constexpr Requirement info{"decision.rapporteur",
                                    {N_("it is stated who presented the matter")},
                                    {N_("a new decision is asked for, with a rapporteur; the chair may present")},
                                    "R25; förvaltningslagen 31 §",
                                    office};
  static bool met(const Ctx& c, const Decide& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    return e.rapporteur || matter == nullptr || !matter->rapporteur.empty();
  }
};

}  // namespace utlys::meeting
