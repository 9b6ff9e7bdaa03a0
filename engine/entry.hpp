// SPDX-License-Identifier: EUPL-1.2
// One entry of the append-only log (R1, R11, R21): what happened to one case. Its bytes are RFC 8785 canonical JSON
// and the leaf of the log's tree. The member names are frozen since version 1 of the format.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace utlys {

inline constexpr std::int64_t entry_format = 1;
inline constexpr std::size_t largest_entry = 65'535;  // bytes; longer texts are documents, held by digest

// Text members that are empty are absent from the bytes.
struct Entry {
  std::int64_t act{};   // entries of one act share its number: the seq of the first of them
  std::string as;       // role used
  std::string at;       // recorded, UTC, microseconds
  std::string body;     // the body that decided
  std::string by;       // person, or "system"
  std::string case_id;  // "case"
  std::string event;
  std::string on_behalf;  // "for"
  std::string from;       // state before
  std::string input;      // the event's fields, raw canonical JSON
  std::string key;        // reserved for idempotent writers
  std::string kind;
  std::string log;      // the log's origin
  std::string login;    // operating-system user@host
  std::string on;       // the day it took effect
  std::string patch;    // RFC 6902 from the document before to the document after, raw canonical JSON
  std::string profile;  // the profile's version that was in force for the case
  std::string proof;
  std::int64_t rev{};  // of the case, after
  std::int64_t seq{};  // place in the log, from 1
  std::string to;      // state after
  std::string why;
  std::string workflow;  // kind@version
  bool operator==(const Entry&) const = default;
};

std::string to_bytes(const Entry&);
// Throws json::Bad when the bytes are not exactly what to_bytes writes: every entry has one form.
Entry entry_from_bytes(std::string_view);

}  // namespace utlys
