// SPDX-License-Identifier: EUPL-1.2
#include "engine/diff.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/json.hpp>

#include "engine/patch.hpp"

namespace utlys {
namespace {

struct Part {
  std::string name;
  std::int64_t count{};
  std::map<std::string, std::int64_t> sizes;
  bool operator==(const Part&) const = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, count, sizes))

struct Thing {
  std::string title;
  bool ready{};
  Part main;
  std::optional<Part> spare;
  std::optional<std::string> note;
  std::map<std::string, Part> parts;
  std::vector<std::string> words;
  bool operator==(const Thing&) const = default;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (title, ready, main, spare, note, parts, words))

rc::Gen<std::string> a_word() {
  return rc::gen::element<std::string>("", "a", "b/c", "å", "\"\\\n");
}
rc::Gen<std::string> a_key() {
  return rc::gen::element<std::string>("a", "b", "b/c", "A", "-", "0");
}
Part any_part() {
  Part part{*a_word(), *rc::gen::inRange<std::int64_t>(-1, 3), {}};
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
    part.sizes[*a_key()] = *rc::gen::inRange<std::int64_t>(0, 3);
  return part;
}
Thing any_thing() {
  Thing thing;
  thing.title = *a_word();
  thing.ready = *rc::gen::arbitrary<bool>();
  thing.main = any_part();
  if (*rc::gen::arbitrary<bool>()) thing.spare = any_part();
  if (*rc::gen::arbitrary<bool>()) thing.note = *a_word();
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
    thing.parts[*a_key()] = any_part();
  thing.words = *rc::gen::container<std::vector<std::string>>(a_word());
  return thing;
}

std::string patched(const std::string& document, const std::string& patch) {
  auto value = parse_json(document);
  apply_patch(value, patch);
  return canonical(value);
}

RC_GTEST_PROP(Diff, R21_ThePatchLeadsFromOneDocumentToTheOtherByteForByte, ()) {
  const auto before = any_thing(), after = any_thing();
  RC_ASSERT(patched(to_json(before), diff(before, after)) == to_json(after));
}

RC_GTEST_PROP(Diff, ThePatchBackLeadsBack, ()) {
  const auto before = any_thing(), after = any_thing();
  RC_ASSERT(patched(patched(to_json(before), diff(before, after)), diff(after, before)) == to_json(before));
}

RC_GTEST_PROP(Diff, AThingFromNothingIsAddsOnly, ()) {
  const auto thing = any_thing();
  RC_ASSERT(diff(Thing{}, thing).find("\"was\"") == std::string::npos);
  RC_ASSERT(patched("{}", diff(Thing{}, thing)) == to_json(thing));
}

TEST(Diff, NoDifferenceIsAnEmptyPatch) {
  EXPECT_EQ(diff(Thing{}, Thing{}), "[]");
}

TEST(Diff, R21_SaysWhatStoodThereBefore) {
  Thing before, after;
  before.title = "old";
  before.note = "gone";
  after.title = "new";
  after.ready = true;
  EXPECT_EQ(diff(before, after),
            R"([{"op":"remove","path":"/note","was":"gone"},{"op":"add","path":"/ready","value":true},)"
            R"({"op":"replace","path":"/title","value":"new","was":"old"}])");
}

TEST(Diff, GoesIntoMapsAndReplacesListsWhole) {
  Thing before, after;
  before.parts["a"].count = 1;
  before.words = {"x"};
  after.parts["a"].count = 2;
  after.words = {"x", "y"};
  EXPECT_EQ(diff(before, after), R"([{"op":"replace","path":"/parts/a/count","value":2,"was":1},)"
                                 R"({"op":"replace","path":"/words","value":["x","y"],"was":["x"]}])");
}

TEST(Diff, EscapesTheSlashInAKey) {
  Thing before, after;
  before.parts["b"].count = 1;
  after.parts["b"].count = 1;
  after.parts["b/c"].count = 1;
  EXPECT_EQ(diff(before, after), R"([{"op":"add","path":"/parts/b~1c","value":{"count":1}}])");
  PatchWriter writer;
  writer.under("a~/b", [&] { writer.add(std::int64_t{1}); });
  EXPECT_EQ(std::move(writer).take(), R"([{"op":"add","path":"/a~0~1b","value":1}])");
}

}  // namespace
}  // namespace utlys
