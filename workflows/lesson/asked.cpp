// SPDX-License-Identifier: EUPL-1.2
#include "workflows/lesson/asked.hpp"

#include <algorithm>

#include "workflows/call/facts.hpp"

namespace utlys::lesson {
namespace {

bool share_a_theme(const std::vector<Theme>& a, const std::vector<Theme>& b) {
  return std::any_of(a.begin(), a.end(), [&](Theme t) { return std::find(b.begin(), b.end(), t) != b.end(); });
}

}  // namespace

bool is_for(const Facts& f, std::string_view state, const CaseId& call, const std::vector<Theme>& themes) {
  return state == state_open && f.addressee == Addressee::next_call && f.call != call &&
         share_a_theme(f.themes, themes);
}

bool is_asked(const Facts& f, std::string_view state, const CaseId& call, const std::vector<Theme>& themes) {
  return is_for(f, state, call, themes) && !f.dispositions.contains(call);
}

std::vector<Asked> asked_of(const Reading& reading, const Case& call) {
  std::vector<Asked> asked;
  const auto envelope = envelope_of(call);
  const auto fund = envelope.glance.keys.find(std::string(FundKey::name));
  if (call.kind != call::Facts::kind || fund == envelope.glance.keys.end()) return asked;
  const auto facts = facts_of<call::Facts>(envelope);
  for (const auto& c : reading.with_key(Facts::kind, FundKey::name, fund->second.front())) {
    const auto lesson = document_of<Facts>(c);
    if (is_asked(lesson.facts, lesson.state, call.id, facts.themes)) asked.push_back({c.id, lesson.facts});
  }
  return asked;
}

std::optional<Answer> latest_answer(const Facts& f) {
  std::optional<Answer> latest;
  for (const auto& [call, disposed] : f.dispositions)
    if (!latest || latest->what.on <= disposed.on) latest = Answer{call, disposed};
  return latest;
}

}  // namespace utlys::lesson
