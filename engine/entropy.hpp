// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

namespace utlys {

// Where salts come from. Thread rule: one caller at a time.
class Entropy {
 public:
  Entropy() = default;
  Entropy(const Entropy&) = delete;
  Entropy& operator=(const Entropy&) = delete;
  virtual ~Entropy() = default;
  virtual std::string bytes(std::size_t count) = 0;
};

// The operating system's, through libcrypto. Throws Error(unavailable) when it has none to give.
class SystemEntropy final : public Entropy {
 public:
  std::string bytes(std::size_t count) override;
};

// The same bytes every time, for tests and the demo's scenario. Never for a register that somebody works in.
class CountingEntropy final : public Entropy {
 public:
  std::string bytes(std::size_t count) override;

 private:
  std::uint64_t next_{};
};

}  // namespace utlys
