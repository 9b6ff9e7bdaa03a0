// SPDX-License-Identifier: EUPL-1.2
#include "cli/export/tlog_tiles.hpp"

#include <filesystem>
#include <fstream>

#include "cli/render/speech.hpp"
#include "cli/stop.hpp"
#include "engine/entry.hpp"
#include "engine/errors.hpp"
#include "engine/log_tree.hpp"

namespace utlys {
namespace {

namespace fs = std::filesystem;
static_assert(largest_entry <= 0xFFFF);  // a bundle says each entry's length in two bytes

[[noreturn]] void cannot_write(const fs::path& path) {
  throw Stop(Failure::unavailable, fill(_("The file {} cannot be written."), {path.string()}));
}

// A folder that is made whole under another name, and gone again unless it is given its own.
class NewFolder {
 public:
  explicit NewFolder(const std::string& name) : name_(name), making_(name + ".new") {
    std::error_code error;
    if (fs::exists(fs::symlink_status(name_, error)) || fs::exists(fs::symlink_status(making_, error)))
      throw Stop(Failure::unavailable, fill(_("There is a file {} already; it is left alone."), {name}));
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  ~NewFolder() {
    std::error_code ignored;
    fs::remove_all(making_, ignored);
  }
  void write(const std::string& path, std::string_view bytes) const {
    const auto file = making_ / path;
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    std::ofstream out(file, std::ios::binary);
    out << bytes;
    if (!out.flush()) cannot_write(file);
  }
  void finish() const {
    std::error_code error;
    fs::rename(making_, name_, error);
    if (error) cannot_write(name_);
  }

 private:
  fs::path name_, making_;
};

std::string tile_bytes(const Reading& reading, TileAt at, std::uint64_t width) {
  auto bytes = at.level == 0 && width < tile_width ? leaf_hashes(reading, at.index * tile_width, width)
                                                   : reading.tile(at).value_or(std::string());
  bytes.resize(std::min<std::size_t>(bytes.size(), width * sizeof(Digest)));
  if (bytes.size() != width * sizeof(Digest))
    throw Error(Failure::corrupt, "the tile of level " + std::to_string(at.level) + " with index " +
                                      std::to_string(at.index) + " is missing");
  return bytes;
}

std::string bundle(const Reading& reading, std::uint64_t index, std::uint64_t width) {
  constexpr unsigned byte_bits = 8;
  std::string bytes;
  const auto first = index * tile_width;
  reading.entries(first + 1, first + width, [&](std::uint64_t /*seq*/, std::string_view entry) {
    bytes += static_cast<char>(entry.size() >> byte_bits);
    bytes += static_cast<char>(entry.size() & 0xFFU);
    bytes += entry;
    return true;
  });
  return bytes;
}

}  // namespace

std::string tlog_path(std::uint64_t index, std::uint64_t width) {
  constexpr std::uint64_t thousand = 1000;
  const auto three = [](std::uint64_t part) { return std::to_string(thousand + part).substr(1); };
  auto path = three(index % thousand);
  for (index /= thousand; index > 0; index /= thousand)
    path.insert(0, "x" + three(index % thousand) + "/");
  return width == tile_width ? path : path + ".p/" + std::to_string(width);
}

void write_tlog_tiles(const Reading& reading, const Attested& to, const std::string& folder) {
  const NewFolder made(folder);
  for (unsigned level = 0; to.head.size >> (level * tile_height) > 0; ++level) {
    const auto hashes = to.head.size >> (level * tile_height);
    for (std::uint64_t index = 0; index * tile_width < hashes; ++index) {
      const auto width = std::min(tile_width, hashes - index * tile_width);
      const auto path = tlog_path(index, width);
      made.write("tile/" + std::to_string(level) + "/" + path, tile_bytes(reading, {level, index}, width));
      if (level == 0) made.write("tile/entries/" + path, bundle(reading, index, width));
    }
  }
  made.write("checkpoint", to_text(to.note));
  made.finish();
}

}  // namespace utlys
