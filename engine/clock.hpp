// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "engine/units.hpp"

namespace utlys {

// The only wall clock of the program. Now serves the recorded time and "not in the future"; nothing else (R11).
class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;
  virtual Instant now() const = 0;                // UTC
  virtual Moment on_the_wall(Instant) const = 0;  // what the clock on the wall in Stockholm shows then; whole seconds
  Moment local() const { return on_the_wall(now()); }
};

// When the clock on the wall shows this: once, as a rule; never in the hour that spring skips; twice in the one that
// autumn repeats, the earlier first.
std::vector<Instant> instants_of(const Clock&, Moment);

// The machine's clock; Europe/Stockholm as the C library knows it, so the process's TZ is set at the first question.
// Throws Error(unavailable) when the zone is not installed.
class SystemClock final : public Clock {
 public:
  Instant now() const override;
  Moment on_the_wall(Instant) const override;
};

// Stands still until moved. For tests and the demo's scenario.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Moment local) : local_(local) {}
  void set(Moment local) { local_ = local; }
  Instant now() const override;  // the local moment taken as if it were UTC: a test has no use for more
  Moment on_the_wall(Instant) const override;

 private:
  Moment local_;
};

}  // namespace utlys
