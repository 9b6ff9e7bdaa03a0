// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "storage/over.hpp"

namespace utlys::tests {

// A store that is another one, for tests that change a little of what it says.
class StoreOver : public Over<Store> {
 public:
  explicit StoreOver(Store& beneath) : Over<Store>(beneath), beneath_(beneath) {}
  bool writable() const override { return beneath_.writable(); }
  std::unique_ptr<Unit> begin() override { return beneath_.begin(); }

 protected:
  Store& beneath() const { return beneath_; }

 private:
  Store& beneath_;
};

}  // namespace utlys::tests
