// SPDX-License-Identifier: EUPL-1.2
// What a backup says of itself: for programs, and for whoever finds the folder in ten years.
#pragma once
#include "cli/context.hpp"
#include "cli/documents.hpp"

namespace utlys {

inline constexpr const char* manifest_name = "manifest.json";  // frozen

struct Manifest {
  std::string origin;
  TreeHead head;
  Day made;
  FilesChecked files{};  // what is missing was missing when the backup was made
  std::size_t checkpoints{};
  bool is_signed{};  // there is a checkpoint of the whole log
  bool key{};
  bool verified{};
};

std::string manifest_json(const Manifest&);
std::string manifest_text(const Context&, const Manifest&);  // in the language spoken
// Throws Stop(unavailable): there is none, or it is none that this version can read.
Manifest manifest_in(const Context&, const std::string& folder);

}  // namespace utlys
