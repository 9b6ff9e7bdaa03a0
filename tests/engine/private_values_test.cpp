// SPDX-License-Identifier: EUPL-1.2
// R24: which private values an erasing event takes with it, and what the table must hold by what the log says.
#include "engine/private_values.hpp"

#include <algorithm>

#include "tests/engine/office/copy.hpp"
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

class PrivateValuesTest : public DeskTest {
 protected:
  void keeps(const CaseId& id, const char* keeper) { did(on_case(id, "keep", {{"keeper", keeper}})); }
  Act forgetting(const CaseId& id) const {
    return on_case(id, "forget", {{"body", "board"}, {"decided_on", "2026-01-12"}, {"proof", "§ 1"}}, "left");
  }
  std::vector<std::string> kept() const {
    std::vector<std::string> texts;
    for (const auto& secret : store.secrets())
      texts.push_back(secret.text);
    std::sort(texts.begin(), texts.end());
    return texts;
  }
  std::string digest_of(const std::string& text) const {
    for (const auto& secret : store.secrets())
      if (secret.text == text) return secret.digest;
    ADD_FAILURE() << text;
    return {};
  }
  PrivateValues checked() const { return check_private_values(store, test_workflows()); }
  // What a register is found to hold after somebody has been at its table.
  std::vector<std::string> findings(const Copy& copy) const {
    std::vector<std::string> said;
    for (const auto& one : check_private_values(copy, test_workflows()).findings)
      said.push_back(std::to_string(one.seq) + " " + one.case_id + " " + one.what.substr(0, one.what.find(": ")));
    return said;
  }
  using Texts = std::vector<std::string>;
};

TEST_F(PrivateValuesTest, R24_ErasingTakesEveryValueThatTheCaseHasHeldAndNoOther) {
  const auto one = shelf(), other = shelf();
  keeps(one, "first");
  keeps(other, "another's");
  keeps(one, "second");
  did(forgetting(one));
  EXPECT_EQ(kept(), Texts{"another's"});
}

TEST_F(PrivateValuesTest, R24_ErasingTakesWhatTheSameOrderHasBrought) {
  const auto one = shelf();
  auto last = forgetting(one);
  last.fields.push_back({"last", "typed with the decision"});
  did({on_case(one, "keep", {{"keeper", "a moment ago"}}), last});
  EXPECT_TRUE(kept().empty());
  EXPECT_TRUE(checked().findings.empty());
}

// The attack: a colleague writes the digest of somebody else's name wherever text is taken.
TEST_F(PrivateValuesTest, R24_ADigestThatSomebodyHasWrittenElsewhereIsNoPrivateValue) {
  const auto one = shelf(), victim = shelf();
  keeps(one, "own");
  keeps(victim, "victim's");
  const auto digest = digest_of("victim's");
  did({on_case(one, "name", {{"title", digest}}), on_case(one, "note", {{"notes", "a," + digest}}), label(one, digest),
       on_case(one, "unname", {}, digest)});
  auto last = forgetting(one);
  last.fields[2].text = digest;
  last.why = digest;
  did(last);
  EXPECT_EQ(kept(), Texts{"victim's"});
  EXPECT_TRUE(checked().findings.empty());
}

TEST_F(PrivateValuesTest, R24_WhatADecisionHasErasedIsCountedAndReplacedValuesAreKept) {
  const auto one = shelf(), other = shelf();
  keeps(one, "first");
  keeps(one, "second");
  keeps(other, "earlier");
  keeps(other, "later");
  did(forgetting(one));
  const auto found = checked();
  EXPECT_EQ(found.kept, 2U);
  EXPECT_EQ(found.erased, 2U);
  EXPECT_TRUE(found.findings.empty());
  did(on_case(one, "keep", {{"keeper", "third"}}));  // after the decision: it must be there
  EXPECT_EQ(checked().kept, 3U);
  EXPECT_TRUE(checked().findings.empty());
}

TEST_F(PrivateValuesTest, R24_AValueMissingWithoutADecisionIsFoundWhereverItStands) {
  const auto one = shelf();
  keeps(one, "earlier");
  keeps(one, "later");
  const auto first = store.head().tree.size() - 1;
  Copy copy(store);
  copy.all_secrets.clear();
  const std::string missing = " " + one + " a private value is missing and no decision has erased it";
  EXPECT_EQ(findings(copy), (Texts{std::to_string(first) + missing, std::to_string(first + 1) + missing}));
}

TEST_F(PrivateValuesTest, R24_AnErasedValueThatIsBackIsFoundAndSoIsOneOfNoEntry) {
  const auto one = shelf();
  keeps(one, "was");
  const auto was = store.secrets().front();
  const auto seq = std::to_string(store.head().tree.size());
  did(forgetting(one));
  Copy copy(store);
  copy.all_secrets = {was, seal("planted", entropy)};
  EXPECT_EQ(findings(copy), (Texts{seq + " " + one + " a private value was erased by decision and is still kept",
                                   "0  a private value is in the table and in no entry"}));
}

}  // namespace
}  // namespace utlys::tests
