// SPDX-License-Identifier: EUPL-1.2
// A file that a command leaves behind: whole, or not at all.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace utlys {

enum class Existing { left_alone, replaced };
enum class Readers { as_usual, owner };  // as the umask says; or nobody but the one who writes it

// Written beside the file first and then put in place, so that nobody ever sees half of it. A file that is replaced
// keeps who may read it; a link goes on pointing where it does.
// Every verb throws Stop(unavailable), and leaves what was there as it was: a file that is there already and is to be
// left alone (the command that replaces it is `replace_with`; empty: there is none), what is no ordinary file, a folder
// that is missing or closed, a full disk.
class OutputFile {
 public:
  explicit OutputFile(const std::string& path, Existing = Existing::left_alone, Readers = Readers::owner,
                      std::string replace_with = {});
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();  // without finish() nothing is left behind

  void write(std::string_view piece);
  void settle();  // all of it is on the disk, out of sight: what can fail but for the name has failed
  void finish();  // in place; settles first where nobody has

 private:
  class Beside;
  std::string path_, target_, replace_with_;
  Existing existing_;
  bool settled_ = false;
  std::unique_ptr<Beside> beside_;
};

// All of it at once, for everybody whom the umask lets read it.
void write_output(const std::string& path, std::string_view content, Existing, const std::string& replace_with);

}  // namespace utlys
