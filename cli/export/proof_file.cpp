// SPDX-License-Identifier: EUPL-1.2
#include "cli/export/proof_file.hpp"

#include "cli/render/figures.hpp"
#include "cli/stop.hpp"
#include "engine/json/write.hpp"

namespace utlys {
namespace {

constexpr std::string_view format = "utlys-proof/1";  // frozen, as are the members' names

void text_member(std::string& out, std::string_view name, std::string_view text) {
  json::plain_key(out, name);
  json::write(out, text);
}

void proof_member(std::string& out, const Proof& proof) {
  json::plain_key(out, "proof");
  out += '[';
  for (const auto& hash : proof) {
    if (&hash != &proof.front()) out += ',';
    json::write(out, std::string_view(base64(bytes_of(hash))));
  }
  out += ']';
}

struct Placed {
  std::string entry;  // its bytes
  std::uint64_t index{};
  Proof proof;
};

Placed placed(const Reading& reading, Prover& prover, const TreeHead& head, std::uint64_t seq) {
  Placed one{{}, seq - 1, prover.inclusion(seq - 1, head.size)};
  reading.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
    one.entry = bytes;
    return true;
  });
  if (proves_inclusion(one.index, head.size, leaf_hash(one.entry), one.proof, head.root)) return one;
  throw Stop(Failure::corrupt,
             fill(_("Entry {} is not what the log's tree says it is. Nothing is proven."), {count_text(seq)}), {},
             {"utlys audit verify"});
}

void index_member(std::string& out, const Placed& one) {
  json::plain_key(out, "index");
  json::write(out, static_cast<std::int64_t>(one.index));
}

}  // namespace

// Members in each of the three in the order of their names.
std::string inclusion_file(const Reading& reading, const Attested& to, std::uint64_t seq) {
  Prover prover(reading);
  const auto one = placed(reading, prover, to.head, seq);
  std::string out = "{";
  text_member(out, "checkpoint", to_text(to.note));
  text_member(out, "entry", one.entry);
  text_member(out, "format", format);
  index_member(out, one);
  text_member(out, "key_to_compare", to_text(to.key));
  text_member(out, "kind", "inclusion");
  proof_member(out, one.proof);
  return out + "}\n";
}

std::string case_file(const Reading& reading, const Attested& to, const CaseId& id,
                      std::span<const std::uint64_t> seqs) {
  Prover prover(reading);
  std::string out = "{";
  text_member(out, "case", id);
  text_member(out, "checkpoint", to_text(to.note));
  json::plain_key(out, "entries");
  out += '[';
  for (const auto seq : seqs) {
    const auto one = placed(reading, prover, to.head, seq);
    if (seq != seqs.front()) out += ',';
    out += '{';
    text_member(out, "entry", one.entry);
    index_member(out, one);
    proof_member(out, one.proof);
    out += '}';
  }
  out += ']';
  text_member(out, "format", format);
  text_member(out, "key_to_compare", to_text(to.key));
  text_member(out, "kind", "case");
  return out + "}\n";
}

std::string consistency_file(const Reading& reading, const Attested& earlier, const Attested& later) {
  const auto proof = Prover(reading).consistency(earlier.head.size, later.head.size);
  if (!proves_consistency(earlier.head, later.head, proof))
    throw Stop(Failure::corrupt, _("The log's tree contradicts itself. Nothing is proven."), {},
               {"utlys audit verify"});
  std::string out = "{";
  text_member(out, "checkpoint", to_text(later.note));
  text_member(out, "earlier", to_text(earlier.note));
  text_member(out, "earlier_key_to_compare", to_text(earlier.key));
  text_member(out, "format", format);
  text_member(out, "key_to_compare", to_text(later.key));
  text_member(out, "kind", "consistency");
  proof_member(out, proof);
  return out + "}\n";
}

}  // namespace utlys
