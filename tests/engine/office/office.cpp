// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/office/office.hpp"

#include "engine/verify.hpp"

namespace utlys::tests {

namespace shelf {
extern const Workflow workflow;
}
namespace book {
extern const Workflow workflow;
}
namespace person {
extern const Workflow workflow;
}
namespace profile {
extern const Workflow workflow;
}

const Catalogue& test_workflows() {
  static constexpr const Workflow* all[]{&shelf::workflow, &book::workflow, &person::workflow, &profile::workflow};
  static constexpr Catalogue catalogue{all};
  return catalogue;
}

Day day(std::string_view iso) {
  return day_from_iso(iso).value();
}
Act open(std::string kind, std::vector<Given> fields, CaseId parent, CaseId id) {
  const auto event = kind == "book" ? "put" : kind == "person" ? "enrol" : kind == "profile" ? "adopt" : "open";
  return {std::move(kind), std::move(id), std::move(parent), event, std::move(fields), {}, {}};
}
Act on_case(CaseId id, std::string event, std::vector<Given> fields, std::string why) {
  return {{}, std::move(id), {}, std::move(event), std::move(fields), {}, std::move(why)};
}
Act label(CaseId id, std::string text) {
  return on_case(std::move(id), "label",
                 {{"text", std::move(text)}, {"body", "board"}, {"decided_on", "2025-12-01"}, {"proof", "§ 7"}});
}

Office::Office() {
  const auto founded =
      desk.found({open("person", {{"offices", "administrator"}}, {}, "root"),
                  open("person", {{"offices", "secretariat"}, {"logins", "a@old,anna@host"}}, {}, "anna"),
                  open("person", {{"offices", "managing_authority:esf"}}, {}, "bo"),
                  open("person", {{"offices", "secretariat,region"}}, {}, "cia")},
                 "root@host", day("2020-01-01"));
  EXPECT_FALSE(founded.refusal);
}

Answer Office::ask(const std::vector<Act>& acts, const std::string& by, std::string_view on) {
  return desk.perform({{by, by + "@host", {}}, day(on), acts, false});
}

std::vector<Moved> Office::did(const std::vector<Act>& acts, const std::string& by, std::string_view on) {
  auto answer = ask(acts, by, on);
  if (answer.refusal) {
    ADD_FAILURE() << "refused: " << answer.refusal->what.msgid << " " << answer.refusal->detail;
    for (const auto& unmet : answer.refusal->unmet)
      ADD_FAILURE() << unmet.what->code;
    for (const auto& error : answer.refusal->errors)
      ADD_FAILURE() << error.field << " " << error.what.msgid;
  }
  for (const auto& finding : verify(store, Depth::with_tables).findings)
    ADD_FAILURE() << finding.seq << " " << finding.case_id << ": " << finding.what;
  return std::move(answer.moved);
}

Refusal Office::refused(const std::vector<Act>& acts, const std::string& by, std::string_view on) {
  const auto before = store.head();
  auto answer = ask(acts, by, on);
  EXPECT_EQ(store.head().tree, before.tree) << "a refused act has been written";
  EXPECT_TRUE(answer.moved.empty());
  if (answer.refusal) return std::move(*answer.refusal);
  ADD_FAILURE() << "not refused";
  return {};
}

CaseId Office::shelf(std::vector<Given> fields, std::string_view on) {
  const auto moved = did(open("shelf", std::move(fields)), "anna", on);
  return moved.empty() ? CaseId() : moved.front().id;
}

CaseId Office::public_shelf(std::vector<Given> fields) {
  fields.push_back({"title", "Poems"});
  auto id = shelf(std::move(fields));
  did({label(id, "L"), on_case(id, "stock", {{"count", "2"}}), on_case(id, "publish")});
  return id;
}

void Office::adopt(const std::string& rules) {
  auto act = open("profile", {{"rules", rules}}, {}, "p");
  act.kind.clear();
  if (!store.find("p")) act.kind = "profile";
  did(act, "root");
}

std::string Office::state(const CaseId& id) const {
  return std::string(state_of(envelope(id)));
}
Envelope Office::envelope(const CaseId& id) const {
  return envelope_of(store.find(id).value_or(Case{}));
}
std::vector<Entry> Office::log() const {
  std::vector<Entry> all;
  store.entries(1, UINT64_MAX, [&](std::uint64_t, std::string_view bytes) {
    all.push_back(entry_from_bytes(bytes));
    return true;
  });
  return all;
}

std::vector<std::string> codes_of(const std::vector<Unmet>& unmet) {
  std::vector<std::string> codes;
  for (const auto& one : unmet)
    codes.emplace_back(one.what->code);
  return codes;
}
const Option* option_named(const std::vector<Option>& options, std::string_view event) {
  for (const auto& option : options)
    if (option.event->name == event) return &option;
  return nullptr;
}

}  // namespace utlys::tests
