// SPDX-License-Identifier: EUPL-1.2
#include "workflows/lesson/kept.hpp"

#include <algorithm>

#include "workflows/call/facts.hpp"

namespace utlys::lesson {
namespace {

template <class T>
bool holds(const std::vector<T>& list, const T& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

}  // namespace

bool Wanted::fits(const Kept& lesson) const {
  const auto& f = lesson.facts;
  return (!theme || holds(f.themes, *theme)) && (!stage || f.stage == *stage) &&
         (!addressee || f.addressee == addressee) &&
         (!fund || holds(f.fund, std::string(bd::enum_to_string(*fund, "?")))) &&
         (state.empty() || lesson.state == state) && (call.empty() || folded_id(f.call) == folded_id(call));
}

Kept kept_from(const Case& c) {
  auto document = document_of<Facts>(c);
  return {c.id, std::move(document.state), std::move(document.facts)};
}

std::vector<Kept> lessons(const Reading& reading, const Wanted& wanted) {
  std::vector<Kept> found;
  for (const auto& c : reading.cases(Facts::kind))
    if (auto lesson = kept_from(c); wanted.fits(lesson)) found.push_back(std::move(lesson));
  return found;
}

bool is_use(Disposition what) {
  return what == Disposition::taken_into_account || what == Disposition::partly;
}

bool is_used(const Facts& f) {
  return std::any_of(f.dispositions.begin(), f.dispositions.end(),
                     [](const auto& one) { return is_use(one.second.disposition); });
}

std::vector<Answer> answers_to(const Facts& f) {
  std::vector<Answer> answers;
  for (const auto& [call, disposed] : f.dispositions)
    answers.push_back({call, disposed});
  std::stable_sort(answers.begin(), answers.end(),
                   [](const Answer& a, const Answer& b) { return a.what.on < b.what.on; });
  return answers;
}

std::vector<Kept> answered_by(const Reading& reading, const CaseId& call) {
  std::vector<Kept> found;
  for (const auto& c : reading.with_key(Facts::kind, DisposedByKey::name, call))
    found.push_back(kept_from(c));
  return found;
}

std::vector<CaseId> waiting_for(const Reading& reading, const Kept& lesson) {
  std::vector<CaseId> calls;
  for (const auto& fund : lesson.facts.fund)
    for (const auto& c : reading.with_key(call::Facts::kind, FundKey::name, fund)) {
      const auto call = document_of<call::Facts>(c);
      if (call.state == call::stage_needs_analysis && is_asked(lesson.facts, lesson.state, c.id, call.facts.themes))
        calls.push_back(c.id);
    }
  return calls;
}

}  // namespace utlys::lesson
