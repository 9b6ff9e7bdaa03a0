// SPDX-License-Identifier: EUPL-1.2
// The generated commands: `utlys <noun> <event> [ID…] --field value …`, because the rows say so.
#pragma once
#include <deque>
#include <functional>
#include <map>

#include "cli/context.hpp"
#include "cli/option.hpp"

namespace utlys {

// The options of an event: its fields, with dashes. The rows look into `names`.
struct EventOptions {
  explicit EventOptions(const Event&);
  EventOptions(const EventOptions&) = delete;
  EventOptions& operator=(const EventOptions&) = delete;
  std::vector<OptionRow> rows;

 private:
  std::deque<std::string> names_;
};

// What positionals mean: for an event that opens a case of a workflow that names its cases, the parent (optional);
// for one that opens others, the new case's id; else one or more cases, which are moved together or not at all.
enum class Positional : std::uint8_t { parent, new_id, cases };
Positional positional_of(const Workflow&, std::size_t event);

// Cases that are opened from an item of their parent may name both at once: --from PLAN:ITEM.
bool opens_from_item(const Event&);

int perform_event(Context&, const Workflow&, std::size_t event);

// Fields that a command by hand gives under another name than the event has for them: field → option.
using TypedAs = std::map<std::string, std::string>;

// What is done, and said, when it was carried out, in place of the usual list of moves.
using Told = std::function<void(const Answer&)>;

// Done as soon as it is recorded, before a checkpoint is made of it. Must not throw.
using Recorded = std::function<void()>;

// Carries out, or tries, and shows the answer. Exit code.
int perform(Context&, std::vector<Act>, const TypedAs& = {}, const Told& = {}, const Recorded& = {});

}  // namespace utlys
