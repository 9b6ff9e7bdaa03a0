// SPDX-License-Identifier: EUPL-1.2
#include "engine/replay.hpp"

#include <boost/json.hpp>

#include "engine/json/read.hpp"

namespace utlys {
namespace {

std::string_view state_in(const boost::json::value& document) {
  const auto* state = document.get_object().if_contains("state");
  if (state == nullptr || !state->is_string()) return state_new;
  return {state->get_string().data(), state->get_string().size()};
}

void require(bool holds, const char* what) {
  if (!holds) throw json::Bad(what);
}

}  // namespace

void replay_entry(Replayed& at, const Entry& entry) {
  const auto on = day_from_iso(entry.on);
  require(on.has_value(), "the entry's day is no day");
  require(entry.rev == at.rev + 1, "the entry does not follow the case's latest revision");
  require(at.rev == 0 || entry.kind == at.kind, "the entry is of another kind than its case");
  require(at.rev == 0 || *on >= at.last_on, "the entry's day lies before the case's latest");
  require(entry.from == state_in(at.document), "\"from\" is not the state the case was in");
  apply_patch(at.document, entry.patch);
  require(entry.to == state_in(at.document), "\"to\" is not the state the patch leads to");
  at.kind = entry.kind;
  at.rev = entry.rev;
  at.last_on = *on;
}

Case case_from(const CaseId& id, const Replayed& at) {
  return {id, at.kind, canonical(at.document), at.rev, at.last_on};
}

}  // namespace utlys
