// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>
#include <ostream>

#include "cli/checkpointing.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/render/verdict.hpp"
#include "cli/stop.hpp"
#include "engine/nearest.hpp"
#include "workflows/profiles.hpp"

namespace utlys {
namespace {

std::string needed(const Words& words, const char* option) {
  if (auto value = words.value(option); value && !value->empty()) return *value;
  throw Stop(Failure::usage, fill(_("--{} is needed."), {option}), {}, {"utlys help init"});
}

// Typed with dashes or underscores.
std::string region_asked_for(const Words& words) {
  const auto asked = words.value("profile").value_or(std::string(shipped_profiles().front().region));
  auto region = asked;
  std::replace(region.begin(), region.end(), '-', '_');
  std::vector<std::string> known;
  std::string list;
  for (const auto& profile : shipped_profiles()) {
    if (profile.region == region) return region;
    if (!known.empty() && known.back() == profile.region) continue;
    known.emplace_back(profile.region);
    list.append(list.empty() ? "" : ", ").append(profile.region);
  }
  throw Stop(Failure::usage, fill(_("There are no profiles for a region {}. There are for: {}."), {asked, list}),
             nearest(region, known), {"utlys help init"});
}

std::vector<Act> founding_acts(const Context& context, const std::string& origin, const SigningKey& key) {
  const auto& words = context.words;
  const auto admin = needed(words, "admin");
  std::vector<Act> acts;
  acts.push_back(
      {"register",
       {},
       {},
       "found",
       {{"origin", origin}, {"title", words.value("title").value_or(origin)}, {"log_key", to_text(key.public_key())}},
       {},
       {}});
  const auto region = region_asked_for(words);
  for (const auto& profile : shipped_profiles()) {  // the law's two periods, side by side (domain section 9)
    if (profile.region != region) continue;
    acts.push_back({"profile", std::string(profile.id), {}, "found", {{"rules", std::string(profile.json)}}, {}, {}});
  }
  acts.push_back(
      {"person", admin, {}, "found", {{"full_name", needed(words, "name")}, {"login", context.app.login}}, {}, {}});
  return acts;
}

// What lies beside the place belongs to a register that was there: its key is in no other place, and its checkpoints
// would speak against the new one.
void require_room(const Context& context, const std::string& path) {
  const auto evidence = evidence_of(context);
  const bool papers = context.app.open_files && !context.app.open_files(path)->list().empty();
  if (!evidence->key() && evidence->checkpoints().empty() && !papers) return;
  throw Stop(
      Failure::unavailable,
      fill(_("Beside {} lie the key, the checkpoints or the files of a register that is not there. Put it back, or "
             "choose another place."),
           {path}),
      {}, {"utlys backup restore FOLDER --to " + path});
}

// A register that could not be founded leaves nothing behind.
Answer found(Context& context, const std::string& path, const std::vector<Act>& acts, const SigningKey& key) {
  const auto on = context.on();
  const auto& origin = key.public_key().name;
  auto store = context.app.create(path, origin);
  try {
    auto answer = context.desk(*store).found(acts, context.app.login, on);
    if (!answer.refusal) remember(context.app, path, *store);
    store.reset();
    if (answer.refusal)
      context.app.discard(path);
    else
      evidence_of(context)->put_key(key.to_text() + "\n");
    return answer;
  } catch (...) {
    store.reset();
    context.app.discard(path);
    throw;
  }
}

int run_init(Context& context) {
  const auto origin = needed(context.words, "origin");
  if (!is_key_name(origin))
    throw Stop(Failure::usage,
               fill(_("\"{}\" cannot be a log's name: it has spaces or a plus sign, or is empty."), {origin}));
  const SigningKey key(origin, new_seed(context.app.entropy));
  const auto acts = founding_acts(context, origin, key);
  if (folded_id(acts.back().id) == folded_id(system_person))
    throw Stop(Failure::usage, _("Nobody acts as the system: what it does, it does by itself."));
  const auto path = context.database();
  require_room(context, path);
  const auto answer = found(context, path, acts, key);
  if (const auto& refusal = answer.refusal) {
    auto page = context.page();
    show_refusal(page, *refusal, context.catalogue);
    if (context.json())
      context.print(refusal_json(*refusal));
    else
      context.app.err << page.text();
    return static_cast<int>(refusal->kind);
  }
  context.app.recorded = true;
  const auto& admin = acts.back().id;
  if (context.json()) {
    context.print(boost::json::object{
        {"register", path}, {"origin", origin}, {"administrator", admin}, {"root", base64(bytes_of(answer.root))}});
    return 0;
  }
  auto page = context.page();
  page.line(fill(_("The register {} is founded at {}. Administrator: {}, with the login {}."),
                 {origin, path, admin, context.app.login}));
  page.line(fill(
      _("The key that signs its checkpoints is {}: yours alone, and to be kept apart from the register's backups."),
      {evidence_of(context)->key_place()}));
  page.line(_("Add those who shall work with it:"));
  page.command("utlys people add ID --name … --grant secretariat --login … --body … --decided-on … --proof …");
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"origin", {N_("the log's name, for ever, such as utlys/stockholm")}, {N_("NAME")}},
    {"admin", {N_("the id of the first administrator: you")}, {N_("ID")}},
    {"name", {N_("the administrator's name (private)")}, {N_("TEXT")}},
    {"title", {N_("the partnership's name")}, {N_("TEXT")}},
    {"profile",
     {N_("whose rules it begins with: a region of `utlys reference region` (else stockholm)")},
     {N_("REGION")}},
};

}  // namespace

extern const Command init_command;
const Command init_command{"init", "", {N_("found a register")}, "", 0, 0, options, false, false, run_init, true};

}  // namespace utlys
