// SPDX-License-Identifier: EUPL-1.2
// An office to tell stories about: a register founded with the shipped profile, its people, and verbs. Unless a test
// says otherwise everybody acts on the office's day, and the clock on the wall shows noon of it.
//
//   u-01 administrator · u-02, u-03 secretariat · h-07 ESF Council · h-08 Swedish Agency for Economic and Regional
//   Growth · r-01 region · m-01 partnership · k-01 regional actor · a-01 auditor
#pragma once
#include <gtest/gtest.h>

#include "engine/desk.hpp"
#include "storage/memory/memory_store.hpp"
#include "tests/workflows/coverage.hpp"

namespace utlys::tests {

using Fields = std::vector<Given>;
Fields operator+(Fields, const Fields&);

// The fields of a decision, as a body of the profile takes it.
Fields by_authority(const std::string& day, const std::string& body = "esf-radet");
Fields by_partnership(const std::string& day);
// The four horizontal principles, as one types them.
inline constexpr const char* all_horizontal =
    "gender-equality,fundamental-rights,equal-opportunities,non-discrimination";

struct Doing {
  std::string who;
  CaseId id;
  std::string event;
  Fields fields{};
  std::string why{};
  std::string deputy_for{};
};
struct Opening {
  std::string who, kind;
  CaseId parent{};
  Fields fields{};
  std::string event = "open";
  CaseId id{};
};

class Office {
 public:
  explicit Office(Store&);

  // ---- days
  void on(const std::string& day);
  Day today() const { return day_; }
  TickReport ticks(const std::string& until);  // "2023-03-15T16:00"

  // ---- acts
  Answer tries(const Doing&);
  Answer tries_to_open(const Opening&);
  CaseId does(const Doing&);  // it must succeed; the case's id
  CaseId opens(const Opening&);

  // ---- what stands in the register
  std::string state(const CaseId&) const;
  Envelope envelope(const CaseId&) const;
  template <class F>
  F facts(const CaseId& id) const {
    return document_of<F>(found(id)).facts;
  }
  Case found(const CaseId&) const;
  std::uint64_t log_size() const { return store_.head().tree.size(); }
  std::string last_entry() const;
  std::vector<std::string> entries() const;
  const Option* option(const std::vector<Option>&, std::string_view event) const;
  std::vector<Option> possible(const CaseId&, const std::string& who = "u-02") const;

  // ---- stories, on the days of a usual regional call
  void consult(const CaseId& plan);  // on the office's day; everybody who must answer has no remarks (R18)
  void decide(const CaseId& plan);   // on the office's day, after the consultation
  CaseId plan_in_force();            // AP-2023: item 1 of 50 MSEK, item 2 of 26, decided in time
  CaseId call_open(const std::string& item = "1");  // in needs analysis, 2022-10-17
  CaseId call_in(const std::string& stage);         // of item 1; in prioritisation it has two approved
  void prepare(const CaseId& call);                 // all that proceed asks for
  void complete(const CaseId& call);                // all that publish asks for
  void publish(const CaseId& call);                 // on the office's day
  CaseId apply(const CaseId& call, const std::string& applied = "9 800 000",
               const std::string& arrived = "2023-03-14T10:00");
  void approve(const CaseId& application, const std::string& amount = "9 000 000");
  void reject(const CaseId& application);
  void reconcile(const CaseId& call, const std::string& count, const std::string& total);
  CaseId criteria_set(const std::string& version = "2", const std::string& adopted = "2022-05-18");
  void prioritise(const CaseId& application, const std::string& rank = "1");
  void attest(const CaseId& application);  // by u-03: a second person
  void hear_region(const CaseId& call);
  CaseId lesson(const CaseId& call, const std::string& addressee = "next-call", const std::string& themes = {});

 private:
  void found_register();
  void take_in(const std::string& person, const std::string& role, const std::string& fund = {});

  Store& store_;
  FixedClock clock_;
  CountingEntropy entropy_;
  Day day_;

 public:
  Desk desk;
};

// ---- what tests say of an answer; each counts for coverage (coverage.hpp)
Codes unmet_in(const Answer&);
Codes remarks_in(const Answer&);
// Refused, and exactly these requirements are listed.
void expect_unmet(const Codes&, const Answer&);
// Done, and exactly these remarks were noted with the first move.
void expect_remarks(const Codes&, const Answer&);
void expect_done(const Answer&);
// Refused for its fields, exactly these.
void expect_field_errors(const Codes& fields, const Answer&);
// There is no row: the event is possible in these states.
void expect_no_row(const Answer&);

class OfficeTest : public ::testing::Test {
 protected:
  MemoryStore store{"utlys.test/office"};
  Office office{store};
};

}  // namespace utlys::tests
