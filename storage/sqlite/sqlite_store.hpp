// SPDX-License-Identifier: EUPL-1.2
// A register in one SQLite file (schema.sql). Others may read and write the same file at the same time, from this
// process too. Thread rule: one caller at a time for a store and its unit; a unit may not outlive its store.
//
// A disk error is Error(unavailable) and final for the store (fail-stop). When it strikes a commit, that alone is not
// told apart: whether the act was kept is settled when the register is opened next, always as a whole.
#pragma once
#include "engine/store.hpp"
#include "storage/examine.hpp"
#include "storage/sqlite/database.hpp"

namespace utlys {

class SqliteStore final : public Store, public Examined {
 public:
  // Throws as open_database does.
  explicit SqliteStore(const std::string& path, const Opening& = {});

  std::optional<Case> find(const CaseId&) const override;
  std::vector<Case> cases(std::string_view kind) const override;
  std::vector<Case> children(const CaseId& parent, std::string_view kind) const override;
  std::vector<Case> with_key(std::string_view kind, std::string_view name, std::string_view value) const override;
  Head head() const override;
  void entries(std::uint64_t first, std::uint64_t last, const Visitor&) const override;
  std::vector<std::uint64_t> entries_of(const CaseId&) const override;
  LogPage matching(const LogQuery&, std::uint64_t before, std::size_t most, std::size_t effort) const override;
  std::optional<std::string> tile(TileAt) const override;
  std::optional<Secret> secret(const std::string& digest) const override;
  std::vector<Secret> secrets() const override;

  bool writable() const override { return connection_->why_read_only.empty(); }
  std::unique_ptr<Unit> begin() override;

  std::vector<std::string> examine() const override;
  std::vector<std::string> warnings() const override;

 private:
  friend class SqliteUnit;
  Opening opening_;
  std::unique_ptr<Connection> connection_;
  std::string origin_;
};

}  // namespace utlys
