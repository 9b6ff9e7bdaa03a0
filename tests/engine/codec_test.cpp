// SPDX-License-Identifier: EUPL-1.2
#include "engine/codec.hpp"

#include <gtest/gtest.h>

#include "engine/document.hpp"

namespace utlys {
namespace {

enum class Colour { none, red, green };
BOOST_DESCRIBE_ENUM(Colour, none, red, green)

struct Page {
  std::string text;
  std::int64_t number{};
  bool operator==(const Page&) const = default;
};
BOOST_DESCRIBE_STRUCT(Page, (), (text, number))

struct Cover {
  Colour colour{};
  bool operator==(const Cover&) const = default;
};
BOOST_DESCRIBE_STRUCT(Cover, (), (colour))

struct Book : Cover {
  std::string title;
  Money price;
  std::optional<Day> printed;
  std::optional<bool> signed_copy;
  std::map<std::string, Page> pages;
  std::vector<std::string> words;
  Page front;
  Moment closes;
  std::int32_t small{};
  bool operator==(const Book&) const = default;
};
BOOST_DESCRIBE_STRUCT(Book, (Cover), (title, price, printed, signed_copy, pages, words, front, closes, small))

Book a_book() {
  Book book;
  book.colour = Colour::green;
  book.title = "Å";
  book.price = {1250};
  book.printed = day_from_iso("2024-02-29");
  book.signed_copy = false;
  book.pages["p/2"] = {"two", 2};
  book.pages["p1"] = {};
  book.words = {"b", "a"};
  book.front.number = -1;
  book.closes = moment_from_iso("2023-03-15T16:00").value();
  book.small = 7;
  return book;
}

const std::string its_text =
    R"({"closes":"2023-03-15T16:00:00","colour":"green","front":{"number":-1},"pages":{"p/2":{"number":2,"text":"two"},"p1":{}},)"
    R"("price":1250,"printed":"2024-02-29","signed_copy":false,"small":7,"title":"Å","words":["b","a"]})";

TEST(Codec, WritesMembersSortedByNameTheInheritedOnesToo) {
  EXPECT_EQ(to_json(a_book()), its_text);
  EXPECT_EQ(from_json<Book>(its_text), a_book());
}

TEST(Codec, AMemberEqualToItsDefaultIsAbsent) {
  EXPECT_EQ(to_json(Book{}), "{}");
  EXPECT_EQ(from_json<Book>("{}"), Book{});
}

TEST(Codec, WhatIsInAMapStandsThereEvenWhenItIsEmpty) {
  Book book;
  book.pages["a"];
  EXPECT_EQ(to_json(book), R"({"pages":{"a":{}}})");
  EXPECT_EQ(from_json<Book>(to_json(book)), book);
}

// The same type a version later: what was written before reads as before, and unchanged things keep their bytes.
struct PageWithNote {
  std::string text;
  std::int64_t number{};
  std::string a_note;
  std::optional<Day> read;
  bool operator==(const PageWithNote&) const = default;
};
BOOST_DESCRIBE_STRUCT(PageWithNote, (), (text, number, a_note, read))

TEST(Codec, AddingAMemberWithADefaultKeepsTheBytes) {
  const auto old = to_json(Page{"two", 2});
  EXPECT_EQ(to_json(from_json<PageWithNote>(old)), old);
}

TEST(Codec, AnUnknownMemberIsRefusedNeverDropped) {
  EXPECT_THROW(from_json<Book>(R"({"titel":"x"})"), json::Bad);
  EXPECT_THROW(from_json<Book>(R"({"front":{"text":"x","extra":1}})"), json::Bad);
  EXPECT_THROW(from_json<Page>(to_json(PageWithNote{"two", 2, "n", {}})), json::Bad);
}

TEST(Codec, AMemberOrKeyTwiceIsRefused) {
  EXPECT_THROW(from_json<Book>(R"({"title":"x","title":"x"})"), json::Bad);
  EXPECT_THROW(from_json<Book>(R"({"pages":{"a":{},"a":{}}})"), json::Bad);
}

TEST(Codec, AMapsKeyIsPlainAscii) {
  for (const auto* key : {"", "a b", "å", "a\\u0000", "a\\\"b"})
    EXPECT_THROW(from_json<Book>(R"({"pages":{")" + std::string(key) + R"(":{}}})"), json::Bad) << key;
  EXPECT_TRUE(is_ascii_key("STHLM-ESF-2023-01/A03"));
  EXPECT_TRUE(is_ascii_key("anna@host.example:x+y_z"));
  EXPECT_FALSE(is_ascii_key(std::string(129, 'a')));
}

TEST(Codec, AValueOfAnotherKindIsRefused) {
  for (const auto* text : {R"({"title":1})", R"({"price":"1"})", R"({"price":1.5})", R"({"printed":"2023-02-29"})",
                           R"({"signed_copy":1})", R"({"colour":"blue"})", R"({"words":"a"})", R"({"words":[1]})",
                           R"({"front":[]})", R"({"title":null})", R"([])", R"({} {})"})
    EXPECT_THROW(from_json<Book>(text), json::Bad) << text;
}

TEST(Codec, ANumberThatItsMemberCannotHoldIsRefused) {
  EXPECT_EQ(from_json<Book>(R"({"small":-2147483648})").small, INT32_MIN);
  EXPECT_THROW(from_json<Book>(R"({"small":2147483648})"), json::Bad);
  EXPECT_THROW(from_json<Book>(R"({"small":4294967303})"), json::Bad);  // 2^32 + 7
}

TEST(Document, FactsOfAnyKindArePassedThrough) {
  const std::string text = R"({"facts":{"a":{"b":[1,"x"]}},"glance":{"title":"T"},"state":"open"})";
  EXPECT_EQ(to_json(from_json<Envelope>(text)), text);
  EXPECT_EQ(state_of(from_json<Envelope>("{}")), "new");
}

}  // namespace
}  // namespace utlys
