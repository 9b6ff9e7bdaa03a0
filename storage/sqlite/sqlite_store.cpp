// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/sqlite_store.hpp"

#include <algorithm>
#include <limits>

#include "storage/sqlite/network.hpp"
#include "storage/sqlite/query.hpp"

namespace utlys {
namespace {

constexpr std::int64_t chunk = 256;  // entries; at 64 KiB each the most that is held at once is 16 MiB

Error damaged(const std::string& what) {
  return {Failure::corrupt, what + ". Look with: utlys audit verify"};
}

// REQUIRES: columns id, kind, document, rev, last_on.
std::vector<Case> read_cases(Query query) {
  std::vector<Case> found;
  while (query.next()) {
    const auto last_on = day_from_iso(query.text(4));
    if (!last_on) throw damaged("The case " + query.text(0) + " has a last day that is no day");
    found.push_back({query.text(0), query.text(1), query.text(2), query.number(3), *last_on});
  }
  return found;
}

std::vector<Digest> read_hashes(std::string_view bytes) {
  std::vector<Digest> hashes(bytes.size() / sizeof(Digest));
  for (std::size_t i = 0; i < hashes.size(); ++i)
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i * sizeof(Digest)), sizeof(Digest), hashes[i].begin());
  return hashes;
}

// The origin alone: a register whose tree is damaged opens all the same, so that it can be looked at.
std::string origin_in(Connection& connection) {
  Query query(connection, "SELECT origin FROM tree");
  return query.next() ? query.text(0) : std::string();
}

}  // namespace

SqliteStore::SqliteStore(const std::string& path, const Opening& opening)
    : opening_(opening), connection_(open_database(path, opening)), origin_(origin_in(*connection_)) {}

std::optional<Case> SqliteStore::find(const CaseId& id) const {
  const auto folded = folded_id(id);
  auto found = read_cases({*connection_, "SELECT id, kind, document, rev, last_on FROM case_ WHERE id = ?1", folded});
  if (found.empty()) return {};
  return std::move(found.front());
}

std::vector<Case> SqliteStore::cases(std::string_view kind) const {
  if (kind.empty()) return read_cases({*connection_, "SELECT id, kind, document, rev, last_on FROM case_ ORDER BY id"});
  const std::string of(kind);
  return read_cases(
      {*connection_, "SELECT id, kind, document, rev, last_on FROM case_ WHERE kind = ?1 ORDER BY id", of});
}

std::vector<Case> SqliteStore::children(const CaseId& parent, std::string_view kind) const {
  const auto folded = folded_id(parent);
  const std::string of(kind);
  return read_cases({*connection_,
                     "SELECT id, kind, document, rev, last_on FROM case_ "
                     "WHERE parent = ?1 AND (?2 = '' OR kind = ?2) ORDER BY id",
                     folded, of});
}

std::vector<Case> SqliteStore::with_key(std::string_view kind, std::string_view name, std::string_view value) const {
  const std::string of(kind), named(name), valued(value);
  return read_cases({*connection_,
                     "SELECT c.id, c.kind, c.document, c.rev, c.last_on FROM case_key k JOIN case_ c ON c.id = "
                     "k.case_id WHERE k.name = ?1 AND k.value = ?2 AND (?3 = '' OR k.kind = ?3) ORDER BY c.id",
                     named, valued, of});
}

// A range rather than LIKE, in which "_" stands for any letter. U+10FFFF sorts after all that can follow the prefix.
Head SqliteStore::head() const {
  Query query(*connection_, "SELECT origin, size, hashes, last_at FROM tree WHERE one = 1");
  if (!query.next()) throw damaged("The register " + connection_->path + " has no end of the log");
  const auto last_at = instant_from_iso(query.text(3));
  if (!last_at) throw damaged("The log of " + connection_->path + " ends at a time that is no time");
  return {query.text(0), {static_cast<std::uint64_t>(query.number(1)), read_hashes(query.text(2))}, *last_at};
}

// In chunks, so that a long read does not keep others from committing, and so that the visitor may read on. As entries
// never change, the chunks fit together.
void SqliteStore::entries(std::uint64_t first, std::uint64_t last, const Visitor& visit) const {
  constexpr auto farthest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  const auto to = static_cast<std::int64_t>(std::min(last, farthest));
  auto from = static_cast<std::int64_t>(std::clamp<std::uint64_t>(first, 1, farthest));
  struct Read {
    std::int64_t seq;
    std::size_t begin, size;
  };
  std::vector<Read> some;
  std::string bytes;  // of them all: a string for each would cost a tenth of a verification
  do {
    some.clear();
    bytes.clear();
    {
      Query query(*connection_, "SELECT seq, bytes FROM entry WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq LIMIT ?3", from,
                  to, chunk);
      while (query.next()) {
        const auto entry = query.view(1);
        some.push_back({query.number(0), bytes.size(), entry.size()});
        bytes += entry;
      }
    }
    for (const auto& [seq, begin, size] : some)
      if (!visit(static_cast<std::uint64_t>(seq), std::string_view(bytes).substr(begin, size))) return;
    if (!some.empty()) from = some.back().seq + 1;
  } while (some.size() == chunk && from <= to);
}

std::vector<std::uint64_t> SqliteStore::entries_of(const CaseId& id) const {
  const auto folded = folded_id(id);
  Query query(*connection_, "SELECT seq FROM entry WHERE \"case\" = ?1 ORDER BY seq", folded);
  std::vector<std::uint64_t> found;
  while (query.next())
    found.push_back(static_cast<std::uint64_t>(query.number(0)));
  return found;
}

std::optional<std::string> SqliteStore::tile(TileAt at) const {
  Query query(*connection_, "SELECT hashes FROM tile WHERE level = ?1 AND nr = ?2", static_cast<std::int64_t>(at.level),
              static_cast<std::int64_t>(at.index));
  if (!query.next()) return {};
  return query.text(0);
}

std::optional<Secret> SqliteStore::secret(const std::string& digest) const {
  Query query(*connection_, "SELECT salt, text FROM secret WHERE digest = ?1", digest);
  if (!query.next()) return {};
  return Secret{digest, query.text(0), query.text(1)};
}

std::vector<Secret> SqliteStore::secrets() const {
  Query query(*connection_, "SELECT digest, salt, text FROM secret ORDER BY digest");
  std::vector<Secret> all;
  while (query.next())
    all.push_back({query.text(0), query.text(1), query.text(2)});
  return all;
}

std::vector<std::string> SqliteStore::warnings() const {
  auto warning = network_warning(connection_->path);
  if (warning.empty()) return {};
  return {std::move(warning)};
}

}  // namespace utlys
