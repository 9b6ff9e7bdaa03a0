// SPDX-License-Identifier: EUPL-1.2
#include "engine/verify.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/json/read.hpp"
#include "engine/log_check.hpp"
#include "engine/replay.hpp"

namespace utlys {
namespace {

constexpr std::size_t most_findings = 1000;

// At most so many, those of the first entries: what is found late may be about an early one.
class Findings {
 public:
  void add(Finding finding) {
    if (kept_.size() < most_findings) {
      kept_.push_back(std::move(finding));
      return;
    }
    ++more_;
    const auto last = std::max_element(kept_.begin(), kept_.end(), before);
    if (before(finding, *last)) *last = std::move(finding);
  }
  void move_to(Verification& result) {
    std::stable_sort(kept_.begin(), kept_.end(), before);
    std::move(kept_.begin(), kept_.end(), std::back_inserter(result.findings));
    result.more_findings += more_;
    kept_.clear();
  }

 private:
  static std::uint64_t rank(const Finding& f) { return f.seq == 0 ? UINT64_MAX : f.seq; }
  static bool before(const Finding& a, const Finding& b) { return rank(a) < rank(b); }
  std::vector<Finding> kept_;
  std::uint64_t more_{};
};

class Inspection {
 public:
  Inspection(const Reading& reading, const VerifyHow& how)
      : reading_(reading),
        how_(how),
        head_(reading.head()),
        log_(reading, how.heads, [this](std::uint64_t seq, std::string what) { find(seq, {}, std::move(what)); }),
        line_(how.threads, [this](const HashLine::Hashed& tile) { log_.add(tile); }) {}

  Verification run() {
    reading_.entries(1, UINT64_MAX, [&](std::uint64_t seq, std::string_view bytes) {
      line_.add(bytes);
      look_at(seq, bytes);
      if (how_.progress && ++count_ % progress_every == 0) how_.progress(count_, head_.tree.size());
      return true;
    });
    line_.finish();
    log_.finish();
    result_.size = log_.tree().size();
    result_.root = log_.tree().root();
    result_.heads = log_.heads();
    findings_.move_to(result_);  // the log's own first: what the tables then show may follow from it
    if (how_.depth == Depth::with_tables) compare_tables();
    findings_.move_to(result_);
    return std::move(result_);
  }

 private:
  static constexpr std::uint64_t progress_every = 10'000;

  void find(std::uint64_t seq, const CaseId& id, std::string what) { findings_.add({seq, id, std::move(what)}); }

  void look_at(std::uint64_t seq, std::string_view bytes) {
    if (seq != std::exchange(place_, seq) + 1) find(seq, {}, "an entry is missing before this one");
    if (how_.depth == Depth::log_alone) return;
    Entry entry;
    try {
      entry = entry_from_bytes(bytes);
      check_place(entry, seq);
      replay_entry(cases_[entry.case_id], entry);
    } catch (const json::Bad& bad) {
      find(seq, entry.case_id, bad.what());
    }
  }

  void check_place(const Entry& entry, std::uint64_t seq) {
    const auto at = instant_from_iso(entry.at);
    if (entry.seq != static_cast<std::int64_t>(seq)) find(seq, entry.case_id, "\"seq\" is not the entry's place");
    if (entry.log != head_.origin) find(seq, entry.case_id, "the entry belongs to another log");
    if (!at || *at < last_at_) find(seq, entry.case_id, "the recorded time runs backwards");
    if (entry.act != entry.seq && entry.act != last_act_)
      find(seq, entry.case_id, "\"act\" is neither new nor the act before");
    if (at) last_at_ = *at;
    last_act_ = entry.act;
  }

  void compare_tables() {
    if (head_.last_at != last_at_) find(0, {}, "the stored time of the last entry is another than the entry's");
    result_.cases = cases_.size();
    auto expected = std::move(cases_);
    for (const auto& stored : reading_.cases({})) {
      const auto found = expected.find(stored.id);
      if (found == expected.end()) {
        find(0, stored.id, "the case is in the table and not in the log");
        continue;
      }
      compare(stored, case_from(stored.id, found->second));
      expected.erase(found);
    }
    for (const auto& [id, gone] : expected)
      find(0, id, "the case is in the log and not in the table");
    for (const auto& secret : reading_.secrets())
      if (!opens(secret)) find(0, {}, "a private value is not the one its digest was made of: " + secret.digest);
  }

  void compare(const Case& stored, const Case& replayed) {
    if (stored.document != replayed.document)
      find(last_entry_of(stored.id), stored.id, "the case's document is not what the log gives");
    if (stored.rev != replayed.rev || stored.last_on != replayed.last_on || stored.kind != replayed.kind)
      find(last_entry_of(stored.id), stored.id, "the case's kind, revision or latest day is not what the log gives");
  }

  std::uint64_t last_entry_of(const CaseId& id) const {
    const auto seqs = reading_.entries_of(id);
    return seqs.empty() ? 0 : seqs.back();
  }

  const Reading& reading_;
  const VerifyHow& how_;
  Head head_;
  Verification result_;
  Findings findings_;
  LogCheck log_;
  HashLine line_;
  std::uint64_t place_{}, count_{};
  Instant last_at_;
  std::int64_t last_act_{};
  std::map<CaseId, Replayed> cases_;
};

}  // namespace

// Another official may commit between two of the questions asked. What disagrees is only believed when the log stood
// still meanwhile.
Verification verify(const Reading& reading, const VerifyHow& how) {
  constexpr int most_attempts = 20;
  for (int attempt = 1;; ++attempt) {
    const auto before = reading.head().tree;
    auto result = Inspection(reading, how).run();
    if (result.ok() || attempt == most_attempts || reading.head().tree == before) return result;
  }
}

}  // namespace utlys
