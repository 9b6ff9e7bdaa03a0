// SPDX-License-Identifier: EUPL-1.2
// Random walks over the whole desk (R9, R21): after each, the log gives the tables, the machines agree with a fold over
// the rows, and what must always hold holds. On the memory store, and on SQLite closed and opened along the way.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/entry.hpp"
#include "engine/verify.hpp"
#include "storage/open.hpp"
#include "tests/storage/temp_dir.hpp"
#include "tests/workflows/fold.hpp"
#include "tests/workflows/walk.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/catalogue.hpp"

namespace utlys::tests {
namespace {

template <class F>
Document<F> read(const Case& c) {
  return from_json<Document<F>>(c.document);
}

// The entry by which this happened to the case. 0: it did not.
std::uint64_t seq_of(const Reading& reading, const CaseId& id, std::string_view event) {
  std::uint64_t found = 0;
  for (const auto seq : reading.entries_of(id))
    reading.entries(seq, seq, [&](std::uint64_t at, std::string_view bytes) {
      if (entry_from_bytes(bytes).event == event) found = at;
      return true;
    });
  return found;
}

// Whatever an office does, this holds.
void expect_laws(const Reading& reading) {
  for (const auto& c : reading.cases("application")) {
    const auto a = read<application::Facts>(c);
    EXPECT_LE(a.facts.approved, a.facts.applied) << c.id;  // R13
    if (a.state == application::state_prioritised || a.state == application::state_granted) {
      EXPECT_TRUE(a.facts.assessed.decided_on) << c.id;  // R6
      EXPECT_TRUE(!a.facts.placing.reasons.empty() || a.remarks.contains("grant.advisory")) << c.id;
      EXPECT_LE(a.facts.placing.amount, a.facts.approved) << c.id;
    }
    // What the authority should not have done is recorded, and a remark says so (R10).
    const auto remarked = [&](const char* code) { return a.remarks.contains(code); };
    EXPECT_TRUE(!a.facts.late || a.facts.approved == Money{} || !a.facts.admitted.empty() ||
                remarked("application.late"))
        << c.id;  // R12
    EXPECT_TRUE(a.facts.granted <= a.facts.approved || remarked("grant.within_placed")) << c.id;
  }
  for (const auto& c : reading.cases("call")) {
    const auto envelope = envelope_of(c);
    if (envelope.state != "cancelled") continue;
    const auto cancelled = seq_of(reading, c.id, "cancel");
    for (const auto& child : reading.children(c.id, "application")) {  // R7: none that was there is left open
      if (reading.entries_of(child.id).front() > cancelled) continue;
      const auto state = envelope_of(child).state;
      EXPECT_TRUE(state == "written_off" || state == "withdrawn" || state == "rejected" || state == "dismissed" ||
                  state == "granted" || state == "waived")
          << child.id << " " << state;
    }
  }
  for (const auto& c : reading.cases("annual_plan")) {
    const auto plan = read<annual_plan::Facts>(c).facts;
    for (const auto& [item, calls] : plan.taken) {  // R28; R7 for cancelled ones
      const auto in_force = annual_plan::item_in_force(plan, item, c.last_on);
      EXPECT_TRUE(!in_force || annual_plan::taken_by_others(plan, item, {}) <= in_force->amount);
      for (const auto& [call, amount] : calls)
        EXPECT_NE(envelope_of(*reading.find(call)).state, "cancelled");
    }
  }
}

void expect_sound(const Reading& reading) {
  const auto verified = verify(reading, Depth::with_tables);
  EXPECT_TRUE(verified.ok()) << (verified.ok() ? "" : verified.findings.front().what);
  expect_fold_agrees(reading, all_workflows());
  expect_laws(reading);
}

constexpr int walks = 10, steps = 150;

class Walks : public ::testing::TestWithParam<const char*> {};

TEST_P(Walks, R21_TablesAreTheLogReplayedAfterEveryWalk) {
  int done = 0;
  for (unsigned seed = 1; seed <= walks; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    MemoryStore store("utlys.test/walk");
    Office office(store);
    office.call_in(GetParam());
    Walk walk(seed);
    walk.steps(office, store, steps);
    done += walk.done();
    expect_sound(store);
    if (HasFailure()) return;
  }
  EXPECT_GT(done, walks * steps / 20) << "most of it was refused: the walk goes nowhere";
}
INSTANTIATE_TEST_SUITE_P(From, Walks, ::testing::Values("call", "application", "prioritisation", "learning"),
                         [](const auto& stage) { return std::string(stage.param); });

TEST(SqliteWalks, R21_TheSameOnDiskClosedAndOpenedAlongTheWay) {
  for (unsigned seed = 1; seed <= 2; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const TempDir dir;
    const auto path = dir / "walk.db";
    Walk walk(seed);
    std::string day;
    for (int part = 0; part < 4; ++part) {
      const auto store = part == 0 ? create_store(path, "utlys.test/walk") : open_store(path, How::read_write);
      Office office(*store);
      if (part == 0)
        office.call_in("prioritisation");
      else
        office.on(day);
      walk.steps(office, *store, 30);
      day = to_iso(office.today());
      expect_sound(*store);
    }
  }
}

// The latest day of any case: nobody can go on before it.
std::string latest_day(const Reading& reading) {
  Day latest;
  for (const auto& c : reading.cases({}))
    latest = std::max(latest, c.last_on);
  return to_iso(latest);
}

[[noreturn]] void walk_until_killed(const std::string& path, const std::string& day, unsigned seed) {
  const auto store = open_store(path, How::read_write);
  Office office(*store);
  office.on(day);
  Walk(seed).steps(office, *store, 1'000'000);
  _exit(0);
}

TEST(SqliteWalks, R21_TheSameWhereTheProcessIsKilledInTheMiddleOfIt) {
  const TempDir dir;
  const auto path = dir / "killed.db";
  {
    const auto store = create_store(path, "utlys.test/killed");
    Office(*store).call_in("application");
  }
  std::uint64_t before = open_store(path, How::read_only)->head().tree.size();
  const auto start = before;
  for (unsigned seed = 1; seed <= 8; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto day = latest_day(*open_store(path, How::read_only));
    const auto child = fork();
    if (child == 0) walk_until_killed(path, day, seed);
    usleep(60'000 + 17'000 * seed);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const auto store = open_store(path, How::read_write);
    EXPECT_GE(store->head().tree.size(), before);
    before = store->head().tree.size();
    expect_sound(*store);
  }
  EXPECT_GT(before, start) << "nothing was ever written: the walk was killed too early";
}

// R22: nothing is called tampering that is only somebody else's commit between two questions.
TEST(SqliteWalks, R22_VerifyingBesideAWriterRaisesNoFalseAlarm) {
  const TempDir dir;
  const auto path = dir / "beside.db";
  {
    const auto store = create_store(path, "utlys.test/beside");
    Office(*store).call_in("application");
  }
  const auto day = latest_day(*open_store(path, How::read_only));
  const auto child = fork();
  if (child == 0) walk_until_killed(path, day, 1);
  const auto store = open_store(path, How::read_only);
  const auto start = store->head().tree.size();
  for (int round = 0; round < 40; ++round) {
    const auto verified = verify(*store, Depth::with_tables);
    EXPECT_TRUE(verified.ok()) << verified.findings.front().what;
  }
  const auto end = store->head().tree.size();
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_GT(end, start) << "nobody wrote meanwhile: nothing was tried";
}

}  // namespace
}  // namespace utlys::tests
