// SPDX-License-Identifier: EUPL-1.2
// An office with a register in memory, a clock on the wall and four people, and words for what goes on there.
#pragma once
#include <gtest/gtest.h>

#include "engine/desk.hpp"
#include "engine/entry.hpp"
#include "storage/memory/memory_store.hpp"

namespace utlys::tests {

const Catalogue& test_workflows();  // shelf, book, person, profile

Day day(std::string_view iso);
Act open(std::string kind, std::vector<Given> fields = {}, CaseId parent = {}, CaseId id = {});
Act on_case(CaseId id, std::string event, std::vector<Given> fields = {}, std::string why = {});
Act label(CaseId id, std::string text);  // an event that cites a decision

// root administers; anna is the secretariat; bo acts for the ESF authority; cia is both secretariat and region.
class Office {
 public:
  Office();

  Answer ask(const std::vector<Act>&, const std::string& by = "anna", std::string_view on = today);
  Answer ask(const Act& act, const std::string& by = "anna", std::string_view on = today) {
    return ask(std::vector{act}, by, on);
  }
  // Done, or the test fails; and the register is sound after it.
  std::vector<Moved> did(const std::vector<Act>&, const std::string& by = "anna", std::string_view on = today);
  std::vector<Moved> did(const Act& act, const std::string& by = "anna", std::string_view on = today) {
    return did(std::vector{act}, by, on);
  }
  // Refused, or the test fails; and nothing has been written.
  Refusal refused(const std::vector<Act>&, const std::string& by = "anna", std::string_view on = today);
  Refusal refused(const Act& act, const std::string& by = "anna", std::string_view on = today) {
    return refused(std::vector{act}, by, on);
  }

  CaseId shelf(std::vector<Given> fields = {}, std::string_view on = today);  // opened by anna
  CaseId public_shelf(std::vector<Given> fields = {});                        // with name, label and two books
  void adopt(const std::string& rules);                                       // as profile "p"

  std::string state(const CaseId&) const;
  Envelope envelope(const CaseId&) const;
  std::vector<Entry> log() const;
  Entry last_entry() const { return log().back(); }

  static constexpr std::string_view today = "2026-01-12";
  MemoryStore store{"register.example/test"};
  FixedClock clock{moment_from_iso("2026-01-12T09:00").value()};
  CountingEntropy entropy;
  Desk desk{store, test_workflows(), clock, entropy};
};

std::vector<std::string> codes_of(const std::vector<Unmet>&);
const Option* option_named(const std::vector<Option>&, std::string_view event);

class DeskTest : public testing::Test, public Office {};

}  // namespace utlys::tests
