// SPDX-License-Identifier: EUPL-1.2
#include "cli/context.hpp"

#include <boost/json/value.hpp>
#include <charconv>
#include <ostream>

#include "cli/cases.hpp"
#include "cli/known.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/safe.hpp"
#include "cli/render/shell.hpp"
#include "cli/stop.hpp"
#include "engine/nearest.hpp"
#include "engine/patch.hpp"
#include "engine/people.hpp"

namespace utlys {
namespace {

std::optional<Role> wanted_role(const Words& words) {
  const auto name = words.value("role");
  if (!name) return {};
  const auto role = role_from(*name);
  if (!role || *role == Role::system)
    throw Stop(Failure::usage, fill(_("{} is not a role."), {*name}),
               nearest(*name, {role_names.begin() + 1, role_names.end()}));
  return role;
}

}  // namespace

std::string Context::database() const {
  if (auto path = words.value("db")) return *path;
  if (auto path = app.environment("UTLYS_DB"); path && !path->empty()) return *path;
  return "./utlys.db";
}

std::optional<Day> Context::day(std::string_view option) const {
  const auto text = words.value(option);
  if (!text) return {};
  const auto day = day_from_iso(*text);
  if (!day && text->size() > 4 && day_from_iso("2024" + text->substr(4)))
    throw Stop(Failure::usage,
               fill(_("--{} {} lies outside the years that can be told: 1900 to 2999."), {std::string(option), *text}));
  if (!day)
    throw Stop(Failure::usage, fill(_("--{} {} is not a day; write it as 2023-03-15."), {std::string(option), *text}));
  return day;
}

Day Context::on() const {
  return day("on").value_or(today());
}

std::optional<Day> Context::as_of() const {
  const auto then = words.has("known") ? day("as-of").value_or(today()) : day("as-of");
  if (then && *then > today())
    throw Stop(Failure::usage,
               fill(_("--as-of {} has not come yet; nobody knows how it will stand."), {to_iso(*then)}));
  return then;
}

std::optional<Instant> Context::known() const {
  const auto text = words.value("known");
  if (!text) return {};
  return instant_known(*text, app.clock);
}

Moment Context::moment() const {
  return words.has("as-of") ? Moment{as_of().value_or(today()), last_second_of_day} : app.clock.local();
}

std::string Context::as_it_stood() const {
  const auto day = as_of();
  if (!day) return {};
  const auto until = known();
  if (!until) return fill(_("As it stood on {}."), {day_text(*day)});
  const auto then = moment_text(app.clock.on_the_wall(*until));
  if (!words.has("as-of")) return fill(_("As known on {}."), {then});
  return fill(_("As it stood on {}, as known on {}."), {day_text(*day), then});
}

std::string Context::past_options() const {
  std::string text;
  for (const char* option : {"as-of", "known"})
    if (const auto value = words.value(option)) text += " --" + std::string(option) + " " + shell_quoted(*value);
  return text;
}

std::optional<std::int64_t> Context::number(std::string_view option) const {
  const auto text = words.value(option);
  if (!text) return {};
  std::int64_t value{};
  const auto* end = text->data() + text->size();
  const auto read = std::from_chars(text->data(), end, value);
  if (read.ec == std::errc{} && read.ptr == end && value < 0)
    throw Stop(Failure::usage, fill(_("--{} {} is less than 0."), {std::string(option), *text}));
  if (text->empty() || read.ec != std::errc{} || read.ptr != end)
    throw Stop(Failure::usage, fill(_("--{} {} is not a whole number."), {std::string(option), *text}));
  return value;
}

Store& Context::store() {
  if (!store_) {
    store_ = app.open_to_read(database());
    continuity();
  }
  return *store_;
}

const Continuity& Context::continuity() {
  const auto& opened = store();  // which asks for it already when it was not open
  if (!continuity_) continuity_ = continuity_of(app, database(), opened);
  return *continuity_;
}

void Context::end() {
  if (!store_) return;
  if (continuity_ && !let_pass_)
    for (const auto& line : warning_of(*continuity_)) {
      auto said = page();
      said.line(line);
      app.err << said.text();
    }
  if (app.recorded) remember(app, database(), *store_);
}

Store& Context::store_to_write() {
  if (dry_run()) return store();
  if (!store_ || !may_write_) {
    store_.reset();  // one handle at a time
    store_ = app.open_to_write(database());
    may_write_ = true;
  }
  const auto& found = continuity();
  require_comparable(found);
  if (found.backwards && !let_pass_) throw refused_as(*found.backwards);
  return *store_;
}

const Reading& Context::reading() {
  const auto day = as_of();
  if (!day) return store();
  if (!as_of_) as_of_ = app.as_of(store(), *day, known());
  return *as_of_;
}

std::string Context::claimed() const {
  if (auto person = words.value("as")) return *person;
  return app.environment("UTLYS_AS").value_or("");
}

CaseId Context::person_named(const std::string& name) {
  const auto found = store().find(name);
  if (found && found->kind == person_kind) return found->id;
  throw Stop(Failure::not_found, fill(_("There is no person {} in the register."), {name}),
             nearest_ids(name, store(), person_kind), {"utlys people list"});
}

std::optional<Visitor> Context::visitor_if_known() {
  const auto role = wanted_role(words);
  const auto claim = claimed();
  const auto deputy_for = words.value("for") ? person_named(*words.value("for")) : std::string();
  if (folded_id(claim) == folded_id(system_person))
    throw Stop(Failure::usage, _("Nobody acts as the system: what it does, it does by itself."));
  const auto& register_ = store();
  if (claim.empty()) {
    auto person = person_of_login(register_, app.login);
    if (person.empty()) return {};
    return Visitor{std::move(person), app.login, role, deputy_for};
  }
  return Visitor{person_named(claim), app.login, role, deputy_for};
}

Visitor Context::visitor() {
  if (auto known = visitor_if_known()) return *known;
  throw Stop(Failure::usage,
             fill(_("No person of the register has your login {}. Say who you are with --as, or ask an administrator "
                    "to add you:"),
                  {app.login}),
             {}, {"utlys people add ID --name … --login " + shell_quoted(app.login)});
}

void Context::print(const Page& page) {
  if (const auto past = as_it_stood(); !past.empty()) {
    Page first(page.width());
    first.line(past);
    app.out << first.text();
  }
  app.out << page.text();
}

void Context::print(boost::json::object object) {
  if (const auto day = as_of()) object["as_of"] = to_iso(*day);
  if (const auto until = known()) object["known"] = to_iso(*until);
  app.out << safe_json(canonical(object)) << '\n';
}

}  // namespace utlys
