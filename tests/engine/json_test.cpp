// SPDX-License-Identifier: EUPL-1.2
// The strict reader and the canonical writer: RFC 8259, RFC 8785.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/codec.hpp"
#include "engine/patch.hpp"
#include "engine/text.hpp"

namespace utlys {
namespace {

std::string written(std::string_view text) {
  std::string out;
  json::write(out, text);
  return out;
}
std::string read(std::string_view json) {
  return from_json<std::string>(json);
}
std::string skipped(std::string_view json) {
  return from_json<RawJson>(json).text;
}
std::string nested(std::size_t levels) {
  return std::string(levels, '[') + std::string(levels, ']');
}

TEST(JsonReader, GoesThirtyTwoLevelsDeepAndNoDeeper) {
  EXPECT_EQ(skipped(nested(32)), nested(32));
  EXPECT_THROW(skipped(nested(33)), json::Bad);
}

TEST(JsonReader, ManyLevelsAreRefusedBeforeTheStackIsUsedUp) {
  EXPECT_THROW(skipped(std::string(100'000, '[')), json::Bad);
  EXPECT_THROW(parse_json(std::string(100'000, '[')), json::Bad);
  std::string objects;
  for (int i = 0; i < 100'000; ++i)
    objects += "{\"a\":";
  EXPECT_THROW(skipped(objects), json::Bad);
}

TEST(JsonReader, ReadsEscapesAndSurrogatePairs) {
  EXPECT_EQ(read(R"("\"\\\/\b\f\n\r\t")"), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(read(R"("\u00e5\u20AC\ud83d\ude00")"), "å€😀");
}

TEST(JsonReader, RefusesUnpairedSurrogates) {
  for (const auto* text : {R"("\ud83d")", R"("\ude00")", R"("\ud83dx")", R"("\ud83d\n")", R"("\ud83d\u0041")",
                           R"("\ud83d\ud83d")", R"("\ud83d\u")"})
    EXPECT_THROW(read(text), json::Bad) << text;
}

TEST(JsonReader, RefusesTextThatIsNotUtf8) {
  for (const std::string bytes : {"\x80", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "\xE2\x82"})
    EXPECT_THROW(read('"' + bytes + '"'), json::Bad);
}

TEST(JsonReader, RefusesUnescapedControlCharactersAndU0000) {
  for (char c = 0; c < 0x20; ++c)
    EXPECT_THROW(read(std::string{'"', c, '"'}), json::Bad) << int{c};
  EXPECT_THROW(read(R"("\u0000")"), json::Bad);
}

TEST(JsonReader, RefusesUnfinishedText) {
  for (const auto* text :
       {"",  "\"",     "\"a",     R"("\)",    R"("\u00)",   R"("\u00g0")", R"("\x41")", "[1",  "[1,",  "[1,]",
        "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}",       "tru",       "nul", "null", "[] []"})
    EXPECT_THROW(skipped(text), json::Bad) << text;
}

TEST(JsonReader, NumbersAreWholeAndWithin2To53) {
  EXPECT_EQ(from_json<std::int64_t>("9007199254740991"), largest_integer);
  EXPECT_EQ(from_json<std::int64_t>("-9007199254740991"), -largest_integer);
  EXPECT_EQ(from_json<std::int64_t>("0"), 0);
  for (const auto* text : {"9007199254740992", "-9007199254740992", "99999999999999999999", "1.0", "1e3", "1E3", "-0",
                           "01", "-01", "+1", "-", "0x1", ".5", "NaN"})
    EXPECT_THROW(from_json<std::int64_t>(text), json::Bad) << text;
}

TEST(JsonReader, SaysWhatWasExpectedWithoutRepeatingTheText) {
  try {
    skipped("{\"a\":1," + std::string(500, 'x'));
    FAIL();
  } catch (const json::Bad& bad) {
    EXPECT_EQ(std::string(bad.what()), "expected \" at byte 7");
  }
}

TEST(JsonReader, AMemberTwiceOrOutOfOrderIsNotCanonical) {
  EXPECT_EQ(skipped(R"({"a":1,"b":[true,{"c":"d"}]})"), R"({"a":1,"b":[true,{"c":"d"}]})");
  EXPECT_THROW(skipped(R"({"a":1,"a":1})"), json::Bad);
  EXPECT_THROW(skipped(R"({"b":1,"a":1})"), json::Bad);
  EXPECT_THROW(skipped(R"([{"x":{"b":1,"a":1}}])"), json::Bad);
}

TEST(JsonWriter, WritesEveryControlCharacterSoThatItReadsBack) {
  for (int c = 1; c < 0x80; ++c) {
    const std::string text(3, static_cast<char>(c));
    EXPECT_EQ(read(written(text)), text) << c;
  }
}

TEST(JsonWriter, UsesTheShortestEscapes) {
  EXPECT_EQ(written("\b\t\n\f\r\"\\"), R"("\b\t\n\f\r\"\\")");
  EXPECT_EQ(written("\x01\x0b\x1f"), R"("\u0001\u000b\u001f")");
  EXPECT_EQ(written("/\x7f€😀"), "\"/\x7f€😀\"");
}

RC_GTEST_PROP(Json, AnyTextReadsBackInBothReaders, ()) {
  const auto points =
      *rc::gen::container<std::u32string>(rc::gen::map(rc::gen::inRange<unsigned>(1, 0x10F800), [](unsigned c) {
        return static_cast<char32_t>(c < 0xD800 ? c : c + 0x800);
      }));
  std::string text;
  for (const auto c : points) {  // by way of the reader's own escapes
    char escape[16];
    if (c < 0x10000)
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
    else
      std::snprintf(escape, sizeof escape, "\\u%04x\\u%04x", 0xD800U + ((static_cast<unsigned>(c) - 0x10000U) >> 10U),
                    0xDC00U + ((static_cast<unsigned>(c) - 0x10000U) & 0x3FFU));
    text += escape;
  }
  const auto meant = read('"' + text + '"');
  RC_ASSERT(is_utf8(meant));
  RC_ASSERT(read(written(meant)) == meant);
  RC_ASSERT(skipped(written(meant)) == written(meant));
  RC_ASSERT(canonical(parse_json(written(meant))) == written(meant));
}

RC_GTEST_PROP(Json, AnyBytesAreReadOrRefused, (const std::string& bytes)) {
  try {
    (void)skipped(bytes);
  } catch (const json::Bad&) {
  }
}

}  // namespace
}  // namespace utlys
