// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/safe.hpp"

#include <gtest/gtest.h>
// after gtest
#include <rapidcheck/gtest.h>

#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

TEST(Safe, ControlAndBidiCharactersAreShownByNumber) {
  EXPECT_EQ(safe("a\x1b[31mb"), "a‹U+001B›[31mb");
  EXPECT_EQ(safe("a\u202Eb\u2066c\u200Fd"), "a‹U+202E›b‹U+2066›c‹U+200F›d");
  EXPECT_EQ(safe("a\u200Bb\uFEFFc\u0085d\x7f"), "a‹U+200B›b‹U+FEFF›c‹U+0085›d‹U+007F›");
  EXPECT_EQ(safe("a\nb\tc"), "a b c");
  EXPECT_EQ(safe("a\xff\xc3"), "a‹FF›‹C3›");
  EXPECT_EQ(safe("Åre, 50 000 kr – ja"), "Åre, 50 000 kr – ja");
}

RC_GTEST_PROP(Safe, NothingUnsafeIsLeft, (std::string text)) {
  const auto shown = safe(text);
  for (const char c : shown)
    RC_ASSERT(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
  RC_ASSERT(safe(shown) == shown);
}

TEST(Safe, JsonKeepsItsMeaning) {
  const std::string text = "{\"a\":\"x\u202Ey\U000E0041z\"}";
  const auto shown = safe_json(text);
  EXPECT_EQ(shown, "{\"a\":\"x\\u202ey\\udb40\\udc41z\"}");
  EXPECT_EQ(boost::json::parse(shown), boost::json::parse(text));
}

// Stored as typed, never printed raw: wherever a title is shown.
TEST(Safe, TitlesNeverReachTheTerminalRaw) {
  World world;
  world.founded();
  const std::string title = "evil \u202E\u2066 \x1b]0;x\x07 \u200B end";
  ASSERT_EQ(world.type({"watch", "open", "--day", "2026-11-01", "--what", title, "--who", "x\u202Ey"}), 0) << world.err;
  for (const char* line : {"board", "list", "show W-2026-01", "history W-2026-01", "next W-2026-01", "board --json",
                           "list --json", "show W-2026-01 --json", "history W-2026-01 --json",
                           "watch open \x1b\u202E --day 2026-12-01 --what y", "show \u202E\x1b", "\x1b", "list \u2066",
                           "watch done W-2026-01 --\u202E y", "watch open --day \u202E\x1b --what y"}) {
    world.type(line);
    for (const char* raw : {"\u202E", "\u2066", "\x1b", "\x07", "\u200B"})
      EXPECT_EQ(world.all().find(raw), std::string::npos) << line;
  }
  const auto document = world.json("show W-2026-01").at("document").as_object();
  EXPECT_EQ(document.at("facts").as_object().at("what").as_string(), title.c_str());
}

}  // namespace
}  // namespace utlys::test
