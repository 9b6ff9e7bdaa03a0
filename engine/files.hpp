// SPDX-License-Identifier: EUPL-1.2
// The port behind which the files of documents are kept, each under the digest of its bytes (R21). The log holds the
// digest, so a file proves itself; that is why files need not be in the register, whose backups they would swell.
#pragma once
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/digest.hpp"

namespace utlys {

// "sha256:" and 64 lower-case hexadecimal digits, as documents hold it. Absent: not that form.
std::string digest_text(const Digest&);
std::optional<Digest> digest_from_text(std::string_view);

inline constexpr std::uint64_t largest_file = 512ULL * 1024 * 1024;  // bytes
inline constexpr std::size_t file_piece = 1024UL * 1024;             // bytes read at a time

// Takes a piece of a file; false: no more is wanted.
using Sink = std::function<bool(std::string_view)>;

// Reads to the end, piece by piece, and gives the digest. Absent: more than `most` bytes, or the stream broke.
std::optional<Digest> digest_of(std::istream&, std::uint64_t most, const Sink& each = {});

enum class FileState { agrees, missing, changed, stopped };

struct PutFile {
  Digest digest{};
  bool fresh{};  // there was none of this content before
};

// Thread rule: one caller at a time. Every verb may throw Error(unavailable) or Error(busy).
class Files {
 public:
  Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  virtual ~Files() = default;

  // Held from before put() until the log names the file, and from before the log is asked until remove(): so nobody
  // removes what somebody else is about to refer to. It is let go when the answer is dropped.
  virtual std::shared_ptr<const void> turn() = 0;
  // Durable when it returns, also the name. The same content twice is kept once. Absent: as digest_of.
  virtual std::optional<PutFile> put(std::istream&, std::uint64_t most) = 0;
  // Puts what `from` keeps under this digest, and nothing that does not agree. The answer is that of from.get().
  virtual FileState take(const Files& from, const Digest&) = 0;
  // Nothing there: nothing happens.
  virtual void remove(const Digest&) = 0;

  // The bytes as they lie, in pieces, and whether they are what the digest says. What has been given out before the
  // answer is not to be trusted. `changed` also: something lies there that is no plain file. `stopped`: the sink wanted
  // no more and was not asked again, also after the last piece; whether the file agrees is then not known. A file with
  // nothing in it gives no piece.
  virtual FileState get(const Digest&, const Sink&) const = 0;
  virtual bool has(const Digest&) const = 0;  // without reading it
  // No store yet: empty. Something else in the store's place: Error(unavailable).
  virtual std::vector<Digest> list() const = 0;
};

}  // namespace utlys
