// SPDX-License-Identifier: EUPL-1.2
// What every case is: one JSON document. The engine knows the envelope, a workflow knows the facts.
#pragma once
#include <boost/json/object.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/codec.hpp"

namespace utlys {

// A field that names another case of one kind: F is that kind's facts. The desk sees to it that the case exists.
template <class F>
struct RefTo {
  CaseId id;
  bool operator==(const RefTo&) const = default;
};
template <class F>
void to_json(std::string& out, const RefTo<F>& ref) {
  json::write(out, std::string_view(ref.id));
}
template <class F>
void from_json(json::Reader& in, RefTo<F>& ref) {
  in.string(ref.id);
}

// The next date that concerns a case. `what` is a word of the glossary ("closes").
struct Due {
  Moment at;
  std::string what;
  bool operator==(const Due&) const = default;
};
BOOST_DESCRIBE_STRUCT(Due, (), (at, what))

// What boards, lists and searches read, so that they need not know any facts. `keys` fill the search table.
struct Glance {
  std::string title;
  Money amount;  // what it is about in kronor; nought: nothing to show
  std::optional<Due> due;
  std::map<std::string, std::vector<std::string>> keys;
  bool operator==(const Glance&) const = default;
};
BOOST_DESCRIBE_STRUCT(Glance, (), (title, amount, due, keys))

// A requirement of the remark kind that was not met when something happened (R10). It stays open until somebody
// explains it or the matter is mended; not met again after that, it is open again. The requirement's code is its key.
struct Remark {
  Day on;
  std::string event;
  std::string explanation;
  std::optional<Day> explained, mended;
  bool open() const { return !explained && !mended; }
  bool operator==(const Remark&) const = default;
};
BOOST_DESCRIBE_STRUCT(Remark, (), (on, event, explanation, explained, mended))

// The case is suspended (vilande, R9).
struct Suspension {
  Day since;
  std::string reason;
  bool operator==(const Suspension&) const = default;
};
BOOST_DESCRIBE_STRUCT(Suspension, (), (since, reason))

// The document with typed facts, or with facts as they stand (RawJson) for those who know no workflow.
template <class F>
struct Document {
  F facts;
  Glance glance;
  CaseId parent;
  std::map<std::string, Remark> remarks;
  std::string state;  // empty: new
  std::optional<Suspension> suspended;
  std::int64_t version{};  // of the workflow whose facts these are; 0: its first
  bool operator==(const Document&) const = default;
  BOOST_DESCRIBE_CLASS(Document, (), (facts, glance, parent, remarks, state, suspended, version), (), ())
};
using Envelope = Document<RawJson>;

template <class F>
std::int64_t version_of(const Document<F>& document) {
  return document.version == 0 ? 1 : document.version;
}

// Facts that have changed their shape say since which version, and how earlier ones become what they are now. Pure.
template <class F>
concept Versioned = requires(std::int64_t from, boost::json::object& facts) {
  F::upgrade(from, facts);
};
std::string upgraded(std::string_view facts, std::int64_t from, void (*upgrade)(std::int64_t, boost::json::object&));

// Facts of an earlier version are read as what they have become.
template <class F>
F facts_of(const Envelope& envelope) {
  if (envelope.facts.text.empty()) return F{};
  if constexpr (Versioned<F>)
    if (version_of(envelope) < F::version)
      return from_json<F>(upgraded(envelope.facts.text, version_of(envelope), &F::upgrade));
  return from_json<F>(envelope.facts.text);
}
template <class F>
RawJson raw_facts(const F& facts) {
  return is_default(facts) ? RawJson{} : RawJson{to_json(facts)};
}

inline constexpr std::string_view state_new = "new";

// A case as a store keeps it. `document` is canonical JSON; rev counts its entries; last_on is the latest entry's day.
struct Case {
  CaseId id;
  std::string kind;
  std::string document = "{}";
  std::int64_t rev{};
  Day last_on;
};

// A case with its envelope read.
struct OpenedCase {
  Case data;
  Envelope envelope;
};

inline Envelope envelope_of(const Case& c) {
  return from_json<Envelope>(c.document);
}
template <class F>
Document<F> document_of(const Case& c) {
  if constexpr (Versioned<F>) {
    // Canonical, so the version stands last: what is of today's is read in one go.
    if (!c.document.ends_with("\"version\":" + std::to_string(F::version) + "}")) {
      const auto e = envelope_of(c);
      return {facts_of<F>(e), e.glance, e.parent, e.remarks, e.state, e.suspended, e.version};
    }
  }
  return from_json<Document<F>>(c.document);
}
inline std::string_view state_of(const Envelope& e) {
  return e.state.empty() ? state_new : std::string_view(e.state);
}

}  // namespace utlys
