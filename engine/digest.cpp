// SPDX-License-Identifier: EUPL-1.2
#include "engine/digest.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <memory>

#include "engine/errors.hpp"

namespace utlys {
namespace {

struct Libcrypto {
  std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> algorithm{EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free};
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

void check(int ok) {
  if (ok != 1) throw Error(Failure::unavailable, "libcrypto cannot compute SHA-256");
}

}  // namespace

Digest sha256(std::initializer_list<std::string_view> parts) {
  thread_local const Libcrypto hasher;
  check(EVP_DigestInit_ex2(hasher.context.get(), hasher.algorithm.get(), nullptr));
  for (auto part : parts)
    check(EVP_DigestUpdate(hasher.context.get(), part.data(), part.size()));
  Digest digest;
  check(EVP_DigestFinal_ex(hasher.context.get(), digest.data(), nullptr));
  return digest;
}

struct Sha256::Hasher : Libcrypto {};

Sha256::Sha256() : hasher_(std::make_unique<Hasher>()) {
  check(EVP_DigestInit_ex2(hasher_->context.get(), hasher_->algorithm.get(), nullptr));
}
Sha256::~Sha256() = default;
void Sha256::add(std::string_view part) {
  check(EVP_DigestUpdate(hasher_->context.get(), part.data(), part.size()));
}
Digest Sha256::finish() {
  Digest digest;
  check(EVP_DigestFinal_ex(hasher_->context.get(), digest.data(), nullptr));
  return digest;
}

std::string base64(std::string_view bytes) {
  std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
  const auto size =
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                      reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(size));
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return {};
  std::string bytes(text.size() / 4 * 3, '\0');
  const auto size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                    reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
  if (size < 0) return {};
  // It counts the padding as bytes, trims white space, and does not mind which bits lie under the padding.
  const auto padding = text.ends_with("==") ? 2U : text.ends_with('=') ? 1U : 0U;
  bytes.resize(static_cast<std::size_t>(size) - std::min<std::size_t>(padding, static_cast<std::size_t>(size)));
  if (base64(bytes) != text) return {};
  return bytes;
}

std::string base64url(std::string_view bytes) {
  auto text = base64(bytes);
  while (!text.empty() && text.back() == '=')
    text.pop_back();
  for (char& c : text) {
    if (c == '+') c = '-';
    if (c == '/') c = '_';
  }
  return text;
}

}  // namespace utlys
