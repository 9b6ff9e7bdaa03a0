// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>

#include "cli/lookup.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/safe.hpp"
#include "cli/render/speech.hpp"
#include "cli/render/verdict.hpp"
#include "engine/requirements.hpp"

namespace utlys {
namespace {

// The engine writes days as ISO and roles as codes; both are made readable.
std::string readable(const Unmet& unmet) {
  if (const auto day = day_from_iso(unmet.detail)) return day_text(*day);
  if (unmet.what != &role_allowed) return unmet.detail;
  std::string text;
  std::string_view rest = unmet.detail;
  while (!rest.empty()) {
    const auto comma = rest.find(", ");
    text.append(text.empty() ? "" : ", ").append(word(rest.substr(0, comma)));
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 2);
  }
  return text;
}

std::string headline(const Refusal& r, const Catalogue& catalogue) {
  auto what = fill(_("No: {}"), {_(r.what)});
  if (!r.detail.empty()) what += ": " + r.detail;
  std::string where;
  if (const auto* workflow = catalogue.find(r.case_kind)) where = std::string(workflow->noun) + " ";
  where += typed(r.event);
  if (!r.id.empty()) where += " " + r.id;
  if (!where.empty()) what += " (" + where + ")";
  if (r.unmet.empty()) return what + ".";
  return what + ". " + tr_n("{} condition is not met:", "{} conditions are not met:", r.unmet.size());
}

// Text, and to the right who may mend it, where both have room on the line.
void numbered(Page& page, std::size_t number, const Unmet& unmet, const CaseId& id) {
  const auto text = "  " + std::to_string(number) + ". " + unmet_text(unmet);
  const auto who = unmet_who(unmet);
  const int room = page.width() - width_of(safe(text)) - width_of(safe(who));
  if (who.empty() || room < 2) {
    page.line(text, 5);
    if (!who.empty()) page.line("     (" + who + ")");
  } else {
    page.line(text + std::string(static_cast<std::size_t>(room), ' ') + who, 5);
  }
  page.line("     " + remedy_text(unmet, id));
}

// Rules and paragraphs that people can look up, each once; "domain 3" is a reference for those who write the program.
std::string rules_named(const Refusal& r) {
  std::vector<std::string_view> named;
  std::string text;
  for (const auto& unmet : r.unmet) {
    const auto rule = unmet.what->rule;
    if (rule.starts_with("domain") || std::find(named.begin(), named.end(), rule) != named.end()) continue;
    named.push_back(rule);
    text.append(text.empty() ? "" : ", ").append(rule_text(rule));
  }
  return text;
}

void last_line(Page& page, const Refusal& r) {
  std::string text;
  if (!r.profile.empty()) text = fill(_("Profile {}"), {r.profile});
  if (const auto rules = rules_named(r); !rules.empty())
    text += (text.empty() ? capital(fill(_("rule {}"), {rules})) : ", " + fill(_("rule {}"), {rules}));
  if (!text.empty()) text += ". ";
  page.line();
  page.line(text + _("Nothing has been changed."));
}

}  // namespace

std::string unmet_text(const Unmet& unmet) {
  std::string text = capital(_(unmet.what->text));
  if (!unmet.about.empty()) text = unmet.about + ": " + text;
  if (!unmet.detail.empty())
    text += " (" + readable(unmet) + (unmet.seq > 0 ? ", #" + std::to_string(unmet.seq) : "") + ")";
  return text;
}

std::string remedy_text(const Unmet& unmet, const CaseId& id) {
  auto text = _(unmet.what->remedy);
  constexpr std::string_view place = " ID";
  const auto at = text.find(place);
  const auto end = at + place.size();
  const bool whole = at != std::string::npos && (end == text.size() || text[end] == ' ');
  if (text.find("utlys ") != std::string::npos && whole)
    text.replace(at + 1, 2, unmet.about.empty() ? id : unmet.about);
  return text;
}

std::string unmet_who(const Unmet& unmet) {
  return roles_text(unmet.what->menders);
}

void show_refusal(Page& page, const Refusal& r, const Catalogue& catalogue) {
  page.line(headline(r, catalogue));
  if (!r.unmet.empty() || !r.errors.empty()) page.line();
  std::size_t number = 0;
  for (const auto& unmet : r.unmet)
    numbered(page, ++number, unmet, r.id);
  for (const auto& error : r.errors)
    page.line("  --" + typed(error.field) + " " + _(error.what) + (error.detail.empty() ? "" : ": " + error.detail));
  if (!r.nearest.empty()) {
    std::string names;
    for (const auto& name : r.nearest)
      names.append(names.empty() ? "" : ", ").append(name);
    page.line(fill(_("Did you mean {}?"), {names}));
  }
  if (const auto* workflow = catalogue.find(r.case_kind); workflow != nullptr && !r.possible_from.empty()) {
    std::string states;
    for (const auto& state : r.possible_from)
      states.append(states.empty() ? "" : ", ").append(state_label(*workflow, state));
    page.line(fill(_("It is now: {}. Possible from: {}."), {state_label(*workflow, r.state), states}));
    if (!r.id.empty()) page.command("utlys next " + r.id);
  }
  last_line(page, r);
}

boost::json::object unmet_json(const Unmet& unmet) {
  boost::json::array who;
  for (const auto role : roles_in(unmet.what->menders))
    who.emplace_back(boost::json::string_view(to_string(role).data(), to_string(role).size()));
  return {{"code", std::string(unmet.what->code)},
          {"rule", std::string(unmet.what->rule)},
          {"text", _(unmet.what->text)},
          {"remedy", _(unmet.what->remedy)},
          {"who", who},
          {"about", unmet.about},
          {"detail", unmet.detail}};
}

boost::json::object refusal_json(const Refusal& r) {
  boost::json::array unmet;
  boost::json::array errors;
  for (const auto& one : r.unmet)
    unmet.push_back(unmet_json(one));
  for (const auto& one : r.errors)
    errors.push_back(boost::json::object{{"field", one.field}, {"what", _(one.what)}, {"detail", one.detail}});
  return {{"refused", true},
          {"exit", static_cast<int>(r.kind)},
          {"what", _(r.what)},
          {"detail", r.detail},
          {"act", static_cast<std::int64_t>(r.act)},
          {"case", r.id},
          {"kind", r.case_kind},
          {"event", r.event},
          {"state", r.state},
          {"unmet", unmet},
          {"errors", errors},
          {"nearest", boost::json::value_from(r.nearest)},
          {"possible_from", boost::json::value_from(r.possible_from)},
          {"profile", r.profile}};
}

}  // namespace utlys
