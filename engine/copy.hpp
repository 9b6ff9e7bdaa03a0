// SPDX-License-Identifier: EUPL-1.2
// A copy of a register that is being made: out of sight until it is whole, and gone again unless it is put in place.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

namespace utlys {

// Every verb may throw Error(unavailable).
class Copy {
 public:
  enum class As {
    folder,    // one that holds the register as backed_up_register, and what belongs to it
    register_  // a register with what belongs to it beside it
  };
  using Progress = std::function<void(std::uint64_t done, std::uint64_t of)>;  // in pages of the database

  Copy() = default;
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  virtual ~Copy() = default;

  // Where the register lies meanwhile; files, checkpoints and key are put beside it as beside any other.
  virtual std::string path() const = 0;
  // One more file of the folder, its owner's alone, durable.
  virtual void write(const std::string& name, const std::string& text) = 0;
  // Under its name, durable with all that is in it, and never over anything. REQUIRES: nobody holds what lies at
  // path().
  virtual void place() = 0;
};

inline constexpr const char* backed_up_register = "register.db";  // frozen

}  // namespace utlys
