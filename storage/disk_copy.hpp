// SPDX-License-Identifier: EUPL-1.2
// A copy that is made in a folder of its own beside where it shall lie, `<name>.new-XXXXXX`, which a crash may leave
// and anybody may remove.
#pragma once
#include "engine/copy.hpp"

namespace utlys {

class DiskCopy final : public Copy {
 public:
  // Throws as App::copy_register says, and as open_store does of what is copied.
  DiskCopy(const std::string& from, const std::string& to, As as, const Progress& progress);
  ~DiskCopy() override;

  std::string path() const override;
  void write(const std::string& name, const std::string& text) override;
  void place() override;

 private:
  void place_folder() const;
  void place_register() const;
  As as_;
  std::string target_, making_;
};

}  // namespace utlys
