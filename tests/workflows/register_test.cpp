// SPDX-License-Identifier: EUPL-1.2
// R22: the key that signs the log's checkpoints stands in the log, and so does every change of it.
#include "tests/workflows/office.hpp"
#include "workflows/register/keys.hpp"

namespace utlys::tests {
namespace {

class TheRegister : public OfficeTest {
 protected:
  const std::string origin = store.head().origin;
  std::string key(std::uint8_t seed, const std::string& name) { return to_text(SigningKey(name, {seed}).public_key()); }
  Doing rotate(const std::string& text, const std::string& who = "u-01") {
    return {who, "REGISTER", "rotate_key", {{"log_key", text}}, "the founder leaves"};
  }
};

TEST_F(TheRegister, R22_AKeyIsOneOfThisLogsAndANewOne) {
  expect_unmet({"register.key"}, office.tries(rotate("no key")));
  expect_unmet({"register.key"}, office.tries(rotate(key(1, "another/log"))));
  expect_unmet({"role.allowed"}, office.tries(rotate(key(1, origin), "u-02")));
  office.does(rotate(key(1, origin)));
  expect_unmet({"register.key"}, office.tries(rotate(key(1, origin))));
  office.does(rotate(key(2, origin)));
}

TEST_F(TheRegister, R22_EachKeySignsTheLogFromItsOwnEntryToTheNext) {
  const auto before = office.log_size();
  office.does(rotate(key(1, origin)));
  office.does({"u-01", "REGISTER", "keep_checkpoints", {{"every", "7"}}});
  office.does(rotate(key(2, origin)));
  const auto keys = register_::log_keys(store);
  ASSERT_GE(keys.size(), 2U);
  const auto &first = keys[keys.size() - 2], &second = keys.back();
  EXPECT_EQ(to_text(first.key), key(1, origin));
  EXPECT_FALSE(first.may_sign(before));
  EXPECT_TRUE(first.may_sign(before + 1) && first.may_sign(before + 2));
  EXPECT_FALSE(first.may_sign(before + 3));
  EXPECT_TRUE(second.may_sign(before + 3) && second.may_sign(UINT64_MAX - 1));
  EXPECT_EQ(register_::checkpoint_every(store), 7U);
}

TEST_F(TheRegister, R22_CheckpointsAreNotPutOffForEver) {
  for (const auto* every : {"0", "10001"})
    expect_unmet({"register.every"}, office.tries({"u-01", "REGISTER", "keep_checkpoints", {{"every", every}}}));
  office.does({"u-01", "REGISTER", "keep_checkpoints", {{"every", "10000"}}});
}

}  // namespace
}  // namespace utlys::tests
