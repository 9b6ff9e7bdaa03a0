// SPDX-License-Identifier: EUPL-1.2
// The world as the command line needs it. main.cpp builds the real one, tests build theirs; everything outlives run().
#pragma once
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/render/speech.hpp"
#include "engine/clock.hpp"
#include "engine/copy.hpp"
#include "engine/entropy.hpp"
#include "engine/evidence.hpp"
#include "engine/files.hpp"
#include "engine/last_seen.hpp"
#include "engine/store.hpp"

namespace utlys {

struct App {
  std::ostream& out;  // the program's output
  std::ostream& err;  // what went wrong, and diagnostics
  std::istream& in;
  const Clock& clock;
  Entropy& entropy;
  std::string login;        // operating-system user@host (R1)
  Environment environment;  // variables; absent when not set
  std::string catalogues;   // directory of the message catalogues; empty: English only
  int width = 80;           // columns of the terminal
  bool terminal = false;    // `out` is one: raw bytes are kept from it

  // A register at a path. All throw Error(unavailable) when it is not there, or is there already (create).
  std::function<std::shared_ptr<Store>(const std::string&path)> open_to_read, open_to_write;
  std::function<std::shared_ptr<Store>(const std::string& path, const std::string& origin)> create;
  // Takes away a register that create() has just made, with its side files. Nobody holds its store any more.
  std::function<void(const std::string& path)> discard;
  // The register as it stood at the end of a day, as far as it was known at an instant; absent: as known now (R23). The
  // answer borrows from the first argument.
  std::function<std::unique_ptr<Reading>(const Reading&, Day, std::optional<Instant> known)> as_of;
  // What is wrong with the storage itself, beyond what the log can show. Empty: nothing, or nothing to say.
  std::function<std::vector<std::string>(const Store&)> examine;
  // The files of the documents of the register at a path.
  std::function<std::shared_ptr<Files>(const std::string& path)> open_files = {};

  // The key and the checkpoints of the register at a path.
  std::function<std::shared_ptr<Evidence>(const std::string& path)> open_evidence = {};

  // Copies the register at `from`, as it is at one instant whoever writes meanwhile, and nothing of what lies beside
  // it: to be a folder that holds it, or a register. Throws Error(unavailable): there is something at `to` already, or
  // it cannot be written.
  std::function<std::unique_ptr<Copy>(const std::string& from, const std::string& to, Copy::As, const Copy::Progress&)>
      copy_register = {};

  // What this user last saw of the register at a path. Not set: nothing is remembered.
  std::function<std::shared_ptr<LastSeen>(const std::string& path)> open_last_seen = {};

  bool recorded = false;  // this command has committed something; what fails from then on is only its answer
};

}  // namespace utlys
