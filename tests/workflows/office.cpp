// SPDX-License-Identifier: EUPL-1.2
#include "tests/workflows/office.hpp"

#include "workflows/catalogue.hpp"
#include "workflows/profiles.hpp"

namespace utlys::tests {
namespace {

constexpr std::int32_t noon = 12 * 3600;

std::string login_of(const std::string& person) {
  return person + "@office";
}

std::string explained(const Answer& answer) {
  if (!answer.refusal) return "done";
  const auto& r = *answer.refusal;
  std::string text = std::string(r.what.msgid) + " " + r.detail;
  for (const auto& unmet : r.unmet)
    text += "\n  unmet " + std::string(unmet.what->code) + " " + unmet.about + " " + unmet.detail;
  for (const auto& error : r.errors)
    text += "\n  field " + error.field + " " + error.what.msgid + " " + error.detail;
  return text;
}

}  // namespace

Fields operator+(Fields a, const Fields& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Fields by_authority(const std::string& day, const std::string& body) {
  return {{"body", body}, {"decided_on", day}, {"proof", day + ", dnr 2022/00412, h-07"}};
}
Fields by_partnership(const std::string& day) {
  return {{"body", "partnership"},
          {"decided_on", day},
          {"proof", "protokoll " + day + " § 5"},
          {"present", "15"},
          {"quorum", "12"}};
}

Office::Office(Store& store)
    : store_(store),
      clock_(Moment{*day_from_iso("2022-09-01"), noon}),
      day_(clock_.local().day),
      desk(store_, all_workflows(), clock_, entropy_) {
  if (store_.head().tree.size() == 0) found_register();
}

void Office::found_register() {
  const auto& shipped = shipped_profiles().front();
  const auto answer = desk.found(
      {
          {"register", {}, {}, "found", {{"origin", store_.head().origin}, {"title", "Prov"}}, {}, {}},
          {"profile", std::string(shipped.id), {}, "found", {{"rules", std::string(shipped.json)}}, {}, {}},
          {"person", "u-01", {}, "found", {{"full_name", "Ett namn"}, {"login", login_of("u-01")}}, {}, {}},
      },
      login_of("u-01"), day_);
  expect_done(answer);
  take_in("u-02", "secretariat");
  take_in("u-03", "secretariat");
  take_in("h-07", "managing-authority", "esf");
  take_in("h-08", "managing-authority", "eruf");
  take_in("r-01", "region");
  take_in("m-01", "partnership");
  take_in("k-01", "regional-actor");
  take_in("a-01", "auditor");
}

void Office::take_in(const std::string& person, const std::string& role, const std::string& fund) {
  opens({"u-01", "person", {}, {{"full_name", "Ett namn"}}, "open", person});
  does({"u-01", person, "bind_login", {{"login", login_of(person)}}});
  Fields fields = {{"office", role}};
  if (!fund.empty()) fields.push_back({"fund", fund});
  does({"u-01", person, "grant", fields + by_authority("2022-09-01", "region-stockholm")});
}

void Office::on(const std::string& day) {
  day_ = day_from_iso(day).value();
  clock_.set(std::max(clock_.local(), Moment{day_, noon}));
}

TickReport Office::ticks(const std::string& until) {
  const auto moment = moment_from_iso(until).value();
  clock_.set(std::max(clock_.local(), moment));
  day_ = moment.day;
  return desk.tick(moment, login_of("u-02"));
}

Answer Office::tries(const Doing& d) {
  return desk.perform(
      {{d.who, login_of(d.who), {}, d.deputy_for}, day_, {{{}, d.id, {}, d.event, d.fields, {}, d.why}}});
}
Answer Office::tries_to_open(const Opening& o) {
  return desk.perform({{o.who, login_of(o.who), {}}, day_, {{o.kind, o.id, o.parent, o.event, o.fields, {}, {}}}});
}
CaseId Office::does(const Doing& d) {
  const auto answer = tries(d);
  EXPECT_FALSE(answer.refusal) << d.who << ": " << d.event << " " << d.id << ": " << explained(answer);
  return answer.refusal ? CaseId{} : answer.moved.front().id;
}
CaseId Office::opens(const Opening& o) {
  const auto answer = tries_to_open(o);
  EXPECT_FALSE(answer.refusal) << o.who << ": " << o.kind << " " << o.event << ": " << explained(answer);
  return answer.refusal ? CaseId{} : answer.moved.front().id;
}

Case Office::found(const CaseId& id) const {
  auto c = store_.find(id);
  EXPECT_TRUE(c) << "no case " << id;
  return c.value_or(Case{});
}
Envelope Office::envelope(const CaseId& id) const {
  return envelope_of(found(id));
}
std::string Office::state(const CaseId& id) const {
  return envelope(id).state;
}
std::vector<std::string> Office::entries() const {
  std::vector<std::string> all;
  store_.entries(1, UINT64_MAX, [&](std::uint64_t, std::string_view bytes) {
    all.emplace_back(bytes);
    return true;
  });
  return all;
}
std::string Office::last_entry() const {
  return entries().back();
}
std::vector<Option> Office::possible(const CaseId& id, const std::string& who) const {
  return desk.possible(found(id), {who, login_of(who), {}}, day_);
}
const Option* Office::option(const std::vector<Option>& options, std::string_view event) const {
  for (const auto& one : options)
    if (one.event->name == event) return &one;
  return nullptr;
}

Codes unmet_in(const Answer& answer) {
  Codes codes;
  if (answer.refusal)
    for (const auto& unmet : answer.refusal->unmet)
      codes.emplace(unmet.what->code);
  return codes;
}
Codes remarks_in(const Answer& answer) {
  Codes codes;
  if (!answer.moved.empty())
    for (const auto& remark : answer.moved.front().remarks)
      codes.emplace(remark.what->code);
  return codes;
}
void expect_unmet(const Codes& codes, const Answer& answer) {
  ASSERT_TRUE(answer.refusal) << "it was done";
  EXPECT_EQ(answer.refusal->kind, Failure::refused) << explained(answer);
  EXPECT_EQ(unmet_in(answer), codes) << explained(answer);
  if (unmet_in(answer) == codes) seen_unmet(codes);
}
void expect_remarks(const Codes& codes, const Answer& answer) {
  EXPECT_FALSE(answer.refusal) << explained(answer);
  EXPECT_EQ(remarks_in(answer), codes);
  if (remarks_in(answer) == codes) seen_unmet(codes);
}
void expect_done(const Answer& answer) {
  EXPECT_FALSE(answer.refusal) << explained(answer);
}
void expect_field_errors(const Codes& fields, const Answer& answer) {
  ASSERT_TRUE(answer.refusal) << "it was done";
  EXPECT_EQ(answer.refusal->kind, Failure::usage) << explained(answer);
  Codes wrong;
  for (const auto& error : answer.refusal->errors)
    wrong.insert(error.field);
  EXPECT_EQ(wrong, fields) << explained(answer);
}
void expect_no_row(const Answer& answer) {
  ASSERT_TRUE(answer.refusal) << "it was done";
  EXPECT_EQ(answer.refusal->kind, Failure::refused);
  EXPECT_TRUE(answer.refusal->unmet.empty()) << explained(answer);
  EXPECT_FALSE(answer.refusal->possible_from.empty());
}

}  // namespace utlys::tests
