// SPDX-License-Identifier: EUPL-1.2
#include "cli/progress_bar.hpp"

#include <algorithm>
#include <ostream>

#include "cli/render/figures.hpp"

namespace utlys {
namespace {

constexpr std::chrono::milliseconds patience{500};
constexpr std::size_t bar_width = 30;

}  // namespace

ProgressBar::ProgressBar(const Context& context, Text said)
    : context_(context), said_(said), begin_(std::chrono::steady_clock::now()) {}

ProgressBar::~ProgressBar() {
  if (shown_) context_.app.err << "\r\x1b[K" << std::flush;
}

void ProgressBar::show(std::uint64_t done, std::uint64_t of) {
  if (!context_.app.terminal || context_.json() || of == 0) return;
  if (std::chrono::steady_clock::now() - begin_ < patience) return;
  shown_ = true;
  const auto filled = static_cast<std::size_t>(std::min(done, of) * bar_width / of);
  context_.app.err << "\r[" << std::string(filled, '#') << std::string(bar_width - filled, ' ') << "] "
                   << fill(_(said_), {count_text(done), count_text(of)}) << std::flush;
}

}  // namespace utlys
