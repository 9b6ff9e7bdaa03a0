// SPDX-License-Identifier: EUPL-1.2
#include "engine/entry.hpp"

#include <variant>

#include "engine/codec.hpp"

namespace utlys {
namespace {

struct Raw {
  std::string Entry::*member;
};
using Member = std::variant<std::string Entry::*, std::int64_t Entry::*, Raw>;
struct Column {
  std::string_view name;
  Member member;
};

// Sorted by name: RFC 8785 section 3.2.3. "v" is written apart, as it is the format and no member.
const Column columns[]{
    {"act", &Entry::act},          {"as", &Entry::as},           {"at", &Entry::at},
    {"body", &Entry::body},        {"by", &Entry::by},           {"case", &Entry::case_id},
    {"event", &Entry::event},      {"for", &Entry::on_behalf},   {"from", &Entry::from},
    {"input", Raw{&Entry::input}}, {"key", &Entry::key},         {"kind", &Entry::kind},
    {"log", &Entry::log},          {"login", &Entry::login},     {"on", &Entry::on},
    {"patch", Raw{&Entry::patch}}, {"profile", &Entry::profile}, {"proof", &Entry::proof},
    {"rev", &Entry::rev},          {"seq", &Entry::seq},         {"to", &Entry::to},
    {"v", Raw{nullptr}},           {"why", &Entry::why},         {"workflow", &Entry::workflow},
};

void write_column(std::string& out, const Entry& entry, const Column& column) {
  if (const auto* text = std::get_if<std::string Entry::*>(&column.member)) {
    if ((entry.**text).empty()) return;
    json::plain_key(out, column.name);
    json::write(out, std::string_view(entry.**text));
  } else if (const auto* number = std::get_if<std::int64_t Entry::*>(&column.member)) {
    json::plain_key(out, column.name);
    json::write(out, entry.**number);
  } else {
    json::plain_key(out, column.name);
    const auto raw = std::get<Raw>(column.member).member;
    if (raw == nullptr)
      json::write(out, entry_format);
    else
      out += entry.*raw;
  }
}

void read_column(json::Reader& in, Entry& entry, const Column& column) {
  if (const auto* text = std::get_if<std::string Entry::*>(&column.member)) {
    in.string(entry.**text);
  } else if (const auto* number = std::get_if<std::int64_t Entry::*>(&column.member)) {
    entry.** number = in.integer();
  } else if (const auto raw = std::get<Raw>(column.member).member; raw != nullptr) {
    skip_value(in, entry.*raw);
  } else if (in.integer() != entry_format) {
    in.fail("an entry format that this version does not know");
  }
}

}  // namespace

std::string to_bytes(const Entry& entry) {
  std::string out;
  out.reserve(512 + entry.input.size() + entry.patch.size());
  out += '{';
  for (const auto& column : columns)
    write_column(out, entry, column);
  out += '}';
  return out;
}

Entry entry_from_bytes(std::string_view bytes) {
  Entry entry;
  json::Reader in(bytes);
  object_from_json(in, [&](std::string_view key) {
    for (const auto& column : columns) {
      if (column.name != key) continue;
      read_column(in, entry, column);
      return;
    }
    in.fail("unknown member");
  });
  in.end();
  if (to_bytes(entry) != bytes) in.fail("not in canonical form");
  return entry;
}

}  // namespace utlys
