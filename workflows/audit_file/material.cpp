// SPDX-License-Identifier: EUPL-1.2
#include "workflows/audit_file/material.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "engine/desk.hpp"
#include "engine/patch.hpp"
#include "engine/people.hpp"
#include "workflows/annual_plan/facts.hpp"

namespace utlys::audit_file {
namespace {

void add(Material& m, const Case& c) {
  if (std::any_of(m.cases.begin(), m.cases.end(), [&](const auto& one) { return one.data.id == c.id; })) return;
  m.cases.push_back(opened(c));
  const auto state = std::string(state_of(m.cases.back().envelope));
  if (c.kind == application::Facts::kind)
    m.applications.push_back({c.id, state, document_of<application::Facts>(c).facts});
  if (c.kind == declaration::Facts::kind)
    m.declarations.push_back({c.id, state, document_of<declaration::Facts>(c).facts});
  if (c.kind == meeting::Facts::kind) m.meetings.push_back({c.id, state, document_of<meeting::Facts>(c).facts});
  if (c.kind == document::Facts::kind) m.documents.emplace_back(c.id, document_of<document::Facts>(c));
  for (const auto& child : m.reading.children(c.id, {}))
    add(m, child);
}

void read_entry(Material& m, std::uint64_t seq, const WhenRecorded& when, const auto& wanted) {
  m.reading.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
    auto entry = entry_from_bytes(bytes);
    if (!wanted(entry)) return false;
    const auto recorded = when(entry);
    const bool matches = entry.by == system_person || login_matches(m.reading, entry.by, entry.login);
    m.timeline.push_back({std::move(entry), recorded.day, recorded.afterwards, matches});
    return false;
  });
}

// Of the plan, what it did for the call's money in the same acts: it sees both ends.
bool is_about(const Entry& entry, const CaseId& call) {
  if (entry.event != annual_plan::Take::name && entry.event != annual_plan::Pass::name) return false;
  for (const auto* field : {"call", "giver_call", "receiver_call"})
    if (field_of(entry, field) == call) return true;
  return false;
}

void read_timeline(Material& m, const CaseId& plan, const WhenRecorded& when) {
  for (const auto& c : m.cases)
    for (const auto seq : m.reading.entries_of(c.data.id))
      read_entry(m, seq, when, [](const Entry&) { return true; });
  if (!plan.empty())
    for (const auto seq : m.reading.entries_of(plan))
      read_entry(m, seq, when, [&](const Entry& entry) { return is_about(entry, m.call.id); });
  std::sort(m.timeline.begin(), m.timeline.end(),
            [](const Written& a, const Written& b) { return a.entry.seq < b.entry.seq; });
}

}  // namespace

Material material_of(const Reading& reading, const Case& call, const Files* files, const WhenRecorded& when) {
  Material m(reading);
  m.files = files;
  const auto document = document_of<call::Facts>(call);
  m.call = {call.id, document.state, document.facts};
  if (const auto profile = reading.find(document.facts.profile); profile && profile->kind == Rules::kind)
    m.rules = document_of<Rules>(*profile).facts;
  add(m, call);
  for (const auto& c : reading.with_key(meeting::Facts::kind, meeting::AgendaKey::name, call.id))
    add(m, c);
  read_timeline(m, document.parent, when);
  return m;
}

Entries entries_of(const Material& m, const CaseId& id, std::initializer_list<std::string_view> events) {
  Entries seqs;
  for (const auto& one : m.timeline)
    if (one.entry.case_id == id &&
        (events.size() == 0 || std::find(events.begin(), events.end(), one.entry.event) != events.end()))
      seqs.push_back(static_cast<std::uint64_t>(one.entry.seq));
  return seqs;
}

std::string field_of(const Entry& entry, const char* name) {
  if (entry.input.empty()) return {};
  const auto input = parse_json(entry.input);
  const auto* field = input.is_object() ? input.get_object().if_contains(name) : nullptr;
  return field != nullptr && field->is_string() ? std::string(field->get_string()) : std::string();
}

Day effective(const Entry& entry) {
  return day_from_iso(entry.on).value_or(Day{});
}

Place place_of(const Material& m, const Decision& decision) {
  const auto there = meeting::cited(m.meetings, decision);
  if (there.matter == nullptr) return {};
  for (const auto& one : m.meetings) {
    if (&one.facts != there.meeting) continue;
    for (const auto& [paragraph, matter] : one.facts.matters)
      if (&matter == there.matter) return {&one, &matter, paragraph};
  }
  return {};
}

const Linked<declaration::Facts>* declaration_of(const Material& m, const std::string& person) {
  const auto found = std::find_if(m.declarations.begin(), m.declarations.end(),
                                  [&](const auto& one) { return one.facts.person == person; });
  return found == m.declarations.end() ? nullptr : &*found;
}

std::vector<std::string> organisations_of(const application::Facts& f) {
  std::vector<std::string> numbers;
  if (!f.applicant.number.empty()) numbers.push_back(f.applicant.number);
  for (const auto& [number, party] : f.parties)
    numbers.push_back(number);
  return numbers;
}

std::string listed(const std::vector<std::string>& all) {
  std::string text;
  for (const auto& one : all)
    text.append(text.empty() ? "" : ", ").append(one);
  return text;
}

std::string short_of(const CaseId& id) {
  return id.substr(id.rfind('/') + 1);
}

}  // namespace utlys::audit_file
