// SPDX-License-Identifier: EUPL-1.2
// A real register on disk, an office that works in it, and somebody who harms it behind the program's back. Every
// attack of docs/evidence.md is a test here that says how it is caught.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/attacks/forger.hpp"
#include "tests/cli/world.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::tests {

// What a verification said.
struct Verdict {
  int code{};
  std::vector<std::string> findings;  // "entry: what", in order
  bool ok() const { return code == 0 && findings.empty(); }
  bool says(const std::string& part) const;
  std::string text() const;
};

class Scene : public testing::Test {
 protected:
  Scene();  // a register of some three hundred entries, so that a tile is full, and one checkpoint of it put aside

  int type(const std::string& line) { return world.type(line); }
  Verdict verify(const std::string& more = {});
  // With the checkpoint that was put aside, as somebody else would who keeps it.
  Verdict verify_with_checkpoint();

  // Past the program, as somebody with the sqlite3 shell would. Triggers that stand in the way are lifted, and put back
  // word for word: the schema shows nothing.
  void harm(const std::string& sql) const;
  void harm_openly(const std::string& sql) const;  // the triggers as they are
  std::vector<std::string> entries() const;
  void copy_to(const std::string& name) const { std::filesystem::copy_file(path, dir / name); }

  TempDir dir;
  const std::string path = dir / "register.db";
  const std::string checkpoint = dir / "kept-elsewhere.txt";
  test::World world;
};

}  // namespace utlys::tests
