// SPDX-License-Identifier: EUPL-1.2
// What time brings about, and what may still be done in it (R8, R11).
#pragma once
#include "workflows/call/context.hpp"

namespace utlys::call {

struct OpeningCome {
  static constexpr Requirement info{
      "call.opening", {N_("the opening day has come")}, {N_("wait; utlys tick records it")}, "R11", {}};
  static bool met(const Ctx& c) { return c.facts.opens && *c.facts.opens <= c.now.on; }
};
struct ClosingCome {
  static constexpr Requirement info{
      "call.closing", {N_("the closing day has come")}, {N_("wait; utlys tick records it")}, "R11", {}};
  static bool met(const Ctx& c) { return c.facts.closes && c.facts.closes->day <= c.now.on; }
};
struct Mobilised {
  static constexpr Requirement info{"call.mobilised",
                                    {N_("an activity of mobilisation is recorded")},
                                    {N_("utlys call mobilise ID --who … --way … --day …")},
                                    "R10",
                                    office};
  static bool met(const Ctx& c) { return !c.facts.activities.empty(); }
};
struct NotYetClosed {
  static constexpr Requirement info{"call.not_closed",
                                    {N_("the closing has not come")},
                                    {N_("utlys call reopen ID …, by the authority's decision")},
                                    "R8",
                                    authority};
  static bool met(const Ctx& c) { return c.facts.closes && c.now.on <= c.facts.closes->day; }
};
struct ClosedMeanwhile {
  static constexpr Requirement info{
      "call.closed", {N_("the closing has come")}, {N_("utlys call extend ID …")}, "R8", authority};
  static bool met(const Ctx& c) { return c.facts.closes && c.facts.closes->day < c.now.on; }
};
struct OnlyLater {
  static constexpr Requirement info{
      "call.only_later", {N_("a closing is only ever moved later")}, {N_("choose a later --closes")}, "R8", authority};
  static bool met(const Ctx& c, const auto& e) {
    return c.facts.closes && *c.facts.closes < e.closes && c.now.on <= e.closes.day;
  }
};

}  // namespace utlys::call
