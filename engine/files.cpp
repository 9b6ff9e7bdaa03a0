// SPDX-License-Identifier: EUPL-1.2
#include "engine/files.hpp"

#include <istream>

namespace utlys {
namespace {

constexpr std::string_view algorithm = "sha256:";
constexpr std::string_view digits = "0123456789abcdef";

}  // namespace

std::string digest_text(const Digest& digest) {
  std::string text(algorithm);
  for (const auto byte : digest) {
    text += digits[byte >> 4U];
    text += digits[byte & 0xFU];
  }
  return text;
}

std::optional<Digest> digest_from_text(std::string_view text) {
  Digest digest{};
  if (!text.starts_with(algorithm) || text.size() != algorithm.size() + 2 * digest.size()) return {};
  text.remove_prefix(algorithm.size());
  for (std::size_t i = 0; i < digest.size(); ++i) {
    const auto high = digits.find(text[2 * i]);
    const auto low = digits.find(text[2 * i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return {};
    digest.at(i) = static_cast<std::uint8_t>(high << 4U | low);
  }
  return digest;
}

std::optional<Digest> digest_of(std::istream& in, std::uint64_t most, const Sink& each) {
  Sha256 hash;
  std::string piece(file_piece, '\0');
  std::uint64_t size = 0;
  while (in.good()) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    const auto got = std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount()));
    size += got.size();
    if (size > most) return {};
    hash.add(got);
    if (each && !got.empty() && !each(got)) return {};
  }
  if (!in.eof()) return {};
  return hash.finish();
}

}  // namespace utlys
