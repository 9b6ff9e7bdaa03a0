// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/label.hpp"

#include <algorithm>

#include "cli/render/figures.hpp"
#include "cli/render/speech.hpp"
#include "engine/requirements.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/glossary.hpp"

namespace utlys {
namespace {

constexpr std::size_t digest_letters = 43;
constexpr std::size_t deepest_shown = 3;

bool is_code(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

// A fact that is an amount is given as one, under the same name, somewhere: "amount" is a field of calls only, and a
// fact of applications too.
bool is_money(std::string_view name) {
  for (const auto* workflow : all_workflows().workflows)
    for (const auto& event : workflow->events)
      for (const auto& field : event.fields)
        if (field.name == name && field.form == Form::money) return true;
  return false;
}

// What a decision lacks stands in documents as requirements' codes.
std::string requirement_text(const std::string& code) {
  for (const auto* workflow : all_workflows().workflows)
    if (const auto* requirement = requirement_named(*workflow, code)) return _(requirement->text);
  return code;
}

void walk(const boost::json::value& value, std::vector<std::string>& path, std::vector<Leaf>& leaves) {
  if (const auto* object = value.if_object(); object != nullptr && !object->empty()) {
    if (path.size() >= deepest_shown && object->begin()->value().is_object()) {
      leaves.push_back({path, static_cast<std::int64_t>(object->size())});
      return;
    }
    for (const auto& pair : *object) {
      path.emplace_back(pair.key());
      walk(pair.value(), path, leaves);
      path.pop_back();
    }
    return;
  }
  if (!value.is_null()) leaves.push_back({path, value});
}

}  // namespace

std::string word(std::string_view code) {
  const auto known = word_for(code);
  if (known.msgid[0] != '\0') return _(known);
  std::string plain(code);
  std::replace(plain.begin(), plain.end(), '_', ' ');
  return plain;
}

std::string short_id(const CaseId& id) {
  return id.substr(id.rfind('/') + 1);
}

std::string role_word(Role role) {
  return word(to_string(role));
}

std::vector<Role> roles_in(const Roles& roles) {
  std::vector<Role> all;
  for (std::size_t i = 0; i < role_count; ++i)
    if (const auto role = static_cast<Role>(i); role != Role::system && roles.has(role)) all.push_back(role);
  return all;
}

std::string roles_text(const Roles& roles) {
  std::string text;
  for (const auto role : roles_in(roles))
    text.append(text.empty() ? "" : ", ").append(role_word(role));
  return text;
}

std::string roles_in_short(const Roles& roles, std::size_t most) {
  const auto all = roles_in(roles);
  std::string text;
  for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
    text.append(text.empty() ? "" : ", ").append(role_word(all[i]));
  return all.size() > most ? text + " …" : text;
}

std::string body_name(const Reading& reading, const std::string& profile, const std::string& code) {
  auto profiles = reading.cases(Rules::kind);
  if (!profile.empty()) std::erase_if(profiles, [&](const Case& c) { return folded_id(c.id) != folded_id(profile); });
  for (const auto& c : profiles) {
    const auto bodies = document_of<Rules>(c).facts.bodies;
    if (const auto body = bodies.find(code); body != bodies.end())
      return spoken() == Language::sv ? body->second.sv : body->second.en;
  }
  return word(code);
}

std::string pinned_profile(const Reading& reading, const Envelope& envelope) {
  const auto key = envelope.glance.keys.find("profile");
  if (key != envelope.glance.keys.end() && !key->second.empty()) return key->second.front();
  const auto parent = envelope.parent.empty() ? nullptr : reading.open(envelope.parent);
  return parent ? pinned_profile(reading, parent->envelope) : std::string();
}

std::string rule_text(std::string_view rule) {
  struct Kind {
    std::string_view english;
    Text text;
  };
  static constexpr Kind kinds[]{
      {"Ordinance", {N_("Ordinance")}}, {"Act", {N_("Act")}}, {"repealed by", {N_("repealed by")}}};
  std::string text(rule);
  for (const auto& kind : kinds)
    if (const auto at = text.find(std::string(kind.english) + " "); at != std::string::npos)
      text.replace(at, kind.english.size(), _(kind.text));
  return text;
}

std::string state_label(const Workflow& workflow, std::string_view state) {
  const auto index = state_index(workflow, state);
  return index == npos ? std::string(state) : _(workflow.states[index].label);
}

const Requirement* requirement_named(const Workflow& workflow, std::string_view code) {
  for (const auto& row : workflow.rows)
    for (const auto& need : row.needs)
      if (need.what->code == code) return need.what;
  for (const auto* one : {&role_allowed, &fund_allowed, &in_order, &not_in_future, &entry_fits})
    if (one->code == code) return one;
  return nullptr;
}

const std::set<std::string, std::less<>>& private_members() {
  static const auto all = [] {
    std::set<std::string, std::less<>> names;
    const auto add = [&](std::span<const PrivatePath> paths) {
      for (const auto& path : paths)
        for (auto at = path.size; at-- > 0;)
          if (path.steps.at(at) != "*") {
            names.emplace(path.steps.at(at));
            break;
          }
    };
    for (const auto* workflow : all_workflows().workflows) {
      add(workflow->private_facts);
      for (const auto& event : workflow->events)
        add(event.private_fields);
    }
    return names;
  }();
  return all;
}

std::string Shower::text(std::string_view name, const std::string& value) const {
  if (const auto day = day_from_iso(value)) return day_text(*day);
  if (const auto moment = moment_from_iso(value)) return moment_text(*moment);
  if (value.size() == digest_letters) {
    if (const auto secret = reading.secret(value)) return privacy == Privacy::shown ? secret->text : _("(private)");
    if (private_members().contains(name)) return _("(erased)");
  }
  if (is_code(value) && word_for(value).msgid[0] != '\0') return word(value);
  return value;
}

std::string Shower::operator()(std::string_view name, const boost::json::value& value) const {
  if (const auto* string = value.if_string(); string != nullptr && name == "body")
    return body_name(reading, profile, std::string(*string));
  if (const auto* string = value.if_string(); string != nullptr && name == "lacking")
    return requirement_text(std::string(*string));
  if (const auto* string = value.if_string()) return text(name, std::string(*string));
  if (value.is_bool()) return value.get_bool() ? _("yes") : _("no");
  if (const auto* number = value.if_int64()) return is_money(name) ? full_money({*number}) : std::to_string(*number);
  if (const auto* array = value.if_array()) {
    std::string list;
    for (const auto& one : *array)
      list.append(list.empty() ? "" : ", ").append((*this)(name, one));
    return list;
  }
  return {};
}

std::vector<Leaf> leaves_of(const boost::json::value& value, std::vector<std::string> path) {
  std::vector<Leaf> leaves;
  walk(value, path, leaves);
  return leaves;
}

std::string_view meaning_of(const std::vector<std::string>& path) {
  return path.front() == "taken" ? std::string_view("amount") : std::string_view(path.back());
}

std::string path_label(const std::vector<std::string>& path) {
  std::string label;
  for (std::size_t i = 0; i < path.size(); ++i) {
    // The code that --body takes, and the name that stands in a profile's file.
    const bool to_be_typed = i == 1 && (path.front() == "bodies" || path.front() == "milestones");
    label.append(label.empty() ? "" : " · ").append(to_be_typed ? path[i] : word(path[i]));
  }
  return label;
}

}  // namespace utlys
