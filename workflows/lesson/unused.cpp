// SPDX-License-Identifier: EUPL-1.2
#include "workflows/lesson/unused.hpp"

#include <algorithm>

#include "engine/replay.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::lesson {
namespace {

// The entry with which a call left its needs analysis for good.
struct Leaving {
  std::uint64_t seq{};
  Day on;
};

Entry entry_at(const Reading& reading, std::uint64_t seq) {
  Entry entry;
  reading.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
    entry = entry_from_bytes(bytes);
    return false;
  });
  return entry;
}

std::optional<Leaving> leaving_of(const Reading& reading, const CaseId& call) {
  std::optional<Leaving> last;
  for (const auto seq : reading.entries_of(call)) {
    const auto entry = entry_at(reading, seq);
    if (entry.to == call::stage_needs_analysis) last.reset();  // sent back to be reworked
    if (entry.from == call::stage_needs_analysis && entry.to == call::stage_call)
      last = Leaving{seq, day_from_iso(entry.on).value_or(Day{})};
  }
  return last;
}

// The case as the log knew it up to an entry. Absent: it was not there yet.
std::optional<Case> known_by(const Reading& reading, const CaseId& id, std::uint64_t seq) {
  Replayed at;
  for (const auto one : reading.entries_of(id))
    if (one <= seq) replay_entry(at, entry_at(reading, one));
  if (at.rev == 0) return {};
  return case_from(id, at);
}

bool was_there(const Reading& reading, const Kept& lesson, const Case& call, std::uint64_t seq) {
  const auto then = known_by(reading, lesson.id, seq);
  if (!then) return false;
  const auto known = kept_from(*then);
  return is_for(known.facts, known.state, call.id, facts_of<call::Facts>(envelope_of(call)).themes);
}

bool has_used_any(const Reading& reading, const CaseId& call) {
  const auto answered = answered_by(reading, call);
  return std::any_of(answered.begin(), answered.end(), [&](const Kept& lesson) {
    const auto answer = lesson.facts.dispositions.find(call);
    return answer != lesson.facts.dispositions.end() && is_use(answer->second.disposition);
  });
}

}  // namespace

std::vector<WentOn> calls_without_use(const Reading& reading) {
  std::vector<WentOn> all;
  const auto kept = lessons(reading, {});
  for (const auto& c : reading.cases(call::Facts::kind)) {
    const auto left = leaving_of(reading, c.id);
    if (!left || has_used_any(reading, c.id)) continue;
    const auto then = known_by(reading, c.id, left->seq);
    const auto fund = bd::enum_to_string(facts_of<call::Facts>(envelope_of(c)).fund, "?");
    WentOn went{c.id, left->on, {}};
    for (const auto& lesson : kept) {
      const auto& funds = lesson.facts.fund;
      if (std::find(funds.begin(), funds.end(), fund) != funds.end() && was_there(reading, lesson, *then, left->seq))
        went.there.push_back(lesson);
    }
    if (!went.there.empty()) all.push_back(std::move(went));
  }
  return all;
}

std::vector<Kept> never_used(const Reading& reading) {
  auto unused = lessons(reading, {});
  std::erase_if(unused, [](const Kept& lesson) {
    return is_used(lesson.facts) || lesson.facts.addressee.value_or(Addressee::next_call) != Addressee::next_call;
  });
  return unused;
}

}  // namespace utlys::lesson
