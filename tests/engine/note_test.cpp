// SPDX-License-Identifier: EUPL-1.2
#include "engine/note.hpp"

#include <gtest/gtest.h>

#include "engine/checkpoint.hpp"
#include "engine/ed25519.hpp"

namespace utlys {
namespace {

std::string from_hex(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(text.substr(i, 2)), nullptr, 16));
  return bytes;
}
ed25519::Key key_from_hex(std::string_view text) {
  ed25519::Key key{};
  std::ranges::copy(from_hex(text), key.begin());
  return key;
}

// RFC 8032 section 7.1, TEST 2.
TEST(Ed25519, GivesTheSignatureOfTheRfc) {
  const auto seed = key_from_hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
  const auto key = key_from_hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const auto signature = from_hex(
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
      "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  EXPECT_EQ(ed25519::public_key(seed), key);
  EXPECT_EQ(ed25519::sign(seed, "\x72"), signature);
  EXPECT_TRUE(ed25519::verifies(key, "\x72", signature));
  EXPECT_FALSE(ed25519::verifies(key, "\x73", signature));
  EXPECT_FALSE(ed25519::verifies(key, "\x72", signature.substr(1)));
}

// The example of the Go library that the C2SP text grew out of (golang.org/x/mod/sumdb/note).
constexpr std::string_view peter_public = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
constexpr std::string_view peter_private =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
constexpr std::string_view peter_note =
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "\u2014 PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

TEST(SignedNotes, AreReadAndWrittenAsOthersDo) {
  const auto key = public_key_from(peter_public);
  ASSERT_TRUE(key);
  EXPECT_EQ(to_text(*key), peter_public);
  const auto note = note_from(peter_note);
  ASSERT_TRUE(note);
  EXPECT_EQ(signed_by(*note, *key), Signed::yes);
  EXPECT_EQ(to_text(*note), peter_note);
  const auto signer = SigningKey::from_text(peter_private);
  ASSERT_TRUE(signer);
  EXPECT_EQ(signer->public_key(), *key);
  EXPECT_EQ(signer->to_text(), peter_private);
  EXPECT_EQ(signer->sign(note->text), note->signatures.front());
}

TEST(SignedNotes, R22_AreFalseWhenAnythingIsChanged) {
  const auto key = public_key_from(peter_public).value();
  for (std::size_t i = 0; i < peter_note.size(); ++i) {
    std::string changed(peter_note);
    changed[i] = static_cast<char>(changed[i] ^ 1);
    const auto note = note_from(changed);
    EXPECT_TRUE(!note || signed_by(*note, key) != Signed::yes) << "byte " << i;
  }
}

TEST(SignedNotes, KeepTheSignaturesOfOthersAndAreNotTakenForTheirs) {
  const SigningKey log("example.org/log", key_from_hex(std::string(64, '1')));
  const SigningKey witness("witness.example", key_from_hex(std::string(64, '2')));
  auto note = signed_checkpoint({"example.org/log", {7, {}}}, log);
  note.signatures.push_back(witness.sign(note.text));
  const auto read = note_from(to_text(note));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->signatures, note.signatures);
  EXPECT_EQ(signed_by(*read, log.public_key()), Signed::yes);
  EXPECT_EQ(signed_by(*read, witness.public_key()), Signed::yes);
  const SigningKey stranger("example.org/log", key_from_hex(std::string(64, '3')));
  EXPECT_EQ(signed_by(*read, stranger.public_key()), Signed::no);
}

TEST(SignedNotes, OneBadSignatureOfAKeyIsNotOutweighedByAGoodOne) {
  const SigningKey log("example.org/log", key_from_hex(std::string(64, '1')));
  auto note = signed_checkpoint({"example.org/log", {7, {}}}, log);
  note.signatures.push_back(note.signatures.front());
  note.signatures.back().signature.back() ^= 1;
  EXPECT_EQ(signed_by(note, log.public_key()), Signed::falsely);
}

TEST(SignedNotes, WhatIsNoNoteIsRefused) {
  for (const auto* text : {"", "\n", "text\n", "text\n\n", "text\n\n\u2014 name AAAA\n", "text\n\u2014 name AAAAAAA=\n",
                           "te\x01xt\n\n\u2014 name AAAAAAA=\n", "text\n\n\u2014 na+me AAAAAAA=\n",
                           "text\n\n\u2014 name AAAAAAA=", "text\n\n- name AAAAAAA=\n"})
    EXPECT_FALSE(note_from(text)) << text;
  EXPECT_TRUE(note_from("text\n\n\u2014 name AAAAAAA=\n"));
  EXPECT_FALSE(note_from(std::string(largest_note, 'a') + "\n\n\u2014 name AAAAAAA=\n"));
}

TEST(SignedNotes, AKeyWhoseIdIsAnothersIsNoKey) {
  std::string text(peter_public);
  text.replace(text.find("c74f"), 4, "c74e");
  EXPECT_FALSE(public_key_from(text));
  EXPECT_FALSE(public_key_from("PeterNeumann+c74f20a3"));
  EXPECT_FALSE(SigningKey::from_text(peter_public));
}

TEST(Checkpoints, AreReadBackAndNothingElseIs) {
  const Checkpoint checkpoint{"utlys/stockholm", {1401, leaf_hash("x")}};
  const auto text = to_text(checkpoint);
  EXPECT_EQ(text, "utlys/stockholm\n1401\n" + base64(bytes_of(checkpoint.head.root)) + "\n");
  const auto read = checkpoint_from(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->origin, checkpoint.origin);
  EXPECT_EQ(read->head, checkpoint.head);
  EXPECT_TRUE(checkpoint_from(text + "an extension\n"));
  const auto root = base64(bytes_of(checkpoint.head.root)) + "\n";
  for (const auto& bad : {"\n1\n" + root, "o\n01\n" + root, "o\n-1\n" + root, "o\n1 \n" + root, "o\n\n" + root,
                          std::string("o\n1\nAAAA\n"), "o\n1\n" + root + "\n", "o\n18446744073709551616\n" + root})
    EXPECT_FALSE(checkpoint_from(bad)) << bad;
}

}  // namespace
}  // namespace utlys
