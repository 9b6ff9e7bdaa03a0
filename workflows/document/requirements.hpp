// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>

#include "engine/files.hpp"
#include "workflows/decided.hpp"
#include "workflows/document/effects.hpp"
#include "workflows/meeting/facts.hpp"
#include "workflows/retention.hpp"
#include "workflows/watch/facts.hpp"

namespace utlys::document {

struct Around {
  Children<watch::Facts> watches;  // until requests are answered
  Parent<application::Facts> application;
  Sharing<call::Facts, meeting::AgendaKey> calls;  // the one it stands under, or those of the meeting that it does
};
BOOST_DESCRIBE_STRUCT(Around, (), (watches, application, calls))
using Ctx = Context<Facts, Around>;
inline constexpr Roles office{Role::secretariat, Role::managing_authority, Role::region};

struct InCase {
  static constexpr Requirement info{"document.case",
                                    {N_("the document belongs to a case")},
                                    {N_("name the case: utlys document open CASE …")},
                                    "R21",
                                    office};
  static bool met(const Ctx& c, const Open& /*e*/) { return !c.now.parent.empty(); }
};
struct DatedByThen {
  static constexpr Requirement info{"document.date",
                                    {N_("the document is not dated after the day it is recorded for")},
                                    {N_("mend --date, or choose a later --on")},
                                    "R11",
                                    office};
  static bool met(const Ctx& c, const Open& e) { return e.date <= c.now.on; }
  static bool met(const Ctx& c, const Correct& e) { return !e.date || *e.date <= c.now.on; }
};
struct CounterpartFits {
  static constexpr Requirement info{
      "document.counterpart",
      {N_("what came in has one sender, what was sent one recipient, and what was drawn up neither")},
      {N_("give --counterpart, or --counterpart-person for a private person; or mend --direction")},
      "R21; OSL 5 kap. 2 §",
      office};
  static bool fits(const Facts& f) {
    const bool someone = !f.counterpart.empty(), person = !f.counterpart_person.digest.empty();
    return f.direction == Direction::drawn_up ? !someone && !person : someone != person;
  }
  static bool met(const Ctx& /*c*/, const Open& e) { return fits(registered(e)); }
  static bool met(const Ctx& c, const Correct& e) { return fits(corrected(c.facts, e)); }
};
struct GroundGiven {
  static constexpr Requirement info{"document.secrecy_ground",
                                    {N_("what is secret has its ground in the secrecy act, and nothing else has one")},
                                    {N_("give --secrecy-ground with the paragraph, or mend --secrecy")},
                                    "R21; OSL 5 kap. 5 §",
                                    office};
  static bool met(const Ctx& /*c*/, const auto& e) {
    return (e.secrecy == Secrecy::secret) == e.secrecy_ground.has_value();
  }
};
struct DigestReads {
  static constexpr Requirement info{"document.digest",
                                    {N_("the digest is sha256: and 64 hexadecimal digits")},
                                    {N_("let utlys document add compute it from the file")},
                                    "R21",
                                    office};
  static bool met(const Ctx& /*c*/, const Open& e) { return !e.digest || digest_from_text(*e.digest); }
  static bool met(const Ctx& /*c*/, const Attach& e) { return digest_from_text(e.digest).has_value(); }
};
struct KeptByDigest {
  static constexpr Requirement info{"document.kept",
                                    {N_("a file that is kept here has its digest")},
                                    {N_("put the file in with utlys document add, or leave out --kept")},
                                    "R21",
                                    office};
  static bool met(const Ctx& /*c*/, const Open& e) { return !e.kept || e.digest; }
};
struct NoOtherFile {
  static constexpr Requirement info{"document.other_file",
                                    {N_("the document has no other file")},
                                    {N_("enter another version as a document of its own")},
                                    "R21",
                                    office};
  static bool met(const Ctx& c, const Attach& e) { return c.facts.digest.empty() || c.facts.digest == e.digest; }
};
struct AskedByThen {
  static constexpr Requirement info{"document.asked",
                                    {N_("the request did not come in after the day it is recorded for")},
                                    {N_("mend --asked, or choose a later --on")},
                                    "R11",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const Ask& e) { return e.asked <= c.now.on; }
};
struct RequestWaits {
  static constexpr Requirement info{"document.request",
                                    {N_("the request that is meant waits for an answer")},
                                    {N_("name one that waits with --request: `utlys show` lists them")},
                                    "OSL 6 kap. 4 §",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const auto& e) { return !waiting_request(c.facts, e.request).empty(); }
};
struct AnsweredBetween {
  static constexpr Requirement info{"document.answered",
                                    {N_("the answer came after the request, and not after the day it is recorded for")},
                                    {N_("mend the day of the answer, or choose a later --on")},
                                    "R11",
                                    office};
  static bool between(const Ctx& c, const std::optional<std::int64_t>& number, Day answered) {
    const auto found = c.facts.requests.find(waiting_request(c.facts, number));
    return answered <= c.now.on && (found == c.facts.requests.end() || found->second.asked <= answered);
  }
  static bool met(const Ctx& c, const AnswerRequest& e) { return between(c, e.request, e.answered.value_or(c.now.on)); }
  static bool met(const Ctx& c, const RefuseRequest& e) {
    return !e.decided_on || between(c, e.request, std::min(*e.decided_on, c.now.on));
  }
};
struct RetentionOver {
  static constexpr Requirement info{
      "document.retention",
      {N_("no retention class keeps the document any longer")},
      {N_("`utlys retention list` says from what day it may be disposed of; a last payment "
          "that is not noted yet: `utlys call note-last-payment CALL …`")},
      "R24; Regulation (EU) 2021/1060 art. 82",
      office};
  static bool met(const Ctx& c) {
    const auto over = [&](const retention::Terms& terms) { return retention::is_over(terms, c.now.on); };
    const auto& application = c.around.application;
    return (!application || over(retention::terms_of_application(c.now.rules, application->facts))) &&
           std::all_of(c.around.calls.begin(), c.around.calls.end(), [&](const auto& call) {
             return over(retention::terms_of_call(c.now.rules, call.facts, call.state));
           });
  }
};
struct NobodyWaits {
  static constexpr Requirement info{"document.waiting",
                                    {N_("nobody who has asked for the document waits for an answer")},
                                    {N_("utlys document answer-request ID, or refuse-request")},
                                    "TF 2 kap. 15 §",
                                    office};
  static bool met(const Ctx& c) {
    return std::none_of(c.facts.requests.begin(), c.facts.requests.end(),
                        [](const auto& one) { return one.second.answer == Answer::unstated; });
  }
};

}  // namespace utlys::document
