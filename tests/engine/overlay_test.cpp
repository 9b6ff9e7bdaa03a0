// SPDX-License-Identifier: EUPL-1.2
#include "engine/overlay.hpp"

#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

using Words = std::vector<std::string>;

Words ids_of(const std::vector<Case>& cases) {
  Words ids;
  for (const auto& c : cases)
    ids.push_back(c.id);
  return ids;
}
Words ids_of(const std::vector<ChangedCase>& cases) {
  Words ids;
  for (const auto& c : cases)
    ids.push_back(c.after->data.id);
  return ids;
}
Case book(CaseId id, const std::string& parent, const std::string& key = "k") {
  return {std::move(id), "book",
          R"({"glance":{"keys":{"key":[")" + key + R"("]}},"parent":")" + parent + R"(","state":"in"})", 1,
          day("2026-01-12")};
}

struct OverlayTest : DeskTest {
  CaseId id = shelf();
  Overlay overlay{store};
};

TEST_F(OverlayTest, WhatIsLaidOnTopHidesWhatIsBeneath) {
  auto changed = *store.find(id);
  changed.rev = 7;
  overlay.put(opened(changed));
  EXPECT_EQ(overlay.find("s-2026-01")->rev, 7);
  EXPECT_EQ(store.find(id)->rev, 1);
  EXPECT_EQ(overlay.cases("shelf").size(), 1U);
  EXPECT_EQ(ids_of(overlay.changed()), Words{id});
  EXPECT_EQ(overlay.find("anna")->id, "anna");
}

TEST_F(OverlayTest, ACaseComesToBelongAndLeaves) {
  overlay.put(opened(book("b1", id)));
  EXPECT_EQ(ids_of(overlay.children(id, "book")), Words{"b1"});
  EXPECT_EQ(ids_of(overlay.children(id, {})), Words{"b1"});
  EXPECT_EQ(ids_of(overlay.children("s-2026-01", {})), Words{"b1"});
  EXPECT_EQ(ids_of(overlay.with_key("book", "key", "k")), Words{"b1"});
  EXPECT_TRUE(overlay.with_key("shelf", "key", "k").empty());
  overlay.put(opened(book("b1", {}, "other")));
  EXPECT_TRUE(overlay.children(id, "book").empty());
  EXPECT_TRUE(overlay.with_key("book", "key", "k").empty());
}

TEST_F(OverlayTest, GoesBackToWhereAnActBegan) {
  overlay.put(opened(book("b1", id, "one")));
  overlay.begin_act();
  overlay.put(opened(book("b1", id, "two")));
  overlay.put(opened(book("b2", id)));
  overlay.put(opened(book("b1", id, "three")));
  overlay.undo_act();
  EXPECT_EQ(ids_of(overlay.changed()), Words{"b1"});
  EXPECT_TRUE(has_key(*overlay.find("b1"), "key", "one"));
  EXPECT_EQ(overlay.with_key({}, "key", "one").size(), 1U);
  EXPECT_TRUE(overlay.with_key({}, "key", "three").empty());
  EXPECT_FALSE(overlay.find("b2"));
}

TEST_F(OverlayTest, CasesLieInTheSameOrderAsInTheRegister) {
  for (const auto* name : {"c", "A", "B", "a_1", "aB"})
    did(open("book", {}, {}, name));
  const auto stored = ids_of(store.cases("book"));
  for (const auto* name : {"aB", "c"})
    overlay.put(opened(*store.find(name)));
  EXPECT_EQ(ids_of(overlay.cases("book")), stored);
}

}  // namespace
}  // namespace utlys::tests
