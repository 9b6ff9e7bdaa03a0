// SPDX-License-Identifier: EUPL-1.2
#include "cli/log_asked.hpp"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <limits>
#include <map>
#include <set>

#include "cli/cases.hpp"
#include "cli/choice.hpp"
#include "cli/known.hpp"
#include "cli/lookup.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/shell.hpp"
#include "cli/stop.hpp"
#include "cli/workflow_named.hpp"
#include "engine/nearest.hpp"
#include "engine/people.hpp"
#include "engine/text.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/fact_names.hpp"
#include "workflows/glossary.hpp"

namespace utlys {
namespace {

constexpr std::int64_t microseconds_an_hour = 3'600'000'000, microseconds_a_day = 24 * microseconds_an_hour;

// How each option is said.
struct Filter {
  const char* option;
  Text text;
};
constexpr Filter filters[]{
    {"case", {N_("the case {}")}},
    {"person", {N_("recorded by or for {}")}},
    {"in-role", {N_("in the role {}")}},
    {"body", {N_("decided by {}")}},
    {"kind", {N_("of the kind {}")}},
    {"event", {N_("the event {}")}},
    {"field", {N_("the field {}")}},
    {"from", {N_("in effect from {}")}},
    {"until", {N_("in effect until {}")}},
    {"recorded-from", {N_("recorded from {}")}},
    {"recorded-until", {N_("recorded until {}")}},
    {"text", {N_("with the text “{}”")}},
    {"as-of", {N_("as it stood on {}")}},
};

// Of the clock time that is written, in microseconds.
std::int64_t length_of(const std::string& time) {
  constexpr std::size_t to_the_minute = 16, to_the_second = 19;  // "2026-05-01T12:30", "2026-05-01T12:30:05"
  constexpr std::int64_t a_second = 1'000'000, a_minute = 60 * a_second;
  const auto length = time.size() - (time.ends_with('Z') ? 1 : 0);
  return length <= to_the_minute ? a_minute : length <= to_the_second ? a_second : 1;
}

// Members of every case's document that are no facts.
constexpr std::array<std::string_view, 3> document_members{"state", "remarks", "suspended"};

std::vector<std::string> keys_of(const std::map<std::string, std::set<std::string>>& map) {
  std::vector<std::string> keys;
  for (const auto& [key, codes] : map)
    keys.push_back(key);
  return keys;
}

std::string plain_code(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

class Asking {
 public:
  explicit Asking(Context& context) : context_(context) {}

  LogAsked answer() {
    cases();
    person();
    role();
    body();
    kind_and_event();
    field();
    days();
    recorded();
    text();
    if (const auto day = context_.as_of()) said("as-of", day_text(*day), to_iso(*day));
    return std::move(asked_);
  }

 private:
  std::optional<std::string> given(const char* option) const {
    auto value = context_.words.value(option);
    if (value && value->empty()) throw Stop(Failure::usage, fill(_("{} needs a value."), {"--" + std::string(option)}));
    return value;
  }
  void said(std::string_view option, const std::string& shown, const std::string& code) {
    const auto* filter =
        std::find_if(std::begin(filters), std::end(filters), [&](const Filter& one) { return one.option == option; });
    asked_.filters.push_back(fill(_(filter->text), {shown}));
    asked_.json[option] = code;
  }

  void add_below(const CaseId& id) {
    for (const auto& child : context_.reading().children(id, {}))
      if (asked_.query.cases.insert(child.id).second) add_below(child.id);
  }
  void cases() {
    const auto id = given("case");
    const bool below = context_.words.has("below");
    if (below && !id) throw Stop(Failure::usage, _("--below goes with --case."));
    if (!id) return;
    const auto c = case_named(context_, *id);
    asked_.query.cases.insert(c.id);
    said("case", c.id, c.id);
    if (!below) return;
    add_below(c.id);
    asked_.json["below"] = true;
    asked_.filters.back() += " " + _("and what belongs to it");
  }

  void person() {
    const auto name = given("person");
    if (!name) return;
    const bool is_system = folded_id(*name) == folded_id(system_person);
    asked_.query.person = is_system ? std::string(system_person) : context_.person_named(*name);
    said("person", asked_.query.person, asked_.query.person);
  }

  void role() {
    asked_.query.role = choice_asked_for(context_, "in-role", role_names);
    if (!asked_.query.role.empty()) said("in-role", word(asked_.query.role), asked_.query.role);
  }

  bool in_the_log(const std::string& body) const {
    LogQuery query;
    query.body = body;
    return !context_.reading().matching(query, std::numeric_limits<std::int64_t>::max(), 1, npos).entries.empty();
  }
  // A body by its code or its name in any version of any profile; or one that no profile has and the log does.
  void body() {
    const auto name = given("body");
    if (!name) return;
    std::set<std::string> known;
    for (const auto& c : context_.reading().cases(Rules::kind))
      for (const auto& [code, named] : document_of<Rules>(c).facts.bodies) {
        known.insert({code, named.sv, named.en});
        for (const auto& called : {code, named.sv, named.en})
          if (folded_text(called) == folded_text(*name)) asked_.query.body = code;
      }
    if (asked_.query.body.empty() && !in_the_log(*name))
      throw Stop(Failure::usage, fill(_("No body is called {}."), {*name}),
                 nearest(*name, {known.begin(), known.end()}));
    if (asked_.query.body.empty()) asked_.query.body = *name;
    said("body", body_name(context_.reading(), {}, asked_.query.body), asked_.query.body);
  }

  void kind_and_event() {
    const Workflow* workflow = nullptr;
    if (const auto name = given("kind")) {
      workflow = &workflow_named(context_, *name);
      asked_.query.kind = workflow->kind;
      said("kind", std::string(workflow->noun), asked_.query.kind);
    }
    const auto name = given("event");
    if (!name) return;
    std::set<std::string> known;
    for (const auto* one : context_.catalogue.workflows)
      for (const auto& event : one->events)
        if (workflow == nullptr || workflow == one) known.insert(typed(event.name));
    if (!known.contains(typed(*name)))
      throw Stop(Failure::usage, fill(_("There is no event called {}."), {*name}),
                 nearest(typed(*name), {known.begin(), known.end()}),
                 {workflow != nullptr ? "utlys workflow show " + std::string(workflow->noun) : "utlys workflow list"});
    asked_.query.event = plain_code(*name);
    said("event", typed(*name), asked_.query.event);
  }

  // Every name that a fact or a field has, and what people call it: by itself and in the language spoken.
  static std::map<std::string, std::set<std::string>> fields_called() {
    std::set<std::string> codes(document_members.begin(), document_members.end());
    for (const auto name : fact_names())
      codes.emplace(name);
    for (const auto* workflow : all_workflows().workflows)
      for (const auto& event : workflow->events)
        for (const auto& one : event.fields)
          codes.emplace(one.name);
    std::map<std::string, std::set<std::string>> called;
    for (const auto& code : codes)
      for (const auto& name : {word(code), std::string(word_for(code).msgid)})
        if (!name.empty()) called[folded_text(name)].insert(code);
    for (const auto& code : codes)
      called[folded_text(typed(code))] = {code};  // a code itself comes before what another one is called
    return called;
  }
  // One that is in no workflow may stand in the log all the same: of an earlier version, or the key of an element.
  bool recently_in_the_log(const std::string& field) const {
    constexpr std::size_t effort = 50'000;
    LogQuery query;
    query.field = field;
    return !context_.reading().matching(query, std::numeric_limits<std::int64_t>::max(), 1, effort).entries.empty();
  }
  void field() {
    const auto name = given("field");
    if (!name) return;
    const auto known = fields_called();
    auto found = known.find(folded_text(typed(*name)));
    if (found == known.end()) found = known.find(folded_text(*name));
    if (found != known.end() && found->second.size() > 1) {
      std::vector<std::string> codes;
      for (const auto& code : found->second)
        codes.push_back(typed(code));
      throw Stop(Failure::usage, fill(_("More than one field is called {}."), {*name}), codes);
    }
    if (found != known.end())
      asked_.query.field = *found->second.begin();
    else if (recently_in_the_log(plain_code(*name)))
      asked_.query.field = plain_code(*name);
    else
      throw Stop(Failure::usage, fill(_("There is no field called {}."), {*name}), nearest(*name, keys_of(known)));
    said("field", word(asked_.query.field), asked_.query.field);
  }

  void days() {
    asked_.query.on_from = context_.day("from");
    asked_.query.on_until = context_.day("until");
    const auto& [from, until] = std::tie(asked_.query.on_from, asked_.query.on_until);
    if (from && until && *until < *from)
      throw Stop(Failure::usage,
                 fill(_("--from {} comes after --until {}; turn them round."), {to_iso(*from), to_iso(*until)}));
    if (from) said("from", day_text(*from), to_iso(*from));
    if (until) said("until", day_text(*until), to_iso(*until));
  }

  // The first instant of a day in Stockholm, which is at most two hours ahead of UTC.
  Instant begins(Day day) const {
    const Instant midnight{day.since_epoch * microseconds_a_day};
    for (int ahead = 2; ahead > 0; --ahead) {
      const Instant at{midnight.microseconds - ahead * microseconds_an_hour};
      if (local_day(context_.app.clock, at) == day) return at;
    }
    return midnight;
  }
  // A day, a minute, a second or a microsecond: from its first microsecond to the first one after it.
  std::optional<std::pair<Instant, Instant>> recorded_as(const char* option) {
    const auto value = given(option);
    if (!value) return {};
    if (const auto day = day_from_iso(*value)) {
      said(option, day_text(*day), *value);
      return {{begins(*day), begins(*day + 1)}};
    }
    const auto at = instant_of(option, *value, context_.app.clock);
    said(option, *value, *value);
    return {{at, Instant{at.microseconds + length_of(*value)}}};
  }
  void recorded() {
    const auto from = recorded_as("recorded-from"), until = recorded_as("recorded-until");
    if (from && until && until->second <= from->first)
      throw Stop(Failure::usage,
                 fill(_("--recorded-from {} comes after --recorded-until {}; turn them round."),
                      {*context_.words.value("recorded-from"), *context_.words.value("recorded-until")}));
    if (from) asked_.query.at_from = from->first;
    if (until) asked_.query.at_until = until->second;
  }

  void text() {
    const auto value = given("text");
    if (!value) return;
    const auto composed = to_nfc(*value);
    if (!composed) throw Stop(Failure::usage, _("--text is no text: it is not UTF-8."));
    asked_.query.text = *composed;
    asked_.query.sealed = private_members();
    asked_.query.sealed.insert({"root", "log_key"});
    said("text", *composed, *composed);
  }

  Context& context_;
  LogAsked asked_;
};

}  // namespace

LogAsked log_asked_for(Context& context) {
  return Asking(context).answer();
}

std::string log_command(const Context& context) {
  std::string command = "utlys audit log";
  const auto add = [&](std::string_view option) {
    if (!context.words.has(option)) return;
    command += " --" + std::string(option);
    if (const auto value = context.words.value(option)) command += " " + shell_quoted(*value);
  };
  for (const auto& row : log_options)
    if (row.name != "before" && row.name != "output" && row.name != "force") add(row.name);
  add("as-of");
  add("db");
  return command;
}

}  // namespace utlys
