// SPDX-License-Identifier: EUPL-1.2
// The key lies in `<register>.key` with mode 0600, checkpoints in `<register>.checkpoints/000000001401.txt`, readable
// by whoever may read the register; those that are set aside in `<register>.checkpoints-set-aside`. Links are never
// followed, nor is a key used that others may read.
#pragma once
#include "engine/evidence.hpp"

namespace utlys {

class DiskEvidence final : public Evidence {
 public:
  explicit DiskEvidence(std::string path) : register_(std::move(path)) {}

  std::optional<std::string> key() const override;
  void put_key(const std::string&) override;
  void put_new_key(const std::string&) override;
  void take_new_key() override;
  std::optional<std::string> new_key() const override;
  std::string key_place() const override { return register_ + ".key"; }
  std::vector<KeptNote> checkpoints() const override;
  void put_checkpoint(std::uint64_t size, const std::string& text) override;
  void put_checkpoint(const KeptNote&) override;
  void newest_checkpoints(std::uint64_t above, const WillDo&) const override;
  std::string set_checkpoint_aside(const std::string& name) override;

 private:
  void put(const std::string& name, const std::string& text);
  std::string folder() const { return register_ + ".checkpoints"; }
  std::string register_;
};

}  // namespace utlys
