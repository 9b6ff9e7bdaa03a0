// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/lookup.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "cli/render/verdict.hpp"

namespace utlys {
namespace {

bool is_final(const Workflow& workflow, std::string_view state) {
  const auto index = state_index(workflow, state);
  return index == npos || workflow.states[index].final;
}

void show_remarks(Page& page, const Moved& moved, const Workflow& workflow) {
  for (const auto& remark : moved.remarks) {
    page.line("  " + fill(_("remark, not met: {}"), {unmet_text(remark)}));
    page.command("utlys " + std::string(workflow.noun) + " explain " + moved.id + " --remark " +
                     std::string(remark.what->code) + " --why …",
                 4);
  }
}

}  // namespace

void show_moves(Page& page, const std::vector<Moved>& moves, const Catalogue& catalogue, Tried tried) {
  if (tried == Tried::dry) page.line(_("A dry run: this would happen, nothing has been written."));
  const Moved* last = nullptr;
  std::size_t own = 0;
  for (const auto& moved : moves) {
    const auto& workflow = catalogue.of(moved.kind);
    std::string text = moved.by_system ? "  → " : "";
    text += moved.id + "  " + typed(moved.event);
    if (moved.from != moved.to) text += " → " + state_label(workflow, moved.to);
    text += " · rev " + std::to_string(moved.rev);
    if (tried == Tried::for_good) text += " · " + fill(_("entry {}"), {std::to_string(moved.seq)});
    page.line(text);
    show_remarks(page, moved, workflow);
    if (!moved.by_system) {
      last = &moved;
      ++own;
    }
  }
  if (own == 1 && tried == Tried::for_good && !is_final(catalogue.of(last->kind), last->to))
    page.command("utlys next " + last->id);
}

boost::json::object moved_json(const Moved& moved) {
  boost::json::array remarks;
  for (const auto& remark : moved.remarks)
    remarks.push_back(unmet_json(remark));
  return {{"case", moved.id},
          {"kind", moved.kind},
          {"event", moved.event},
          {"from", moved.from},
          {"to", moved.to},
          {"rev", moved.rev},
          {"entry", static_cast<std::int64_t>(moved.seq)},
          {"by_system", moved.by_system},
          {"remarks", remarks}};
}

}  // namespace utlys
