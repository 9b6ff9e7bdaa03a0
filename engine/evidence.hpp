// SPDX-License-Identifier: EUPL-1.2
// What lies beside a register and not in it: the private half of its signing key, and the checkpoints made of its log.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace utlys {

struct KeptNote {
  std::string name;  // of the file, for people
  std::string text;  // as it lies: nobody has looked at it
};

// Every verb may throw Error(unavailable).
class Evidence {
 public:
  Evidence() = default;
  Evidence(const Evidence&) = delete;
  Evidence& operator=(const Evidence&) = delete;
  virtual ~Evidence() = default;

  // The private key's text. Absent: there is none. Error(unavailable): it is somebody else's to read, or others than
  // its owner may read it.
  virtual std::optional<std::string> key() const = 0;
  virtual void put_key(const std::string&) = 0;  // in the place of the one before; its owner's alone, durable
  // The next one, beside it and as durable; and the taking of it into its place. Nothing there: nothing happens.
  virtual void put_new_key(const std::string&) = 0;
  virtual void take_new_key() = 0;
  virtual std::optional<std::string> new_key() const = 0;
  virtual std::string key_place() const = 0;  // for people

  virtual std::vector<KeptNote> checkpoints() const = 0;  // by size of the log, as their names say it
  // Durable; in the place of one of the same size.
  virtual void put_checkpoint(std::uint64_t size, const std::string& text) = 0;
  // The one of the longest log, as its name says it. Absent: none is of more than `above` entries.
  virtual std::optional<KeptNote> newest_checkpoint(std::uint64_t above) const = 0;
  // It is kept, but no longer among the checkpoints. Nothing of that name: nothing happens.
  virtual void set_checkpoint_aside(const std::string& name) = 0;
};

}  // namespace utlys
