// SPDX-License-Identifier: EUPL-1.2
// Domain section 9: a profile may switch what it likes, and the machines hold: what an effect relies on, and the law of
// the program itself, is not switched.
#include "engine/step.hpp"
#include "tests/workflows/gallery.hpp"
#include "workflows/catalogue.hpp"

namespace utlys::tests {
namespace {

// Right in form and wrong in every other way. What a field does not read is left as the gallery types it.
std::string odd_word(const Field& field) {
  switch (field.form) {
    case Form::integer:
      return "-700000";
    case Form::money:
      return "0";
    case Form::day:
      return "2999-12-31";
    case Form::moment:
      return "2999-12-31T12:00";
    case Form::case_ref:
      return "X-1";
    case Form::numbers:
      return "nothing=7";
    default:
      return "å ä";
  }
}

using Words = Fields (*)(const Event&);

Fields odd_words(const Event& event, bool optional_too) {
  Fields fields;
  for (const auto& field : event.fields)
    if (optional_too || !field.optional) fields.push_back({std::string(field.name), odd_word(field)});
  return fields;
}
constexpr Words ways[]{
    words_for,
    [](const Event& event) { return odd_words(event, false); },
    [](const Event& event) { return odd_words(event, true); },
};

class Switched : public OfficeTest {
 protected:
  void SetUp() override { gallery = hang(office); }

  // Empty: even then no such words can be read.
  std::string input_for(const Workflow& workflow, std::size_t e, Words words) const {
    CountingEntropy entropy;
    auto fields = words(workflow.events[e]);
    const auto first = workflow.read(e, fields, entropy);
    for (const auto& error : first.errors) {
      std::erase_if(fields, [&](const Given& given) { return given.field == error.field; });
      for (const auto& usual : words_for(workflow.events[e]))
        if (usual.field == error.field) fields.push_back(usual);
    }
    return workflow.read(e, fields, entropy).canonical;
  }

  void fire(const OpenedCase& subject, const CaseId& parent, const Rules& rules) {
    const auto& workflow = office.desk.catalogue().of(subject.data.kind);
    const Surroundings around(store, workflow, subject);
    const Actor actor{"u-02", Role::secretariat, {}, {}, {}};
    const Situation now{subject, around.related(), actor, office.today(), rules, "prov", parent};
    const auto state = state_index(workflow, state_of(subject.envelope));
    for (std::size_t e = 0; e < workflow.events.size(); ++e) {
      const auto* const row = row_for(workflow, state, e);
      if (row == nullptr) continue;
      SCOPED_TRACE(subject.data.kind + " " + workflow.states[state].name.data() + " " +
                   std::string(workflow.events[e].name));
      EXPECT_NO_THROW(workflow.explain(now, static_cast<std::size_t>(row - workflow.rows.data())));
      // Nobody types what only the system records.
      const bool typed = !person_for(*row, {}).empty();
      for (const auto& words : std::span(ways).first(typed ? std::size(ways) : 1)) {
        const auto input = input_for(workflow, e, words);
        if (!input.empty()) reads_back(workflow, now, e, input);
      }
    }
  }

  // What an event makes of a case can be read again, and so can what it makes of others.
  void reads_back(const Workflow& workflow, const Situation& now, std::size_t e, const std::string& input) {
    SCOPED_TRACE(input);
    try {
      if (state_of(now.self.envelope) == state_new) workflow.name(now, input);
      const auto fired = workflow.fire(now, e, input);
      if (!fired.done) return;
      ++done;
      const auto after = opened({now.self.data.id, now.self.data.kind, fired.document, 1, now.on});
      const Situation then{after, now.related, now.who, now.on, now.rules, now.why, now.parent};
      workflow.due(then);
      for (const auto& next : fired.follow_ups)
        if (!next.kind.empty()) follow(next, now);
    } catch (const std::exception& error) {
      ADD_FAILURE() << error.what();
    }
  }

  void follow(const FollowUp& next, const Situation& now) {
    const auto& workflow = office.desk.catalogue().of(next.kind);
    const auto fresh = unopened(next.kind, next.parent);
    const Surroundings around(store, workflow, fresh);
    const Situation then{fresh, around.related(), now.who, now.on, now.rules, {}, next.parent};
    workflow.fire(then, event_index(workflow, next.event), next.input);
  }

  static OpenedCase unopened(std::string_view kind, const CaseId& parent) {
    OpenedCase fresh;
    fresh.data.id = "Z-1";
    fresh.data.kind = kind;
    fresh.envelope.parent = parent;
    return fresh;
  }

  void fire_everything(Rules rules, Weight weight) {
    for (const auto& code : all_requirements())
      rules.requirements[code] = {weight, "12 §", {}};
    for (const auto& [place, id] : gallery)
      fire(opened(office.found(id)), {}, rules);
    std::vector<CaseId> parents{{}};
    for (const auto& [place, id] : gallery)
      parents.push_back(id);
    for (const auto* workflow : office.desk.catalogue().workflows)
      for (const auto& parent : parents)
        fire(unopened(workflow->kind, parent), parent, rules);
  }

  Gallery gallery;
  std::size_t done = 0;
};

TEST_F(Switched, Domain9_WhateverAProfileSwitchesOffEveryMachineHolds) {
  for (const auto* regime : {"binding", "advisory"}) {
    Rules rules;
    rules.regime = regime;
    fire_everything(rules, Weight::off);
  }
  EXPECT_GT(done, 400U);
}

TEST_F(Switched, Domain9_WhateverAProfileMakesARemarkEveryMachineHolds) {
  fire_everything(RuleBook(store).of({}, office.today()), Weight::remark);
  EXPECT_GT(done, 400U);
}

TEST_F(Switched, R3_FourEyesAndNotByOneselfAreNotSwitched) {
  Rules rules;
  const Requirement* found[5]{};
  constexpr std::string_view law[]{"attest.second_person", "call.second_person", "person.by_another",
                                   "person.deputy_by_another", "declaration.not_own"};
  for (const auto* workflow : all_workflows().workflows)
    for (const auto& row : workflow->rows)
      for (const auto& need : row.needs)
        for (std::size_t i = 0; i < std::size(law); ++i)
          if (need.what->code == law[i]) {
            found[i] = need.what;
            for (const auto weight : {Weight::remark, Weight::off}) {
              rules.requirements[std::string(law[i])] = {weight, "12 §", {}};
              EXPECT_EQ(weight_of(need, rules), Weight::stop) << law[i];
            }
          }
  for (std::size_t i = 0; i < std::size(law); ++i)
    EXPECT_NE(found[i], nullptr) << law[i];
}

}  // namespace
}  // namespace utlys::tests
