// SPDX-License-Identifier: EUPL-1.2
// The auditor's file of a call (domain section 8): all that the register holds of it and of the cases around it, what
// is missing named where it is missing, and what surfaces by itself. Reading it changes nothing.
#pragma once
#include <functional>
#include <variant>

#include "engine/decision.hpp"
#include "engine/document.hpp"
#include "engine/entry.hpp"
#include "engine/files.hpp"
#include "engine/store.hpp"
#include "engine/text.hpp"

namespace utlys::audit_file {

// ---- what is said: a sentence of the program, and what stands in place of each of its {}
struct Word {  // a code of the glossary
  std::string code;
  bool operator==(const Word&) const = default;
};
struct Body {  // a body of the call's profile
  std::string code;
  bool operator==(const Body&) const = default;
};
using Part = std::variant<std::string, Word, Body, Day, Moment, Money>;
struct Said {
  Text text;
  std::vector<Part> parts;
};

// ---- the sections
struct Written {  // an entry of the log
  Entry entry;
  Day recorded;              // in Stockholm
  bool afterwards{};         // later after its day than the profile allows (R11)
  bool login_matches{true};  // the login was the person's, then or ever (R1)
};

enum class FileFound { none, elsewhere, agrees, missing, changed, disposed, unreadable, not_looked_at };
BOOST_DESCRIBE_ENUM(FileFound, none, elsewhere, agrees, missing, changed, disposed, unreadable, not_looked_at)
struct Paper {  // a document of the register
  CaseId id, of;
  std::string concerns, direction, registration_number, host_register, digest, secrecy_ground;
  std::optional<Day> date;
  bool secret{};
  FileFound file{};
};
BOOST_DESCRIBE_STRUCT(Paper, (),
                      (id, of, date, direction, concerns, registration_number, host_register, secret, secrecy_ground,
                       digest, file))
struct CitedPaper {  // named by digest or registration number where a case speaks of it
  CaseId about;
  std::string what, reference;
  bool registered{};  // a document of the register has that digest or number
};
BOOST_DESCRIBE_STRUCT(CitedPaper, (), (about, what, reference, registered))

struct CitedDecision {  // that an entry cites (R1)
  std::int64_t entry{};
  CaseId about;
  std::string event;
  Decision decision;
  CaseId meeting;         // where the register keeps it; empty: nowhere
  std::string paragraph;  // of that meeting's minutes
  bool minutes_approved{};
  bool without_effect{};  // it was recorded as such (R10), or its matter lacks something
};
BOOST_DESCRIBE_STRUCT(CitedDecision, (),
                      (entry, about, event, decision, meeting, paragraph, minutes_approved, without_effect))
struct Matter {  // about the call, at a meeting
  CaseId meeting;
  std::string paragraph, title, content, reasons, rapporteur;
  std::optional<Day> held, minutes_approved, announced, dispatched;
  bool decided{};
  std::vector<std::string> voted, stepped_out, reservations, dissent, lacking;  // lacking: requirements' codes
};
BOOST_DESCRIBE_STRUCT(Matter, (),
                      (meeting, paragraph, title, content, reasons, rapporteur, held, minutes_approved, announced,
                       dispatched, decided, voted, stepped_out, reservations, dissent, lacking))

struct Declared {
  CaseId id;
  std::string person, state, alleged_by;
  std::optional<Day> declared, renewed;
  bool conflict{}, ground_given{};  // the ground itself is a private value, and stays out
};
BOOST_DESCRIBE_STRUCT(Declared, (), (id, person, state, declared, renewed, conflict, alleged_by, ground_given))
struct Test {
  CaseId declaration;
  std::string person, outcome, exception;
  Decision decision;
  CaseId meeting;
  std::string paragraph;
};
BOOST_DESCRIBE_STRUCT(Test, (), (declaration, person, outcome, exception, decision, meeting, paragraph))
struct Tie {                                        // of a person to an applicant or a project party (R14)
  std::string person, organisation, kind, outcome;  // outcome: of the body's test; empty: none
  CaseId application;
  std::optional<Day> since, until;
};
BOOST_DESCRIBE_STRUCT(Tie, (), (person, organisation, kind, application, since, until, outcome))

struct RemarkLine {
  CaseId about;
  std::string kind, code;
  Remark remark;
};
BOOST_DESCRIBE_STRUCT(RemarkLine, (), (about, kind, code, remark))

struct OpinionLine {
  std::string region, statement, document;
  std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(OpinionLine, (), (region, on, statement, document))

struct AmountChange {  // of the announced support
  std::int64_t entry{};
  Day on;
  std::string event;
  Money before, after;
};
BOOST_DESCRIBE_STRUCT(AmountChange, (), (entry, on, event, before, after))
struct ApplicationMoney {
  CaseId id;
  std::string state;
  Money applied, approved, placed, granted;
};
BOOST_DESCRIBE_STRUCT(ApplicationMoney, (), (id, state, applied, approved, placed, granted))
struct MovedMoney {
  CaseId other;
  Money given, received;
  std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(MovedMoney, (), (other, given, received, on))
struct Sums {
  CaseId plan;
  std::string item;
  Money planned, announced, applied, approved, prioritised, granted, returned;
};
BOOST_DESCRIBE_STRUCT(Sums, (), (plan, item, planned, announced, applied, approved, prioritised, granted, returned))

// A day on the way, held against what was planned, the profile's norm or the law, or what a stage usually takes by the
// profile; `at_least`: the norm is the earliest day.
enum class Against { nothing, planned, norm, usual, at_least };
BOOST_DESCRIBE_ENUM(Against, nothing, planned, norm, usual, at_least)
struct Step {
  std::string what;
  std::optional<Day> day, due;
  Against against{};
  std::int64_t days{};  // since the step before it that has a day
  bool breach{};        // after its latest day; before its earliest, for at_least
};
BOOST_DESCRIBE_STRUCT(Step, (), (what, day, due, against, days, breach))

// ---- what surfaces by itself
struct Finding {
  Said what;
  CaseId about;
  std::vector<std::uint64_t> entries;  // that show it
};
struct Surfaced {
  std::string_view code;  // frozen
  Text title;
  std::string_view rule;
  std::vector<Finding> found;
  std::vector<Finding> untold;  // what the register does not say, so that nobody can tell
};

// Frozen: the codes stand in the JSON and are the anchors of the HTML.
enum class Section {
  call,
  surfaced,
  timeline,
  documents,
  decisions,
  declarations,
  tests,
  remarks,
  money,
  days,
  afterwards
};
BOOST_DESCRIBE_ENUM(Section, call, surfaced, timeline, documents, decisions, declarations, tests, remarks, money, days,
                    afterwards)

struct AuditFile {
  CaseId call;
  std::string title, state, profile;
  Head head;  // of the log as it was read
  std::vector<CaseId> cases;
  std::vector<OpinionLine> opinions;
  std::vector<Written> timeline;
  std::vector<Paper> documents;
  std::vector<CitedPaper> cited_documents;
  std::vector<CitedDecision> decisions;
  std::vector<Matter> matters;
  std::vector<Declared> declarations;
  std::vector<Test> tests;
  std::vector<Tie> ties;
  std::vector<RemarkLine> remarks;
  Sums sums;
  std::vector<AmountChange> amount_changes;
  std::vector<ApplicationMoney> applications;
  std::vector<MovedMoney> transfers;
  std::vector<Step> days;
  std::vector<Surfaced> surfaced;  // every kind that is looked for, found or not
  std::map<Section, std::vector<Said>> missing;
  std::vector<std::uint64_t> entries;  // all that the file rests on, ascending
};

// What the log's entries were recorded: the day in Stockholm, and whether that was afterwards.
struct Recorded {
  Day day;
  bool afterwards{};
};
using WhenRecorded = std::function<Recorded(const Entry&)>;

// REQUIRES: a call of the reading. `files`: null when they are not to be looked at; then that is what it says.
AuditFile audit_file_of(const Reading&, const Case& call, const Files* files, const WhenRecorded&);

}  // namespace utlys::audit_file
