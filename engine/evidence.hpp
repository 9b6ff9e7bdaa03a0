// SPDX-License-Identifier: EUPL-1.2
// What lies beside a register and not in it: the private half of its signing key, and the checkpoints made of its log.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace utlys {

struct KeptNote {
  std::string name;      // of the file, for people
  std::string text;      // as it lies: nobody has looked at it; empty also for what cannot be read
  std::uint64_t size{};  // of the log, as the name says it; 0: it says none
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

  // By size of the log, as their names say it. What lies among them and cannot be read (a folder, a link …) is one
  // without text. Error(unavailable): it cannot be seen what lies there.
  virtual std::vector<KeptNote> checkpoints() const = 0;
  // Durable; in the place of one of the same size.
  virtual void put_checkpoint(std::uint64_t size, const std::string& text) = 0;
  // One that lay beside another register, under the name that it had there. Durable.
  virtual void put_checkpoint(const KeptNote&) = 0;
  // Those of more than `above` entries, as their names say it, the longest log's first, until one will do. What cannot
  // be read is one without text.
  using WillDo = std::function<bool(const KeptNote&)>;
  virtual void newest_checkpoints(std::uint64_t above, const WillDo&) const = 0;
  // It is kept, but no longer among the checkpoints: under the name given back, never over another. Nothing of that
  // name: nothing happens.
  virtual std::string set_checkpoint_aside(const std::string& name) = 0;
};

}  // namespace utlys
