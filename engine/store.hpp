// SPDX-License-Identifier: EUPL-1.2
// The ports behind which registers are kept. A store keeps cases and entries and never interprets a workflow.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/document.hpp"
#include "engine/merkle.hpp"
#include "engine/secret.hpp"
#include "engine/tiles.hpp"

namespace utlys {

struct LogQuery;  // log_query.hpp

// What was found in the log, and how far down it was looked for.
struct LogPage {
  std::vector<std::uint64_t> entries;  // their numbers, newest first
  std::uint64_t searched_from = 1;     // all that fit from here up are among them; 1: the log was searched to its end
};

// The end of the log.
struct Head {
  std::string origin;  // names the log; fixed by init
  CompactRange tree;
  Instant last_at;  // recorded time of the last entry
};

OpenedCase opened(Case);  // throws json::Bad when the document is no envelope

// Does the document's glance have this value under this key?
bool has_key(const Case&, std::string_view name, std::string_view value);

// What can be asked of a register. Case ids are matched without regard to ASCII case. Order of cases: by id
// in lower case.
// Thread rule: one caller at a time. Every verb may throw Error(unavailable), Error(busy) or Error(corrupt).
class Reading {
 public:
  Reading() = default;
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  virtual ~Reading() = default;

  virtual std::optional<Case> find(const CaseId&) const = 0;
  // As find; null: no such case. For what is asked again and again: ancestors, people.
  virtual std::shared_ptr<const OpenedCase> open(const CaseId&) const;
  virtual std::vector<Case> cases(std::string_view kind) const = 0;                           // empty kind: all
  virtual std::vector<Case> children(const CaseId& parent, std::string_view kind) const = 0;  // empty kind: all
  virtual std::vector<Case> with_key(std::string_view kind, std::string_view name, std::string_view value) const = 0;

  virtual Head head() const = 0;
  // Visits entries first … last (seq, both included; clipped to the log) in order. The visitor returns false to stop.
  using Visitor = std::function<bool(std::uint64_t seq, std::string_view bytes)>;
  virtual void entries(std::uint64_t first, std::uint64_t last, const Visitor&) const = 0;
  virtual std::vector<std::uint64_t> entries_of(const CaseId&) const = 0;  // ascending
  // The entries that fit the question, newest first: those below `before`, at most `most` of them, and no more than
  // `effort` entries read to find them. This one reads the log backwards; a store with indices answers in time that
  // does not grow with the log.
  virtual LogPage matching(const LogQuery&, std::uint64_t before, std::size_t most, std::size_t effort) const;
  // A tile's hashes (tiles.hpp), 32 bytes each. Absent: it is not kept, or holds nothing yet.
  virtual std::optional<std::string> tile(TileAt) const = 0;

  virtual std::optional<Secret> secret(const std::string& digest) const = 0;  // absent: erased, or never there
  virtual std::vector<Secret> secrets() const = 0;
};

struct ChangedCase {
  std::shared_ptr<const OpenedCase> after;   // never null
  std::shared_ptr<const OpenedCase> before;  // as it was read in this unit; null: not known, or new
};

struct Changes {
  std::uint64_t expected_size{};     // of the log before; another size is Error(conflict)
  std::vector<ChangedCase> cases;    // rev one or more above what is stored; another is Error(conflict)
  std::vector<std::string> entries;  // canonical bytes, in log order
  Head head;                         // after
  std::vector<Secret> secrets;
  std::vector<Tile> tiles;          // that the entries fill or lengthen, each with all it now holds
  std::vector<std::string> erased;  // digests of private values that are forgotten, with their salts
};

// A unit of work. It holds the store's writer lock from begin() on, so nothing read through it can move before the
// commit. Dropped without a commit, it has changed nothing.
class Unit : public Reading {
 public:
  // Returns only after everything is durable. Throws Error(conflict) or a storage error: nothing is written then.
  virtual void commit(const Changes&) = 0;
};

class Store : public Reading {
 public:
  virtual bool writable() const = 0;
  // Waits for other writers; throws Error(busy) after the store's patience, Error(unavailable) when read-only.
  virtual std::unique_ptr<Unit> begin() = 0;
};

// ASCII upper case, and Å Ä Ö as A A O, so that "åp-2023" finds AP-2023.
std::string folded_id(std::string_view);

// Maps in which ids find each other as case ids do, as they come.
struct FoldedIdHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view id) const;
};
struct FoldedIdEqual {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const;
};
template <class T>
using ById = std::unordered_map<CaseId, T, FoldedIdHash, FoldedIdEqual>;

}  // namespace utlys
