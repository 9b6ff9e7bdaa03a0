// SPDX-License-Identifier: EUPL-1.2
#include "engine/entry.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/json/read.hpp"

namespace utlys {
namespace {

Entry full_entry() {
  Entry e;
  e.act = 7;
  e.as = "secretariat";
  e.at = "2026-01-12T08:31:07.123456Z";
  e.body = "partnership";
  e.by = "anna";
  e.case_id = "STHLM-ESF-2026-01";
  e.event = "publish";
  e.on_behalf = "bo";
  e.from = "ready";
  e.input = R"({"where":"€ \"site\""})";
  e.key = "k-1";
  e.kind = "call";
  e.log = "register.example/test";
  e.login = "anna@host";
  e.on = "2026-01-12";
  e.patch = R"([{"op":"replace","path":"/state","value":"published","was":"ready"}])";
  e.profile = "stockholm-binding@1";
  e.proof = "§ 7";
  e.rev = 3;
  e.seq = 8;
  e.to = "published";
  e.why = "because\nso";
  e.workflow = "call@1";
  return e;
}

// Written by hand: these bytes are what a signature was made of, and must never change.
const std::string frozen =
    R"({"act":7,"as":"secretariat","at":"2026-01-12T08:31:07.123456Z","body":"partnership","by":"anna",)"
    R"("case":"STHLM-ESF-2026-01","event":"publish","for":"bo","from":"ready","input":{"where":"€ \"site\""},)"
    R"("key":"k-1","kind":"call","log":"register.example/test","login":"anna@host","on":"2026-01-12",)"
    R"("patch":[{"op":"replace","path":"/state","value":"published","was":"ready"}],"profile":"stockholm-binding@1",)"
    R"("proof":"§ 7","rev":3,"seq":8,"to":"published","v":1,"why":"because\nso","workflow":"call@1"})";

TEST(Entry, R21_TheBytesOfVersionOneAreFrozen) {
  EXPECT_EQ(to_bytes(full_entry()), frozen);
}

TEST(Entry, R21_EveryMemberReadsBack) {
  EXPECT_EQ(entry_from_bytes(frozen), full_entry());
}

TEST(Entry, AnEmptyTextIsAbsent) {
  Entry e;
  e.input = "{}";
  e.patch = "[]";
  EXPECT_EQ(to_bytes(e), R"({"act":0,"input":{},"patch":[],"rev":0,"seq":0,"v":1})");
  EXPECT_EQ(entry_from_bytes(to_bytes(e)), e);
}

TEST(Entry, R21_HasOneFormOnly) {
  const auto refused = [](std::string bytes, const std::string& from, const std::string& to) {
    const auto at = bytes.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    bytes.replace(at, from.size(), to);
    EXPECT_THROW(entry_from_bytes(bytes), json::Bad) << to;
  };
  refused(frozen, "\"act\":7", "\"act\": 7");
  refused(frozen, "{\"act\"", " {\"act\"");
  refused(frozen, "\"act\":7", "\"act\":7.0");
  refused(frozen, "\"act\":7,", "");
  refused(frozen, "\"act\":7", "\"act\":7,\"act\":7");
  refused(frozen, "\"act\":7,\"as\":\"secretariat\"", "\"as\":\"secretariat\",\"act\":7");
  refused(frozen, "anna", "\\u0061nna");
  refused(frozen, "\"why\":\"because\\nso\"", "\"why\":\"\"");
  refused(frozen, "\"v\":1", "\"v\":2");
  refused(frozen, "\"v\":1,", "");
  refused(frozen, "\"why\"", "\"whose\"");
  refused(frozen, "\"input\":{\"where\"", "\"input\":{\"when\":1,\"were\":1,\"when\"");
  refused(frozen, R"("op":"replace","path":"/state")", R"("path":"/state","op":"replace")");
  refused(frozen, R"("op":"replace",)", R"("op":"add","op":"replace",)");
  EXPECT_THROW(entry_from_bytes(frozen + "\n"), json::Bad);
  EXPECT_THROW(entry_from_bytes(""), json::Bad);
}

RC_GTEST_PROP(Entry, R22_AnyByteChangedIsRefusedOrMakesAnotherEntry, ()) {
  auto bytes = frozen;
  const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
  bytes[at] = static_cast<char>(bytes[at] ^ *rc::gen::inRange(1, 256));
  try {
    RC_ASSERT(!(entry_from_bytes(bytes) == full_entry()));
  } catch (const json::Bad&) {
  }
}

}  // namespace
}  // namespace utlys
