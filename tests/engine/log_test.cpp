// SPDX-License-Identifier: EUPL-1.2
// R21: the cases are nothing but the log replayed.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/verify.hpp"
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

// Any act whatsoever: most are refused, and all that are not must leave a sound register.
Act any_act() {
  const auto id =
      *rc::gen::element<CaseId>("S-2026-01", "S-2026-02", "s-2026-01/b01", "S-2026-01/B02", "S-2026-02/B01", "p");
  const auto why = *rc::gen::element<std::string>("", "because");
  const std::vector<Act> acts{
      open("shelf", {{"title", "Å"}}),
      open("shelf", {{"closes", "2026-01-11"}}),
      {"shelf", {}, {}, "sink", {{"levels", "2"}}, {}, {}},
      open("book", {}, id),
      on_case(id, "name", {{"title", *rc::gen::element<std::string>("x", "y", "\"\\\n€")}}, why),
      on_case(id, "unname", {}, why),
      label(id, *rc::gen::element<std::string>("fund:esf", "fund:eruf")),
      on_case(id, "note", {{"notes", *rc::gen::element<std::string>("a", "a,b", "b,å")}}),
      on_case(id, "keep", {{"keeper", "Anna"}}),
      on_case(id, "stock", {{"count", "2"}}),
      on_case(id, "publish"),
      on_case(id, "shut"),
      on_case(id, "unshut"),
      on_case(id, "cancel"),
      on_case(id, "lend"),
      on_case(id, "return"),
      on_case(id, "mark_rare"),
      on_case(id, "suspend", {}, why),
      on_case(id, "resume", {}, why),
      on_case(id, "explain", {{"remark", "shelf.books"}}, why)};
  return *rc::gen::elementOf(acts);
}

RC_GTEST_PROP(Log, R21_EveryCaseIsTheLogReplayedAfterAnyWalk, ()) {
  Office office;
  const auto walk = *rc::gen::inRange(1, 60);
  for (int i = 0; i < walk; ++i) {
    std::vector<Act> acts;
    for (int n = *rc::gen::inRange(1, 4); n > 0; --n)
      acts.push_back(any_act());
    const auto by = *rc::gen::element<std::string>("anna", "anna", "anna", "bo", "cia");
    const auto on = *rc::gen::element<std::string>("2026-01-12", "2026-01-12", "2026-01-11");
    const auto before = office.store.head();
    if (office.ask(acts, by, on).refusal) RC_ASSERT(office.store.head().tree == before.tree);
  }
  office.desk.tick(office.clock.local(), "cron@host");
  const auto found = verify(office.store, Depth::with_tables);
  for (const auto& finding : found.findings)
    RC_LOG() << finding.seq << " " << finding.case_id << " " << finding.what << "\n";
  RC_ASSERT(found.ok());
  RC_ASSERT(found.size == office.store.head().tree.size());
  RC_ASSERT(found.root == office.store.head().tree.root());
}

}  // namespace
}  // namespace utlys::tests
