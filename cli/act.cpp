// SPDX-License-Identifier: EUPL-1.2
#include "cli/act.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <ostream>

#include "cli/afterwards.hpp"
#include "cli/checkpointing.hpp"
#include "cli/choice.hpp"
#include "cli/documents.hpp"
#include "cli/input_file.hpp"
#include "cli/lookup.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/verdict.hpp"
#include "cli/stop.hpp"
#include "engine/people.hpp"
#include "engine/requirements.hpp"

namespace utlys {
namespace {

const OptionRow from_item_row{
    "from", {N_("start from an item of a plan, and take over its fields")}, {N_("PLAN:ITEM")}};

bool opens_case(const Workflow& workflow, std::size_t event) {
  return row_for(workflow, 0, event) != nullptr;
}

bool moves_case(const Workflow& workflow, std::size_t event) {
  return std::any_of(workflow.rows.begin(), workflow.rows.end(),
                     [&](const Row& row) { return row.event == event && row.from != 0; });
}

// A positional names the case itself when it exists and the event has a row for existing ones too.
bool names_existing(Context& context, const Workflow& workflow, std::size_t event, const std::string& id) {
  if (!moves_case(workflow, event)) return false;
  const auto found = context.store().find(id);
  return found && found->kind == workflow.kind;
}

void place(Context& context, const Workflow& workflow, std::size_t event, Act& act, const std::string& id) {
  if (positional_of(workflow, event) == Positional::parent && !names_existing(context, workflow, event, id))
    act.parent = id;
  else
    act.id = id;
}

void give_options(const Context& context, const Event& event, Act& act) {
  for (const auto& field : event.fields) {
    const auto value = context.words.value(typed(field.name));
    if (!value) continue;
    for (const auto& given : act.fields)
      if (given.field == field.name)
        throw Stop(Failure::usage, fill(_("--{} is given twice: as an option and in the input."), {typed(field.name)}));
    act.fields.push_back({std::string(field.name), in_codes(field, *value)});
  }
}

// "AP-2023:1" → the parent and its item.
void take_from_item(const Context& context, const Event& event, Act& act) {
  const auto source = opens_from_item(event) ? context.words.value("from") : std::nullopt;
  if (!source) return;
  const auto colon = source->find(':');
  if (colon == std::string::npos || colon == 0 || colon + 1 == source->size())
    throw Stop(Failure::usage,
               fill(_("--from names a plan and an item of it, such as AP-2023:1, and not {}."), {*source}));
  if (!act.id.empty() || !act.parent.empty())
    throw Stop(Failure::usage, _("The plan is named twice: on the command line or in the input, and with --from."));
  act.parent = source->substr(0, colon);
  act.fields.push_back({"item", source->substr(colon + 1)});
}

std::vector<Record> records_for(Context& context) {
  const auto& ids = context.words.positionals;
  Records read;
  read.records.emplace_back();
  if (const auto path = context.words.value("input")) read = read_records(*path, context.app.in);
  if (read.several && !ids.empty())
    throw Stop(Failure::usage, _("An array in --input names its cases itself; leave out those on the command line."));
  if (read.several || ids.empty()) return read.records;
  if (!read.records.front().id.empty() || !read.records.front().parent.empty())
    throw Stop(Failure::usage, _("The case is named twice: on the command line and in the input."));
  return std::vector<Record>(ids.size(), read.records.front());
}

void check_positionals(const Workflow& workflow, std::size_t event, const Words& words) {
  const auto count = words.positionals.size();
  const auto means = positional_of(workflow, event);
  const auto how = "utlys help " + std::string(workflow.noun) + " " + typed(workflow.events[event].name);
  if (means == Positional::cases && count == 0 && !words.has("input"))
    throw Stop(Failure::usage, _("Which case? Name one or more."), {},
               {how, "utlys list " + std::string(workflow.noun)});
  if (means == Positional::new_id && count == 0 && !words.has("input"))
    throw Stop(Failure::usage, _("What shall the new case be called? Name it."), {}, {how});
  if (means != Positional::cases && count > 1)
    throw Stop(Failure::usage, _("One case at a time is opened here; several go in an array with --input."), {}, {how});
}

// An act takes effect today unless told otherwise. In a case that is being entered long afterwards that is seldom
// meant, and would shut out every earlier day (R11).
void ask_for_day(Context& context, const std::vector<Act>& acts) {
  if (context.words.has("on")) return;
  for (const auto& act : acts)
    if (const auto last = act.id.empty() || act.event == "upgrade"
                              ? std::nullopt
                              : entered_afterwards(context.app.clock, context.store(), act.id))
      throw Stop(Failure::usage,
                 fill(_("{} is entered afterwards: its latest entry took effect on {}. Say which day this one takes "
                        "effect on; no earlier day can be entered after it."),
                      {act.id, day_text(*last)}),
                 {}, {"--on " + to_iso(*last), "--on " + to_iso(context.today())});
}

// Whose roles did not fit: the reader may stand at the counter as somebody else than they think.
void say_roles(Page& page, Context& context, const Visitor& visitor, const Refusal& refusal) {
  const bool about_roles = std::any_of(refusal.unmet.begin(), refusal.unmet.end(),
                                       [](const Unmet& unmet) { return unmet.what == &role_allowed; });
  if (!about_roles) return;
  std::string roles;
  const auto& acts_as = visitor.deputy_for.empty() ? visitor.person : visitor.deputy_for;
  for (const auto& grant : grants_of(context.store(), acts_as))
    roles.append(roles.empty() ? "" : ", ").append(role_word(grant.role));
  if (!visitor.deputy_for.empty()) {
    page.line(fill(_("You act for {}: {}."), {visitor.deputy_for, roles.empty() ? _("no role") : roles}));
    return;
  }
  page.line(roles.empty() ? fill(_("You are {}, who has no role."), {visitor.person})
                          : fill(_("You are {}: {}."), {visitor.person, roles}));
}

}  // namespace

bool opens_from_item(const Event& event) {
  return event.name == "open" &&
         std::any_of(event.fields.begin(), event.fields.end(), [](const Field& field) { return field.name == "item"; });
}

EventOptions::EventOptions(const Event& event) {
  if (opens_from_item(event)) rows.push_back(from_item_row);
  for (const auto& field : event.fields) {
    names_.push_back(typed(field.name));
    rows.push_back({names_.back(), field.help, {}, Takes::value, '\0'});
  }
}

Positional positional_of(const Workflow& workflow, std::size_t event) {
  if (!opens_case(workflow, event)) return Positional::cases;
  return workflow.names_itself ? Positional::parent : Positional::new_id;
}

int perform_event(Context& context, const Workflow& workflow, std::size_t event) {
  check_positionals(workflow, event, context.words);
  auto records = records_for(context);
  std::vector<Act> acts;
  for (std::size_t i = 0; i < records.size(); ++i) {
    auto& record = records[i];
    Act act{std::string(workflow.kind),
            std::move(record.id),
            std::move(record.parent),
            std::string(workflow.events[event].name),
            std::move(record.fields),
            context.number("expect"),
            context.words.value("why").value_or("")};
    if (!context.words.positionals.empty())
      place(context, workflow, event, act,
            context.words.positionals[std::min(i, context.words.positionals.size() - 1)]);
    take_from_item(context, workflow.events[event], act);
    if (act.id.empty() && positional_of(workflow, event) != Positional::parent)
      throw Stop(Failure::usage, fill(_("Object {} of the input has no \"id\"."), {std::to_string(i + 1)}));
    give_options(context, workflow.events[event], act);
    acts.push_back(std::move(act));
  }
  refuse_claimed_files(acts);
  return perform(context, std::move(acts));
}

int perform(Context& context, std::vector<Act> acts, const TypedAs& typed_as, const Told& told,
            const Recorded& recorded) {
  ask_for_day(context, acts);
  if (acts.size() > 1 && context.words.has("expect"))
    throw Stop(Failure::usage, _("--expect is about one case; several were named."));
  const Order order{context.visitor(), context.on(), std::move(acts), context.dry_run()};
  auto answer = context.desk(context.store_to_write()).perform(order);
  context.app.recorded = !answer.refusal && !context.dry_run();
  if (context.app.recorded) {
    remove_disposed_files(context, answer.moved);
    if (recorded) recorded();
    checkpoint_if_due(context, context.store(), answer.moved);
  }
  if (answer.refusal) {
    for (auto& error : answer.refusal->errors)
      if (const auto option = typed_as.find(error.field); option != typed_as.end()) error.field = option->second;
    if (context.json()) {
      context.print(refusal_json(*answer.refusal));
    } else {
      auto page = context.page();
      show_refusal(page, *answer.refusal, context.catalogue);
      say_roles(page, context, order.visitor, *answer.refusal);
      context.app.err << page.text();
    }
    return static_cast<int>(answer.refusal->kind);
  }
  if (told) {
    told(answer);
  } else if (context.json()) {
    boost::json::array moved;
    for (const auto& one : answer.moved)
      moved.push_back(moved_json(one));
    context.print(boost::json::object{{"moved", moved},
                                      {"dry_run", context.dry_run()},
                                      {"size", static_cast<std::int64_t>(answer.size)},
                                      {"root", base64(bytes_of(answer.root))}});
  } else {
    auto page = context.page();
    show_moves(page, answer.moved, context.catalogue, context.dry_run() ? Tried::dry : Tried::for_good);
    context.print(page);
  }
  return 0;
}

}  // namespace utlys
