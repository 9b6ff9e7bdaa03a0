// SPDX-License-Identifier: EUPL-1.2
// Probes of a public implementation of RFC 6962 proofs (transparency-dev/merkle, testdata): every JSON file below the
// folder that UTLYS_PEER_MERKLE names. They are not part of this project; where they are not at hand the test says so.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/proof.hpp"

namespace utlys::tests {
namespace {

namespace fs = std::filesystem;

boost::json::object read(const fs::path& path) {
  std::ifstream file(path);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  return boost::json::parse(text).as_object();
}

// Absent: no digest. A peer's files hold roots that are none, and those must be refused.
std::optional<Digest> digest(const boost::json::value& value) {
  const auto bytes = from_base64(value.as_string());
  if (!bytes || bytes->size() != sizeof(Digest)) return {};
  return hash_in(*bytes, 0);
}

std::optional<Proof> proof_in(const boost::json::object& probe) {
  Proof proof;
  const auto& list = probe.at("proof");
  if (list.is_null()) return proof;
  for (const auto& hash : list.as_array()) {
    const auto one = digest(hash);
    if (!one) return {};
    proof.push_back(*one);
  }
  return proof;
}

std::uint64_t number(const boost::json::object& probe, const char* name) {
  return probe.at(name).to_number<std::uint64_t>();
}

bool accepted(const boost::json::object& probe) {
  const auto proof = proof_in(probe);
  if (!proof) return false;
  if (probe.contains("leafIdx")) {
    const auto leaf = digest(probe.at("leafHash")), root = digest(probe.at("root"));
    return leaf && root && proves_inclusion(number(probe, "leafIdx"), number(probe, "treeSize"), *leaf, *proof, *root);
  }
  const auto before = digest(probe.at("root1")), after = digest(probe.at("root2"));
  return before && after &&
         proves_consistency({number(probe, "size1"), *before}, {number(probe, "size2"), *after}, *proof);
}

TEST(PeerProofs, R22_EveryProbeIsAcceptedOrRefusedAsItSays) {
  const char* folder = std::getenv("UTLYS_PEER_MERKLE");
  if (folder == nullptr || *folder == '\0')
    GTEST_SKIP() << "UTLYS_PEER_MERKLE is not set: the peer's probes are not at hand";
  std::size_t files = 0, refused = 0;
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    if (file.path().extension() != ".json") continue;
    ++files;
    const auto probe = read(file.path());
    const bool refuse = probe.at("wantErr").as_bool();
    refused += refuse ? 1 : 0;
    EXPECT_EQ(accepted(probe), !refuse) << file.path();
  }
  EXPECT_GT(refused, 0U) << "no probe below " << folder;
  EXPECT_GT(files, refused);
  RecordProperty("probes", static_cast<int>(files));
}

}  // namespace
}  // namespace utlys::tests
