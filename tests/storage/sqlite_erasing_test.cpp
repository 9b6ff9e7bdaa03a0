// SPDX-License-Identifier: EUPL-1.2
// R24: of an erased private value no byte is left, in the register's file, beside it, or in a backup made afterwards.
// Every value is one word over and over, so that any piece of it on any page is recognised: of an overflow page, a free
// page, or the room that moved rows have left on a page of the table.
#include <random>
#include <set>

#include "engine/secret.hpp"
#include "tests/storage/raw_bytes.hpp"
#include "tests/storage/sqlite_register.hpp"

namespace utlys::tests {
namespace {

std::string number_word(int n) {
  const auto digits = std::to_string(n);
  return "Ö" + std::string(5 - digits.size(), '0') + digits + "å";
}

class Erasing : public SqliteRegister {
 protected:
  Erasing() { make(); }

  Secret secret(int n, std::size_t words) {
    Secret made;
    for (std::size_t i = 0; i < words; ++i)
      made.text += number_word(n);
    made.salt.resize(32);
    for (auto& byte : made.salt)
      byte = static_cast<char>(random_());
    made.digest = "digest-" + std::to_string(random_()) + "-" + std::to_string(n);  // anywhere in the table
    return made;
  }
  void commit(SqliteStore& store, const std::vector<Secret>& come, const std::vector<std::string>& gone) {
    auto changes = changes_for(store, {{"X", "call", R"({"state":")" + std::to_string(++acts_) + R"("})"}});
    changes.secrets = come;
    changes.erased = gone;
    store.begin()->commit(changes);
  }
  std::string everything() const { return raw_bytes(dir, path); }
  // By number: of which secrets anything is found.
  static std::set<int> found_in(const std::string& all, const std::vector<Secret>& secrets) {
    std::set<int> found;
    for (std::size_t n = 0; n < secrets.size(); ++n)
      for (const auto& piece : {number_word(static_cast<int>(n)), secrets[n].salt.substr(0, 12),
                                secrets[n].salt.substr(20), secrets[n].salt.substr(10, 12)})
        if (all.find(piece) != std::string::npos) found.insert(static_cast<int>(n));
    return found;
  }

  std::mt19937 random_{11};  // with which traces were left when rows were only overwritten where they lay
  int acts_{};
};

TEST_F(Erasing, R24_OfAValueThatSpansPagesNothingIsLeft) {
  SqliteStore store(path);
  const std::vector<Secret> secrets{secret(0, 1), secret(1, 9'000), secret(2, 300), secret(3, 9'000)};
  commit(store, secrets, {});
  EXPECT_EQ(found_in(everything(), secrets).size(), 4U);
  commit(store, {}, {secrets[0].digest, secrets[1].digest});
  EXPECT_EQ(found_in(everything(), secrets), (std::set<int>{2, 3}));
}

// Rows of all lengths come and go until the table's pages have been split, joined and filled anew many times over.
TEST_F(Erasing, R24_OfValuesAmongManyNothingIsLeft) {
  SqliteStore store(path);
  std::vector<Secret> secrets;
  std::set<int> kept;
  for (int round = 0; round < 60; ++round) {
    std::vector<Secret> come;
    std::vector<std::string> gone;
    for (int i = 0; i < 12; ++i) {
      const auto n = static_cast<int>(secrets.size());
      const auto words = random_() % 5 == 0 ? random_() % 1'200 : 1 + random_() % 30;
      kept.insert(n);
      come.push_back(secrets.emplace_back(secret(n, words + 1)));
    }
    for (auto n = kept.begin(); n != kept.end();)
      if (random_() % 8 == 0 && *n + 12 < static_cast<int>(secrets.size())) {
        gone.push_back(secrets[static_cast<std::size_t>(*n)].digest);
        n = kept.erase(n);
      } else {
        ++n;
      }
    commit(store, come, gone);
  }
  ASSERT_GT(kept.size(), 50U);
  ASSERT_LT(kept.size(), secrets.size() / 2);
  EXPECT_EQ(found_in(everything(), secrets), kept);
  EXPECT_EQ(store.secrets().size(), kept.size());
  EXPECT_TRUE(store.examine().empty());
}

}  // namespace
}  // namespace utlys::tests
