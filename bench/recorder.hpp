// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "storage/memory/memory_store.hpp"
#include "storage/over.hpp"

namespace utlys::bench {

// A register in memory that keeps what every unit of work wrote, so that the same can be written by other means.
class Recorder final : public Over<Store> {
 public:
  explicit Recorder(std::string origin) : Over<Store>(memory_), memory_(std::move(origin)) {}
  bool writable() const override { return true; }
  std::unique_ptr<Unit> begin() override;

  // One unit of work: the cases it changed as they were, and what it wrote.
  struct Recorded {
    std::vector<Case> before;
    Changes changes;
  };
  std::vector<Recorded> take() { return std::move(recorded_); }

 private:
  friend class RecordingUnit;
  MemoryStore memory_;
  std::vector<Recorded> recorded_;
};

}  // namespace utlys::bench
