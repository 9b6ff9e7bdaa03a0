// SPDX-License-Identifier: EUPL-1.2
// Which lessons a later call is asked about, and what earlier calls answered (R20).
#pragma once
#include "engine/store.hpp"
#include "workflows/lesson/facts.hpp"

namespace utlys::lesson {

// An open lesson addressed to the next call, of another call, that shares a theme.
bool is_for(const Facts&, std::string_view state, const CaseId& call, const std::vector<Theme>& themes);
// The same, and it waits for this call's answer.
bool is_asked(const Facts&, std::string_view state, const CaseId& call, const std::vector<Theme>& themes);

struct Asked {
  CaseId id;
  Facts facts;
};
// Of the call's fund, in the order of ids. Empty: none waits, or the case is no call.
std::vector<Asked> asked_of(const Reading&, const Case& call);

// What a call did with the lesson last, to be proposed again. Absent: nobody has answered yet.
struct Answer {
  CaseId call;
  Disposed what;
};
std::optional<Answer> latest_answer(const Facts&);

}  // namespace utlys::lesson
