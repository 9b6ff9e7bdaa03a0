// SPDX-License-Identifier: EUPL-1.2
#include "storage/as_of/as_of.hpp"
#include "storage/memory/memory_store.hpp"
#include "storage/open.hpp"
#include "tests/contract/store_contract.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::tests {
namespace {

class InMemory : public Shelf {
 public:
  Store& store() override { return store_; }
  const Reading& reading() override { return store_; }

 private:
  MemoryStore store_{test_origin};
};

class InSqlite : public Shelf {
 public:
  Store& store() override { return *store_; }
  const Reading& reading() override {
    store_.reset();
    store_ = open_store(path_, How::read_write);
    return *store_;
  }

 private:
  TempDir dir_;
  std::string path_ = dir_ / "register.db";
  std::unique_ptr<Store> store_ = create_store(path_, test_origin);
};

// At a day and an instant after all that is told, a view shows all.
class AsOfToday : public Shelf {
 public:
  Store& store() override { return store_; }
  const Reading& reading() override { return view_; }

 private:
  MemoryStore store_{test_origin};
  AsOf view_{store_, day_from_iso("2027-01-01").value(), instant_from_iso("2027-01-01T00:00:00.000000Z").value()};
};

template <class T>
std::unique_ptr<Shelf> make() {
  return std::make_unique<T>();
}

std::string name_of(const testing::TestParamInfo<Kind>& info) {
  return info.param.name;
}

constexpr Kind memory{"Memory", make<InMemory>}, sqlite{"Sqlite", make<InSqlite>}, as_of{"AsOf", make<AsOfToday>};
constexpr Kind readings[]{memory, sqlite, as_of};
INSTANTIATE_TEST_SUITE_P(Every, ReadingContract, testing::ValuesIn(readings), name_of);
INSTANTIATE_TEST_SUITE_P(Every, StoreContract, testing::Values(memory, sqlite), name_of);

}  // namespace

std::span<const Kind> every_reading() {
  return readings;
}

}  // namespace utlys::tests
