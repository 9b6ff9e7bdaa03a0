// SPDX-License-Identifier: EUPL-1.2
#include "engine/ed25519.hpp"

#include <openssl/evp.h>

#include <memory>

#include "engine/errors.hpp"

namespace utlys::ed25519 {
namespace {

constexpr std::size_t signature_size = 64;

using Pkey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

void check(bool ok) {
  if (!ok) throw Error(Failure::unavailable, "libcrypto cannot compute Ed25519");
}

Pkey private_key(const Key& seed) {
  Pkey key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()), EVP_PKEY_free);
  check(key != nullptr);
  return key;
}

Context context() {
  Context made(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  check(made != nullptr);
  return made;
}

}  // namespace

Key public_key(const Key& seed) {
  const auto key = private_key(seed);
  Key out{};
  auto size = out.size();
  check(EVP_PKEY_get_raw_public_key(key.get(), out.data(), &size) == 1 && size == out.size());
  return out;
}

std::string sign(const Key& seed, std::string_view text) {
  const auto key = private_key(seed);
  const auto signing = context();
  check(EVP_DigestSignInit(signing.get(), nullptr, nullptr, nullptr, key.get()) == 1);
  std::string signature(signature_size, '\0');
  auto size = signature.size();
  check(EVP_DigestSign(signing.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, raw(text),
                       text.size()) == 1);
  return signature;
}

bool verifies(const Key& public_key, std::string_view text, std::string_view signature) {
  if (signature.size() != signature_size) return false;
  const Pkey key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, public_key.data(), public_key.size()),
                 EVP_PKEY_free);
  if (key == nullptr) return false;
  const auto verifying = context();
  check(EVP_DigestVerifyInit(verifying.get(), nullptr, nullptr, nullptr, key.get()) == 1);
  return EVP_DigestVerify(verifying.get(), raw(signature), signature.size(), raw(text), text.size()) == 1;
}

}  // namespace utlys::ed25519
