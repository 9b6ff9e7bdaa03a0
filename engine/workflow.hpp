// SPDX-License-Identifier: EUPL-1.2
// All that the desk, the command line and the stores know of a workflow: plain data in static storage and four pure
// functions. define.hpp makes one of these from a workflow's rows.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document.hpp"
#include "engine/private_path.hpp"
#include "engine/role.hpp"
#include "engine/rules.hpp"
#include "engine/text.hpp"

namespace utlys {

// ---- description

// How a field is asked for.
enum class Form : std::uint8_t {
  text,
  integer,
  truth,
  money,
  day,
  moment,
  choice,
  choices,
  texts,
  case_ref,
  private_text,
  numbers,
  record
};

struct Field {
  std::string_view name;
  Text help;
  Form form{};
  bool optional{};
  std::span<const std::string_view> choices;
};

struct Event {
  std::string_view name;  // frozen: persisted in entries
  Text help;
  std::span<const Field> fields;
  bool while_suspended{};  // passes a suspended case (R9)
  bool needs_why{};        // a reason must be given (R8)
  // Erases every private value that the case's entries have held, its own among them, with its salt (R24). The digests
  // stay. It is the event that erases, and no effect of it: so the log alone says what must be gone, and what must not.
  bool erases{};
  std::span<const PrivatePath> private_fields;
};

struct State {
  std::string_view name;  // frozen: persisted in documents
  Text label;
  bool final{};      // no row leaves it
  bool undecided{};  // it waits for somebody's decision
};

// How a board shows a workflow's cases until they are done.
enum class OnBoard : std::uint8_t { lines, watched, counted, nowhere };
struct BoardPlace {
  OnBoard how = OnBoard::lines;
  Text heading;           // of the lines; empty: the workflow's title
  CountedText counted;    // at the case they belong to; empty: not counted. On the board themselves only when late
  bool undecided_only{};  // those that wait for a decision are counted, and no others
};

// May a profile switch it? Never, where an effect relies on it (`.at()`, `*optional`, a key, a day that must be read
// back), and where it is the law of the program itself: four eyes, and nobody in their own matter (R2, R3, R14).
enum class Switching : std::uint8_t { allowed, never };

// Texts are whole sentences: what is true when it is met, and what to do when it is not. `code` is frozen: profiles
// and remarks name it. `rule` is the domain's rule or the law's paragraph.
struct Requirement {
  std::string_view code;
  Text text, remedy;
  std::string_view rule;
  Roles menders;
  Switching switching{};
};

struct Need {
  const Requirement* what{};
  bool of_input{};  // can only be decided once the fields are given
  Weight weight{};  // unless the profile says otherwise
};

struct Row {  // (from, event) is unique
  std::uint8_t from{}, event{}, to{};
  bool stays{};  // an internal transition: something is recorded, the state is not left
  std::span<const Need> needs;
  Roles by;
};

enum class Link : std::uint8_t { parent, children, siblings, same_key };

struct Relation {
  std::string_view name, kind;
  Link link{};
  std::string_view key;  // same_key: cases of the kind whose glance key has one of this case's values under this name
};

// A word that stands as a code in documents ("closes", "establishment") and what people call it.
struct Word {
  std::string_view code;
  Text text;
};

// ---- one question, one answer

struct Actor {
  std::string person;  // stable id; "system" for automatic steps
  Role role = Role::system;
  std::string fund;          // a managing authority acts for its own fund only; empty: any
  std::string login;         // operating-system user@host, for the system of whoever set it going
  std::string on_behalf_of;  // whose deputy the person is in this (R1); empty: nobody's
  // One of the natural persons behind the act: what bars one of them bars the act (R3, R14).
  bool is(std::string_view who) const { return !who.empty() && (who == person || who == on_behalf_of); }
};

// Everything a workflow may look at. There is no "now" here (R11).
struct Situation {
  const OpenedCase& self;
  std::span<const std::vector<const Case*>> related;  // one per Relation, in that order
  const Actor& who;
  Day on;                // the effective day
  const Rules& rules;    // the profile's version that the case is bound to
  std::string_view why;  // the reason given with the act
  const CaseId& parent;  // of a case that is being opened; empty otherwise
};

struct Unmet {
  const Requirement* what{};
  CaseId about;         // empty: the case that was asked
  std::string detail;   // what stood in the way, where that helps: the later entry, the roles that may; untrusted
  std::uint64_t seq{};  // the entry that stands in the way; 0: none
};

// What a move makes other cases do, recorded as the system's. `kind` set: a new case, its id made by the desk.
struct FollowUp {
  CaseId id;
  std::string_view event;
  std::string input;
  std::string_view kind;
  CaseId parent;
  bool of_its_own_day{};  // where the case has moved on since, on its latest day; where it is outdated, not at all
};

struct Given {
  std::string field, text;
};

struct FieldError {
  std::string field;
  Text what;
  std::string detail;  // what was given, or what was expected; untrusted
};

// A field that names a case. `kind` empty: of any kind.
struct Referred {
  std::string field;
  CaseId id;
  std::string_view kind;
};

struct Input {
  std::string canonical;  // the entry's "input"
  std::vector<FieldError> errors;
  std::vector<Secret> secrets;
  std::string body, proof;     // of an event that cites a Decision
  std::vector<Referred> refs;  // the desk says when one is missing, or of another kind
};

struct Outcome {
  bool done{};
  std::string document, patch;
  Envelope envelope;  // of the document
  std::string_view to;
  std::vector<FollowUp> follow_ups;
  std::vector<Unmet> unmet, remarks;
};

// A step of the system's that becomes possible at a moment (tick).
struct DueStep {
  std::string_view event;  // one without fields
  Moment at;
};

struct Workflow {
  std::string_view kind;  // frozen: persisted
  std::string_view noun;  // the word on the command line
  Text title;
  int version{};
  std::string_view unique_key;    // no two cases of the kind share a value under this glance key; empty: none
  bool names_itself{};            // new cases get their id from `name`; else the opener gives it
  std::span<const State> states;  // states[0] is new
  std::span<const Event> events;
  std::span<const Row> rows;
  std::span<const Relation> relations;
  std::span<const PrivatePath> private_facts;
  std::span<const Word> words;
  BoardPlace board;

  // Text -> typed -> canonical JSON. Never throws; says every error.
  Input (*read)(std::size_t event, std::span<const Given>, Entropy&){};
  // Pure. REQUIRES: a row for the case's state and the event. Runs the Boost.MSM machine.
  Outcome (*fire)(const Situation&, std::size_t event, std::string_view input){};
  // Pure. What stands in a row's way, as far as it can be said without input: stops in unmet, remarks in remarks.
  Outcome (*explain)(const Situation&, std::size_t row){};
  // Pure. The id a new case gets; a # at the end stands for the next free number; empty: the opener names it.
  std::string (*name)(const Situation&, std::string_view input){};
  // Pure. Automatic steps that wait for a moment.
  std::vector<DueStep> (*due)(const Situation&){};
};

// Absent: npos.
inline constexpr std::size_t npos = static_cast<std::size_t>(-1);
std::size_t state_index(const Workflow&, std::string_view name);
std::size_t event_index(const Workflow&, std::string_view name);
const Row* row_for(const Workflow&, std::size_t state, std::size_t event);
// As the profile says; of a requirement that is never switched, as the row says, whatever a profile holds.
Weight weight_of(const Need&, const Rules&);
// Only `upgrade` may move a case of another version than the program's. A case that is being opened is of today's.
bool up_to_date_for(const Workflow&, const Envelope&, std::string_view event);

}  // namespace utlys
