// SPDX-License-Identifier: EUPL-1.2
#include "engine/entropy.hpp"

#include <openssl/rand.h>

#include "engine/errors.hpp"

namespace utlys {

std::string SystemEntropy::bytes(std::size_t count) {
  std::string out(count, '\0');
  if (RAND_bytes(reinterpret_cast<unsigned char*>(out.data()), static_cast<int>(count)) != 1)
    throw Error(Failure::unavailable, "the machine has no random numbers to give");
  return out;
}

std::string CountingEntropy::bytes(std::size_t count) {
  std::string out(count, '\0');
  auto number = ++next_;
  for (std::size_t i = 0; i < count && number > 0; ++i, number >>= 8U)
    out[i] = static_cast<char>(number & 255U);
  return out;
}

}  // namespace utlys
