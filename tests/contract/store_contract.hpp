// SPDX-License-Identifier: EUPL-1.2
// What every store promises. A new store is put to it by one line in stores.cpp.
#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <span>

#include "engine/store.hpp"

namespace utlys::tests {

inline constexpr const char* test_origin = "register.example/test";

// Where a store under test is kept. It starts empty, with origin test_origin.
class Shelf {
 public:
  Shelf() = default;
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;
  virtual ~Shelf() = default;
  virtual Store& store() = 0;
  // What is read from after the story has been told; may close and open the store.
  virtual const Reading& reading() = 0;
};

struct Kind {
  const char* name;
  std::unique_ptr<Shelf> (*make)();
};

std::span<const Kind> every_reading();  // stores.cpp

class OnShelf : public testing::TestWithParam<Kind> {
 protected:
  const std::unique_ptr<Shelf> shelf = GetParam().make();
};

class ReadingContract : public OnShelf {};
class StoreContract : public OnShelf {};

}  // namespace utlys::tests
