// SPDX-License-Identifier: EUPL-1.2
// What is passed by unread against a plain rewriting of it, token by token: the same bytes, and the same refusals.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "engine/codec.hpp"
#include "engine/patch.hpp"

namespace utlys {
namespace {

void rewrite(json::Reader& in, std::string& out);

void rewrite_object(json::Reader& in, std::string& out) {
  std::string before, key;
  out += '{';
  in.enter('{');
  if (!in.eat('}')) {
    do {
      in.string(key);
      if (out.back() != '{' && key <= before) in.fail("the keys are not in canonical order");
      before = key;
      json::key(out, key);
      in.expect(':');
      rewrite(in, out);
    } while (in.eat(','));
    in.expect('}');
  }
  in.leave();
  out += '}';
}

void rewrite_list(json::Reader& in, std::string& out) {
  out += '[';
  in.enter('[');
  if (!in.eat(']')) {
    rewrite(in, out);
    while (in.eat(',')) {
      out += ',';
      rewrite(in, out);
    }
    in.expect(']');
  }
  in.leave();
  out += ']';
}

void rewrite(json::Reader& in, std::string& out) {
  std::string text;
  const char c = in.peek();
  if (c == '{') return rewrite_object(in, out);
  if (c == '[') return rewrite_list(in, out);
  if (c == 't' || c == 'f') return json::write(out, in.boolean());
  if (c != '"') return json::write(out, in.integer());
  in.string(text);
  json::write(out, text);
}

struct Passed {
  std::string text, refusal;
  bool operator==(const Passed&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Passed& p) {
  return out << p.text << " / " << p.refusal;
}

Passed passed(std::string_view json, void (*by)(json::Reader&, std::string&)) {
  Passed result;
  try {
    json::Reader in(json);
    by(in, result.text);
    in.end();
  } catch (const json::Bad& bad) {
    return {{}, bad.what()};
  }
  return result;
}

std::string one_of(std::initializer_list<const char*> texts) {
  return *rc::gen::elementOf(std::vector<std::string>(texts.begin(), texts.end()));
}
std::string space() {
  return one_of({"", "", "", " ", "\n\t", "\r  "});
}
std::string some_text() {
  std::string text;
  for (auto i = *rc::gen::inRange(0, 4); i > 0; --i)
    text += one_of({"a", "eight by", "å", "€uro", "\\n", "\\u00e5", "\\/", "\\\"", "\\ud83d\\ude00", "\x7f"});
  return '"' + text + '"';
}

std::string some_value(int depth);
std::string some_object(int depth) {
  std::string text;
  for (const auto* key : {"", "a", "\\u0061b", "ac", "b", "b\\n", "eight by eight", "å", "\\u20ac"})  // in order
    if (*rc::gen::inRange(0, 3) == 0)
      text += (text.empty() ? "" : ",") + space() + '"' + key + '"' + space() + ":" + some_value(depth + 1);
  return "{" + text + space() + "}";
}
std::string some_list(int depth) {
  std::string text;
  for (auto i = *rc::gen::inRange(0, 3); i > 0; --i)
    text += (text.empty() ? "" : ",") + some_value(depth + 1);
  return "[" + text + space() + "]";
}
std::string some_value(int depth) {
  const auto kind = *rc::gen::inRange(0, depth > 3 ? 3 : 6);
  const auto value = kind == 0   ? one_of({"0", "-7", "1250", "9007199254740991"})
                     : kind == 1 ? one_of({"true", "false"})
                     : kind == 2 ? some_text()
                     : kind == 3 ? some_list(depth)
                                 : some_object(depth);
  return space() + value + space();
}

std::string mutated(std::string text) {
  for (auto i = *rc::gen::inRange(1, 4); i > 0; --i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
    const auto take = std::min<std::size_t>(*rc::gen::inRange<std::size_t>(0, 2), text.size() - at);
    text.replace(at, take,
                 one_of({"",  "{", "}", "[", "]", "\"", ",",    ":",    "\\",   " ",    "\n",      "0",
                         "-", "1", ".", "e", "t", "u",  "null", "\x80", "\xC3", "\x01", "\\u0000", "\"a\":1,"}));
  }
  return text;
}

RC_GTEST_PROP(SkipValue, WhatIsWrittenRightGoesOnInItsOneForm, ()) {
  const auto text = some_value(0);
  RC_ASSERT(passed(text, skip_value) == (Passed{canonical(parse_json(text)), {}}));
  RC_ASSERT(passed(text, skip_value) == passed(text, rewrite));
}

RC_GTEST_PROP(SkipValue, WhatIsNotIsRefusedInTheSameWordsAtTheSameByte, ()) {
  const auto text = mutated(some_value(0));
  RC_ASSERT(passed(text, skip_value) == passed(text, rewrite));
}

RC_GTEST_PROP(SkipValue, AnyBytesGoTheSameWay, (const std::string& bytes)) {
  RC_ASSERT(passed(bytes, skip_value) == passed(bytes, rewrite));
}

TEST(SkipValue, AKeyThatIsEscapedIsComparedAsWhatItMeans) {
  EXPECT_EQ(passed(R"({"\u0061":1,"b":2})", skip_value).text, R"({"a":1,"b":2})");
  for (const auto* text : {R"({"\u0061":1,"a":2})", R"({"a":1,"\u0061":2})", R"({"\u0062":1,"\u0061":2})"})
    EXPECT_EQ(passed(text, skip_value), passed(text, rewrite)) << text;
  EXPECT_THROW(from_json<RawJson>(R"({"\u0062":1,"\u0061":2})"), json::Bad);
}

TEST(SkipValue, AppendsToWhatStandsThere) {
  std::string out = "before ";
  json::Reader in(R"( [ 1 , "\/" ] after)");
  skip_value(in, out);
  EXPECT_EQ(out, R"(before [1,"/"])");
  EXPECT_EQ(in.peek(), 'a');
}

RC_GTEST_PROP(PlainRun, EndsWhereTheFirstByteMustBeEscapedAndKnowsWhetherItIsAscii, ()) {
  std::string text;
  for (auto i = *rc::gen::inRange(0, 30); i > 0; --i)
    text += one_of(
        {"a", "b", "~", "\x7f", " ", "!", "#", "[", "]", "\x80", "\xA2", "\xDC", "\xFF", "eight by", "eight by"});
  text += one_of({"", "\"", "\\", "\x01", "\x1f", "\n"}) + text;
  const auto end = std::find_if(text.begin(), text.end(),
                                [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; });
  const auto ascii = std::all_of(text.begin(), end, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const auto run = json::plain_run(text);
  RC_ASSERT(run.size == static_cast<std::size_t>(end - text.begin()));
  RC_ASSERT(run.ascii == ascii);
}

}  // namespace
}  // namespace utlys
