// SPDX-License-Identifier: EUPL-1.2
#include "bench/office.hpp"

#include <stdexcept>

#include "workflows/catalogue.hpp"
#include "workflows/profiles.hpp"

namespace utlys::bench {
namespace {

constexpr std::int32_t noon = 12 * 3600;

std::string two_digits(int n) {
  return (n < 10 ? "0" : "") + std::to_string(n);
}

std::vector<Given> with_decision(std::vector<Given> fields) {
  fields.insert(fields.end(), {{"body", "region-stockholm"}, {"decided_on", "2022-09-01"}, {"proof", "RS 2022-0412"}});
  return fields;
}

void expect_done(const Answer& answer) {
  if (!answer.refusal) return;
  std::string why = answer.refusal->event + ": " + answer.refusal->what.msgid;
  for (const auto& unmet : answer.refusal->unmet)
    why.append(" ").append(unmet.what->code);
  for (const auto& error : answer.refusal->errors)
    why.append(" ").append(error.field).append(" ").append(error.what.msgid);
  throw std::runtime_error(why);
}

}  // namespace

Office::Office(Store& store)
    : clock_(Moment{*day_from_iso("2022-09-01"), noon}), desk_(store, all_workflows(), clock_, entropy_) {
  if (store.head().tree.size() > 0) return;
  found_register(store);
  take_in("h-01", with_decision({{"office", "secretariat"}}));
  take_in("h-02", with_decision({{"office", "secretariat"}}));
  open_cases();
}

CaseId Office::call_of(int n) {
  return "STHLM-ESF-2022-" + two_digits(n / watches_per_call % call_count + 1);
}
CaseId Office::watch_of(int n) {
  return call_of(n) + "/W" + two_digits(n % watches_per_call + 1);
}

Order Office::by(const std::string& person, std::vector<Act> acts) const {
  return {{person, person + "@kansli", {}}, clock_.local().day, std::move(acts), false};
}

void Office::perform(const Order& order) {
  expect_done(desk_.perform(order));
}

Order Office::hand_over(int done, int count) const {
  std::vector<Act> acts;
  for (int n = done; n < done + count; ++n)
    acts.push_back({"watch",
                    watch_of(n),
                    {},
                    "hand_over",
                    {{"who", n / watch_count % 2 == 0 ? "h-02" : "h-01"}},
                    {},
                    "semester, enligt överenskommelse"});
  return by("h-01", std::move(acts));
}

void Office::found_register(Store& store) {
  const auto& profile = shipped_profiles().front();
  expect_done(desk_.found(
      {
          {"register", {}, {}, "found", {{"origin", store.head().origin}, {"title", "Mätning"}}, {}, {}},
          {"profile", std::string(profile.id), {}, "found", {{"rules", std::string(profile.json)}}, {}, {}},
          {"person", "u-01", {}, "found", {{"full_name", "Ett namn"}, {"login", "u-01@kansli"}}, {}, {}},
      },
      "u-01@kansli", clock_.local().day));
}

void Office::take_in(const std::string& person, std::vector<Given> office) {
  perform(by("u-01", {{"person", person, {}, "open", {{"full_name", "Ett namn"}}, {}, {}},
                      {"person", person, {}, "bind_login", {{"login", person + "@kansli"}}, {}, {}},
                      {"person", person, {}, "grant", std::move(office), {}, {}}}));
}

void Office::open_cases() {
  std::vector<Act> calls, watches;
  for (int n = 0; n < call_count; ++n)
    calls.push_back({"call",
                     {},
                     {},
                     "open",
                     {{"title", "Etablering på arbetsmarknaden"},
                      {"area", "A"},
                      {"fund", "esf"},
                      {"level", "regional"},
                      {"themes", "establishment,reentry"}},
                     {},
                     {}});
  for (int n = 0; n < watch_count; ++n)
    watches.push_back({"watch",
                       {},
                       call_of(n),
                       "open",
                       {{"day", "2022-10-15"}, {"what", "Begär in synpunkter från kommunerna"}, {"who", "h-01"}},
                       {},
                       {}});
  perform(by("h-01", std::move(calls)));
  perform(by("h-01", std::move(watches)));
}

}  // namespace utlys::bench
