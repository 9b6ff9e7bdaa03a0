// SPDX-License-Identifier: EUPL-1.2
#include "storage/files/disk_last_seen.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "storage/files/durable.hpp"

namespace utlys {
namespace {

constexpr std::string_view form = "utlys seen 1";  // frozen
constexpr std::size_t largest = 4096;              // bytes; no memory is larger

// Empty: nothing there that can be read.
std::string read_small(const std::string& path) {
  const Handle file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | not_followed));
  if (file.file < 0) return {};
  std::string text(largest, '\0');
  const auto got = ::read(file.file, text.data(), text.size());
  text.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
  return text;
}

template <class Number>
std::optional<Number> number_from(std::string_view text) {
  Number number{};
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size()) return {};
  return number;
}

std::optional<CompactRange> tree_from(std::uint64_t size, std::string_view text) {
  const auto bytes = from_base64(text);
  if (!bytes || bytes->size() != static_cast<std::size_t>(std::popcount(size)) * sizeof(Digest)) return {};
  std::vector<Digest> hashes(bytes->size() / sizeof(Digest));
  for (std::size_t i = 0; i < hashes.size(); ++i)
    std::copy_n(bytes->begin() + static_cast<std::ptrdiff_t>(i * sizeof(Digest)), sizeof(Digest), hashes[i].begin());
  return CompactRange(size, std::move(hashes));
}

std::optional<Seen> seen_from(const std::array<std::string, 5>& lines) {
  const auto size = number_from<std::uint64_t>(lines[0]);
  auto tree = size ? tree_from(*size, lines[1]) : std::nullopt;
  const auto on = day_from_iso(lines[2]);
  const auto restorations = number_from<std::int64_t>(lines[3]);
  const auto checkpoint = number_from<std::uint64_t>(lines[4]);
  if (!tree || !on || !restorations || !checkpoint) return {};
  return Seen{std::move(*tree), *on, *restorations, *checkpoint};
}

std::string bytes_of(const std::vector<Digest>& hashes) {
  std::string bytes;
  for (const auto& hash : hashes)
    bytes += utlys::bytes_of(hash);
  return bytes;
}

// Of a place and a log. Whether a file is about them its own lines say, so that nothing rests on this one.
std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

}  // namespace

std::string DiskLastSeen::file_of(const std::string& origin) const {
  constexpr int hexadecimal = 16;
  std::array<char, hexadecimal> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), fnv1a(origin + "\n" + place_), hexadecimal);
  return folder() + "/seen-" + std::string(digits.data(), end.ptr) + ".txt";
}

std::optional<Seen> DiskLastSeen::recall(const std::string& origin) const {
  if (state_home_.empty()) return {};
  std::istringstream text(read_small(file_of(origin)));
  std::string said_form, of, at;
  std::array<std::string, 5> lines;
  std::getline(text, said_form);
  std::getline(text, of);
  std::getline(text, at);
  for (auto& line : lines)
    std::getline(text, line);
  if (said_form != form || of != origin || at != place_) return {};
  return seen_from(lines);
}

void DiskLastSeen::remember(const std::string& origin, const Seen& seen) {
  if (state_home_.empty() || place_.find('\n') != std::string::npos) return;
  std::error_code ignored;
  if (::mkdir(folder().c_str(), S_IRWXU) != 0 && errno == ENOENT) {
    std::filesystem::create_directories(state_home_, ignored);
    ::mkdir(folder().c_str(), S_IRWXU);
  }
  const auto text = std::string(form) + "\n" + origin + "\n" + place_ + "\n" + std::to_string(seen.tree.size()) + "\n" +
                    base64(bytes_of(seen.tree.hashes())) + "\n" + to_iso(seen.on) + "\n" +
                    std::to_string(seen.restorations) + "\n" + std::to_string(seen.checkpoint) + "\n";
  try {
    Unfinished file(folder());
    file.write(text);
    file.name(file_of(origin));
  } catch (const Error&) {
    // It is not remembered.
  }
}

}  // namespace utlys
