// SPDX-License-Identifier: EUPL-1.2
#include "storage/files/disk_last_seen.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
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

std::optional<Seen> seen_from(const std::array<std::string, 5>& lines) {
  const auto size = number_from<std::uint64_t>(lines[0]);
  const auto root = from_base64(lines[1]);
  const auto on = day_from_iso(lines[2]);
  const auto restorations = number_from<std::int64_t>(lines[3]);
  const auto checkpoint = number_from<std::uint64_t>(lines[4]);
  if (!size || !root || root->size() != sizeof(Digest) || !on || !restorations || !checkpoint) return {};
  Seen seen{{*size, {}}, *on, *restorations, *checkpoint};
  std::copy(root->begin(), root->end(), seen.head.root.begin());
  return seen;
}

}  // namespace

std::string DiskLastSeen::file_of(const std::string& origin) const {
  constexpr std::size_t enough = 32;  // letters
  return folder() + "/seen-" + base64url(bytes_of(sha256({origin, "\n", place_}))).substr(0, enough) + ".txt";
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
  const auto path = file_of(origin);
  auto unfinished = folder() + "/" + std::string(unfinished_name) + "XXXXXX";
  const Handle file(::mkstemp(unfinished.data()));  // mode 0600
  if (file.file < 0) return;
  const auto text = std::string(form) + "\n" + origin + "\n" + place_ + "\n" + std::to_string(seen.head.size) + "\n" +
                    base64(bytes_of(seen.head.root)) + "\n" + to_iso(seen.on) + "\n" +
                    std::to_string(seen.restorations) + "\n" + std::to_string(seen.checkpoint) + "\n";
  const bool whole = ::write(file.file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  if (!whole || ::rename(unfinished.c_str(), path.c_str()) != 0) ::unlink(unfinished.c_str());
}

}  // namespace utlys
