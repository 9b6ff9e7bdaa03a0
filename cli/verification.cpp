// SPDX-License-Identifier: EUPL-1.2
#include "cli/verification.hpp"

#include <algorithm>

#include "cli/choice.hpp"
#include "cli/progress_bar.hpp"
#include "cli/render/figures.hpp"
#include "engine/json/read.hpp"
#include "engine/merkle.hpp"

namespace utlys {
namespace {

// The same thing stands in the way of several looks.
void find(VerificationReport& report, const std::string& what) {
  if (std::find(report.storage.begin(), report.storage.end(), what) == report.storage.end())
    report.storage.push_back(what);
}

// What a damaged file refuses to give is a finding.
template <class Look>
void look(VerificationReport& report, Look at) {
  try {
    at();
  } catch (const Error& error) {
    if (error.kind() != Failure::corrupt && error.kind() != Failure::bug) throw;
    find(report, error.what());
  } catch (const json::Bad& bad) {
    find(report, bad.what());
  }
}

// Where the verification itself could not go on: the entries as they lie.
void count_entries(const Reading& reading, Verification& result) {
  CompactRange tree;
  reading.entries(1, UINT64_MAX, [&](std::uint64_t /*seq*/, std::string_view bytes) {
    tree.append(leaf_hash(bytes));
    return true;
  });
  result.size = tree.size();
  result.root = tree.root();
}

// A file may be disposed of between two questions: what is missing is only believed when the log stood still.
FilesChecked files_checked(const Reading& reading, const Files& files) {
  constexpr int most_attempts = 5;
  for (int attempt = 1;; ++attempt) {
    const auto before = reading.head().tree;
    auto checked = check_files(reading, files);
    if (checked.findings.empty() || attempt == most_attempts || reading.head().tree == before) return checked;
  }
}

}  // namespace

// What this user has seen themselves counts as a checkpoint that somebody has kept.
std::optional<CheckpointChecked> as_seen(const Continuity& continuity) {
  const auto& found = continuity.backwards;
  if (!found || !found->seen_on) return {};
  const auto size = std::to_string(found->before.size);
  return CheckpointChecked{
      fill(_("(what you saw on {})"), {day_text(*found->seen_on)}), found->before.size, 0,
      found->now.size < found->before.size
          ? "the log had " + size + " entries and has " + std::to_string(found->now.size) + ": its end is cut off"
          : "the log had another root when it had " + size + " entries"};
}

bool VerificationReport::agrees_with_itself() const {
  return log.ok() && storage.empty() && private_values.findings.empty() && files.findings.empty();
}

bool VerificationReport::ok() const {
  return agrees_with_itself() &&
         std::all_of(checkpoints.begin(), checkpoints.end(), [](const auto& one) { return one.what.empty(); });
}

VerificationReport verification_of(Context& context) {
  VerificationReport report;
  report.level = choice_asked_for<LookedAt>(context, "level").value_or(LookedAt::documents);
  bool whole = false;
  look(report, [&] { context.store(); });
  if (!report.ok()) return report;
  const auto& store = context.store();
  look(report, [&] { report.head = store.head(); });
  look(report, [&] { report.checkpoints = checkpoints_at_hand(context, store); });
  const auto seen = as_seen(context.continuity());
  look(report, [&] {
    ProgressBar bar(context);
    report.log = verify(
        store, {report.level == LookedAt::log ? Depth::log_alone : Depth::with_tables, heads_of(report.checkpoints),
                spare_threads(), [&](std::uint64_t done, std::uint64_t of) { bar.show(done, of); }});
    tell(report.checkpoints, report.log);
    if (seen) report.checkpoints.push_back(*seen);
    whole = true;
  });
  if (!whole) look(report, [&] { count_entries(store, report.log); });
  if (report.level == LookedAt::log) return report;
  look(report, [&] {
    if (!context.app.examine) return;
    const auto more = context.app.examine(store);
    for (const auto& one : more)
      find(report, one);
  });
  look(report, [&] { report.private_values = check_private_values(store, context.catalogue); });
  if (report.level == LookedAt::tables) return report;
  look(report, [&] {
    if (context.app.open_files) report.files = files_checked(store, *files_of(context));
  });
  return report;
}

}  // namespace utlys
