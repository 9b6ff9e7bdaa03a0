// SPDX-License-Identifier: EUPL-1.2
// A file that a command writes for its user: it stands under its name only once it is whole, and never over another.
#pragma once
#include <string>
#include <string_view>

namespace utlys {

class OutputFile {
 public:
  // Throws Stop(unavailable): something is there already, or nothing can be written there.
  explicit OutputFile(std::string path);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();  // without finish() nothing is left behind

  void write(std::string_view piece);
  void finish();

 private:
  std::string path_, unfinished_;
  int file_ = -1;
};

}  // namespace utlys
