// SPDX-License-Identifier: EUPL-1.2
#include "workflows/embed/run.hpp"

#include <filesystem>
#include <fstream>
#include <ostream>
#include <vector>

#include "workflows/embed/check_items.hpp"
#include "workflows/embed/check_text.hpp"
#include "workflows/embed/overlay.hpp"
#include "workflows/embed/problems.hpp"
#include "workflows/embed/read_items.hpp"
#include "workflows/embed/write_json.hpp"
#include "workflows/embed/write_reference.hpp"

namespace utlys::embed {
namespace {

using Arguments = std::span<const std::string>;

// Written beside and renamed: a build that is interrupted leaves no half file with a new time stamp.
void write_file(const std::string& file, const std::string& content, Problems& problems) {
  const std::string fresh = file + ".new";
  std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
  out << content;
  out.close();
  std::error_code error;
  if (out.good()) std::filesystem::rename(fresh, file, error);
  if (!out.good() || error) problems.add({file}, "can't be written");
}

void embed_reference(Arguments arguments, Problems& problems) {
  std::vector<Item> items;
  for (const std::string& file : arguments.subspan(1))
    read_items(file, items, problems);
  check_items(items, problems);
  if (problems.none()) write_file(arguments[0], reference_source(items), problems);
}

void embed_json(Arguments arguments, Problems& problems) {
  const std::string& name = arguments[0];
  const auto parts = arguments.subspan(2);
  if (!is_snake_case(name)) problems.add({parts[0]}, "the name \"" + name + "\" is not snake_case");
  const auto root = laid_over(parts, problems);
  if (!root) return;
  const std::string json = canonical_json(*root, file_of(parts[0]), problems);
  if (problems.none()) write_file(arguments[1], json_source(name, json), problems);
}

struct Mode {
  std::string_view name;
  std::size_t least, most;  // arguments after the mode
  void (*run)(Arguments, Problems&);
};

constexpr Mode modes[] = {
    {"reference", 2, 10'000, embed_reference},
    {"json", 3, 10'000, embed_json},
};

}  // namespace

int run(Arguments arguments, std::ostream& err) {
  for (const Mode& mode : modes) {
    if (arguments.empty() || arguments[0] != mode.name) continue;
    const Arguments rest = arguments.subspan(1);
    if (rest.size() < mode.least || rest.size() > mode.most) break;
    Problems problems;
    mode.run(rest, problems);
    problems.print(err);
    return problems.none() ? 0 : 1;
  }
  err << "usage: utlys_embed reference OUT.cpp IN.toml...\n"
         "       utlys_embed json NAME OUT.cpp IN.toml[:TABLE]...\n";
  return 2;
}

}  // namespace utlys::embed
