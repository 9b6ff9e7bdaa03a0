// SPDX-License-Identifier: EUPL-1.2
// R24 from the counter down to the disk: of somebody whose name was erased no byte is left in the register, beside it,
// or in a backup made afterwards; and everything proves as it did. Apart from the other tests of the rules, as it needs
// the real store. The salts, which count up here, are searched for in tests/storage/sqlite_erasing_test.cpp.
#include "engine/private_values.hpp"
#include "storage/sqlite/database.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "tests/storage/raw_bytes.hpp"
#include "tests/workflows/office.hpp"
#include "workflows/catalogue.hpp"

namespace utlys::tests {
namespace {

class ErasingOnDisk : public ::testing::Test {
 protected:
  ErasingOnDisk() { office.on("2022-09-05"); }
  void harm(const std::string& sql) const {
    SQLite::Database db(path, SQLite::OPEN_READWRITE);
    db.exec(sql);
  }
  Fields decision() const { return by_authority("2022-09-05", "region-stockholm"); }
  bool on_disk(const std::string& piece) const { return raw_bytes(dir, path).find(piece) != std::string::npos; }
  bool verified() const {
    return verify(store, Depth::with_tables).ok() && check_private_values(store, all_workflows()).findings.empty();
  }
  static std::string make(const std::string& at) {
    create_database(at, "utlys.test/office");
    return at;
  }

  TempDir dir;
  const std::string path = make(dir / "register.db");
  SqliteStore store{path};
  Office office{store};
};

TEST_F(ErasingOnDisk, R24_NoByteOfNameOrContactIsLeft) {
  const std::string name = "Öåäzqx Förnamnsson", later = "Öåäzqx Efternamnsson", contact = "xqzåäö-070@example.se";
  const std::string piece = "Öåäzqxlång";  // of a contact that no page holds
  std::string longest;
  while (longest.size() < 7'000)
    longest += piece;
  office.opens({"u-01", "person", {}, {{"full_name", name}, {"contact", contact}}, "open", "p-01"});
  office.does({"u-01", "p-01", "rename", {{"full_name", later}, {"contact", longest}}});
  const std::vector<std::string> pieces{name, later, contact, piece};
  for (const auto& one : pieces)
    EXPECT_TRUE(on_disk(one));
  office.does({"u-01", "p-01", "leave"});
  const auto before = store.head();
  office.does({"u-01", "p-01", "erase", decision(), "har slutat"});
  for (const auto& one : pieces)
    EXPECT_FALSE(on_disk(one)) << one;
  EXPECT_TRUE(on_disk("secretariat"));  // it is the register that was searched
  EXPECT_EQ(store.head().tree.size(), before.tree.size() + 1);
  auto with_entry = before.tree;
  with_entry.append(leaf_hash(office.last_entry()));
  EXPECT_EQ(store.head().tree.root(), with_entry.root());
  EXPECT_TRUE(verified());
  EXPECT_TRUE(store.examine().empty());
}

TEST_F(ErasingOnDisk, R24_ANameThatSomebodyHasAlteredOrTakenAwayIsFound) {
  office.opens({"u-01", "person", {}, {{"full_name", "Right Name"}}, "open", "p-01"});
  office.opens({"u-01", "person", {}, {{"full_name", "Other Name"}}, "open", "p-02"});
  office.does({"u-01", "p-01", "leave"});
  office.does({"u-01", "p-01", "erase", decision(), "har slutat"});
  EXPECT_TRUE(verified());
  harm("UPDATE secret SET text = 'Wrong Name' WHERE text = 'Other Name'");
  EXPECT_FALSE(verify(store, Depth::with_tables).ok());
  harm("DELETE FROM secret WHERE text = 'Wrong Name'");
  const auto found = check_private_values(store, all_workflows());
  EXPECT_EQ(found.erased, 1U);
  ASSERT_EQ(found.findings.size(), 1U);
  EXPECT_EQ(found.findings.front().case_id, "p-02");
}

}  // namespace
}  // namespace utlys::tests
