// SPDX-License-Identifier: EUPL-1.2
#include "bench/recorder.hpp"

#include "storage/over.hpp"

namespace utlys::bench {

class RecordingUnit final : public UnitOver {
 public:
  explicit RecordingUnit(Recorder& recorder)
      : UnitOver(recorder), recorder_(recorder), unit_(recorder.memory_.begin()) {}

  void commit(const Changes& changes) override {
    Recorder::Recorded recorded{{}, changes};
    for (const auto& c : changes.cases)
      recorded.before.push_back(recorder_.find(c.after->data.id).value_or(Case{}));
    unit_->commit(changes);
    recorder_.recorded_.push_back(std::move(recorded));
  }

 private:
  Recorder& recorder_;
  std::unique_ptr<Unit> unit_;
};

std::unique_ptr<Unit> Recorder::begin() {
  return std::make_unique<RecordingUnit>(*this);
}

}  // namespace utlys::bench
