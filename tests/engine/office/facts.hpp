// SPDX-License-Identifier: EUPL-1.2
// A library small enough to keep in one's head: shelves, and the books on them. Everything the engine can do with a
// case happens to one of them.
#pragma once
#include "engine/define.hpp"

namespace utlys::tests {

struct Shelf {
  static constexpr std::string_view kind = "shelf";
  std::string title, label;
  std::optional<Day> closes;
  std::vector<std::string> notes;
  Private keeper;
  bool operator==(const Shelf&) const = default;
};
BOOST_DESCRIBE_STRUCT(Shelf, (), (title, label, closes, notes, keeper))

struct Book {
  static constexpr std::string_view kind = "book";
  std::string title;
  bool rare{};
  std::int64_t lent{};
  bool operator==(const Book&) const = default;
};
BOOST_DESCRIBE_STRUCT(Book, (), (title, rare, lent))

// ---- events that a shelf makes its books go through

struct Put {
  static constexpr std::string_view name = "put";
  static constexpr Text help{"put a book on a shelf"};
  std::optional<std::string> title;
};
BOOST_DESCRIBE_STRUCT(Put, (), (title))
struct Lock {
  static constexpr std::string_view name = "lock";
  static constexpr Text help{"nothing is lent"};
};
BOOST_DESCRIBE_STRUCT(Lock, (), ())
struct Unlock {
  static constexpr std::string_view name = "unlock";
  static constexpr Text help{"lending goes on"};
};
BOOST_DESCRIBE_STRUCT(Unlock, (), ())

struct TestSpec {
  static constexpr BoardPlace board{};
  static constexpr int version = 1;
  static constexpr Roles keepers{Role::secretariat};
  static constexpr std::span<const Word> words{};
  static constexpr Text field_help(std::string_view /*name*/) { return {"a field"}; }
};

}  // namespace utlys::tests
