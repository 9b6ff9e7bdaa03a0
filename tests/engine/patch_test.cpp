// SPDX-License-Identifier: EUPL-1.2
#include "engine/patch.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "engine/json/read.hpp"

namespace utlys {
namespace {

std::string patched(std::string_view document, std::string_view patch) {
  auto value = parse_json(document);
  apply_patch(value, patch);
  return canonical(value);
}

TEST(Patch, AddsRemovesAndReplaces) {
  EXPECT_EQ(patched("{}", R"([{"op":"add","path":"/a","value":1}])"), R"({"a":1})");
  EXPECT_EQ(patched(R"({"a":1})", R"([{"op":"remove","path":"/a","was":1}])"), "{}");
  EXPECT_EQ(patched(R"({"a":{"b":[1]}})", R"([{"op":"replace","path":"/a/b","value":[2],"was":[1]}])"),
            R"({"a":{"b":[2]}})");
}

TEST(Patch, R21_WasMustBeWhatStoodThere) {
  EXPECT_THROW(patched(R"({"a":1})", R"([{"op":"remove","path":"/a","was":2}])"), json::Bad);
  EXPECT_THROW(patched(R"({"a":1})", R"([{"op":"replace","path":"/a","value":3,"was":"1"}])"), json::Bad);
  EXPECT_THROW(patched("{}", R"([{"op":"remove","path":"/a","was":2}])"), json::Bad);
}

TEST(Patch, R21_AnAddDoesNotOverwrite) {
  EXPECT_THROW(patched(R"({"a":1})", R"([{"op":"add","path":"/a","value":1}])"), json::Bad);
}

TEST(Patch, ReadsTheEscapesOfAPointer) {
  EXPECT_EQ(patched("{}", R"([{"op":"add","path":"/a~1b","value":1},{"op":"add","path":"/a~0b","value":2}])"),
            R"({"a/b":1,"a~b":2})");
  EXPECT_EQ(patched("{}", R"([{"op":"add","path":"/a~01","value":1}])"), R"({"a~1":1})");
}

TEST(Patch, ATildeThatEscapesNothingIsRefused) {
  for (const auto* path : {"/a~", "/a~2", "/~b", "/a~/b"})
    EXPECT_THROW(patched("{}", R"([{"op":"add","path":")" + std::string(path) + R"(","value":1}])"), json::Bad) << path;
}

TEST(Patch, APathThatIsNotThereIsRefused) {
  for (const auto* path : {"", "a", "/b/c", "/a/b", "/l/0"})
    EXPECT_THROW(patched(R"({"a":1,"l":[1]})", R"([{"op":"add","path":")" + std::string(path) + R"(","value":1}])"),
                 json::Bad)
        << path;
}

TEST(Patch, AStepHasJustTheMembersItsOperationNeeds) {
  for (const auto* step : {R"({"op":"add","path":"/b","value":1,"was":1})", R"({"op":"add","path":"/b"})",
                           R"({"op":"remove","path":"/a"})", R"({"op":"replace","path":"/a","value":2})",
                           R"({"op":"replace","path":"/a","was":1})", R"({"op":"move","path":"/b","from":"/a"})",
                           R"({"op":"add","path":"/b","value":1,"note":1})", R"({"path":"/b","value":1})",
                           R"({"op":1,"path":"/b","value":1})", R"({"op":"add","path":1,"value":1})", "1"})
    EXPECT_THROW(patched(R"({"a":1})", "[" + std::string(step) + "]"), json::Bad) << step;
  EXPECT_THROW(patched("{}", "{}"), json::Bad);
  EXPECT_THROW(patched("{}", "["), json::Bad);
}

TEST(Canonical, SortsKeysAndRefusesWhatNoEntryHolds) {
  EXPECT_EQ(canonical(parse_json(R"({ "b" : [ true , "x" ] , "a" : { "d" : -1 , "c" : { } } })")),
            R"({"a":{"c":{},"d":-1},"b":[true,"x"]})");
  for (const auto* text : {"1.5", "null", "[1e3]", "18446744073709551615"})
    EXPECT_THROW(canonical(parse_json(text)), json::Bad) << text;
}

}  // namespace
}  // namespace utlys
