// SPDX-License-Identifier: EUPL-1.2
// R2, R10: what tests/workflows/exhaustive_test.cpp tries at the desk is typed here: every role × event × state, as
// `utlys NOUN EVENT CASE --FIELD word … --dry-run`. The command line adds nothing to the desk's answer and leaves
// nothing out; what only the system records cannot be typed.
#include <algorithm>
#include <array>

#include "cli/command.hpp"
#include "cli/lookup.hpp"
#include "tests/cli/world.hpp"
#include "tests/workflows/gallery.hpp"

namespace utlys::test {
namespace {

using boost::json::object;
using Names = std::vector<std::string>;

// One person of every role, as in the desk's walk.
constexpr std::array<const char*, 7> everybody{"u-02", "h-07", "m-01", "r-01", "k-01", "a-01", "u-01"};

// The documented numbers, written down once more: they are frozen.
int exit_code(const Answer& answer) {
  if (!answer.refusal) return 0;
  return answer.refusal->kind == Failure::usage ? 2 : answer.refusal->kind == Failure::refused ? 3 : -1;
}

bool people_may(const Workflow& workflow, std::size_t event) {
  return std::any_of(workflow.rows.begin(), workflow.rows.end(),
                     [&](const Row& row) { return row.event == event && !(row.by == Roles{Role::system}); });
}

bool opens_only(const Workflow& workflow, std::size_t event) {
  return std::none_of(workflow.rows.begin(), workflow.rows.end(),
                      [&](const Row& row) { return row.event == event && row.from != 0; });
}

// A command by hand that says of itself that it stands in the event's place.
bool is_replaced(const Workflow& workflow, const Event& event) {
  const auto all = hand_written();
  return std::any_of(all.begin(), all.end(), [&](const Command* command) {
    return command->replaces && command->noun == workflow.noun && command->verb == typed(event.name);
  });
}

// The words under one name of every object in a list of the answer.
Names listed(const object& answer, const char* list, const char* name) {
  Names words;
  for (const auto& one : answer.at(list).as_array())
    words.emplace_back(one.as_object().at(name).as_string());
  return words;
}

template <class T, class Word>
Names each(const std::vector<T>& all, const Word& word) {
  Names words;
  for (const auto& one : all)
    words.emplace_back(word(one));
  return words;
}

void expect_refused_alike(const Refusal& desk, const object& said) {
  EXPECT_TRUE(said.at("refused").as_bool());
  EXPECT_EQ(listed(said, "unmet", "code"), each(desk.unmet, [](const Unmet& unmet) { return unmet.what->code; }));
  EXPECT_EQ(listed(said, "errors", "field"), each(desk.errors, [](const FieldError& error) { return error.field; }));
  EXPECT_EQ(boost::json::value_to<Names>(said.at("possible_from")), desk.possible_from);
  EXPECT_EQ(said.at("what").as_string(), desk.what.msgid);
  EXPECT_EQ(said.at("case").as_string(), desk.id);
}

void expect_moved_alike(const std::vector<Moved>& desk, const object& said) {
  EXPECT_TRUE(said.at("dry_run").as_bool());
  EXPECT_EQ(listed(said, "moved", "case"), each(desk, [](const Moved& moved) { return moved.id; }));
  EXPECT_EQ(listed(said, "moved", "event"), each(desk, [](const Moved& moved) { return moved.event; }));
  EXPECT_EQ(listed(said, "moved", "from"), each(desk, [](const Moved& moved) { return moved.from; }));
  EXPECT_EQ(listed(said, "moved", "to"), each(desk, [](const Moved& moved) { return moved.to; }));
}

class CommandLine : public tests::OfficeTest {
 protected:
  void SetUp() override {
    gallery = tests::hang(office);
    world.clock.set({office.today(), 12 * 3600});
    world.login = "u-03@office";  // of none of them: --as says who it is
    world.registers["./utlys.db"] = std::shared_ptr<Store>(&store, [](Store*) {});  // the office's own
  }

  // What somebody brings to an event: at the desk, or as words on the command line.
  struct Brought {
    std::string who;
    tests::Fields fields;
    std::string why = "prov";
  };

  int types(const Brought& brought, const Workflow& workflow, const Event& event, const CaseId& id) {
    Names words{std::string(workflow.noun), typed(event.name), id, "--on", to_iso(office.today()), "--as", brought.who};
    for (const auto& [field, text] : brought.fields)
      words.insert(words.end(), {"--" + typed(field), text});
    if (!brought.why.empty()) words.insert(words.end(), {"--why", brought.why});
    words.emplace_back("--dry-run");
    if (answers_json) words.emplace_back("--json");
    EXPECT_NO_THROW(world.type(words));
    return world.code;
  }

  // Where a workflow names its cases itself, the case typed after an event that only opens is the new one's parent.
  Answer desk_says(const Brought& brought, const Workflow& workflow, std::size_t e, const CaseId& id) {
    Act act{std::string(workflow.kind), id, {}, std::string(workflow.events[e].name), brought.fields, {}, brought.why};
    if (workflow.names_itself && opens_only(workflow, e)) std::swap(act.id, act.parent);
    return office.desk.perform({{brought.who, brought.who + "@office", {}}, office.today(), {act}, true});
  }

  // One object on one line, and nothing beside it.
  object said() const {
    EXPECT_EQ(world.err, "");
    EXPECT_EQ(std::count(world.out.begin(), world.out.end(), '\n'), 1) << world.out;
    boost::json::error_code error;
    auto value = boost::json::parse(world.out, error);
    EXPECT_TRUE(!error && value.is_object()) << world.out;
    return value.is_object() ? value.get_object() : object();
  }

  void expect_no_command(const Workflow& workflow, const Event& event) const {
    const auto answer = said();
    EXPECT_EQ(world.code, 2);
    ASSERT_TRUE(answer.contains("error")) << world.out;
    EXPECT_EQ(answer.at("error").at("exit").as_int64(), 2);
    EXPECT_EQ(answer.at("error").at("what").as_string(),
              "There is no command " + std::string(workflow.noun) + " " + typed(event.name) + ".");
  }

  void expect_like_the_desk(const Answer& desk) {
    EXPECT_EQ(world.code, exit_code(desk)) << world.all();
    const auto answer = said();
    if (desk.refusal && answer.contains("refused"))
      expect_refused_alike(*desk.refusal, answer);
    else if (!desk.refusal && answer.contains("moved"))
      expect_moved_alike(desk.moved, answer);
    else
      ADD_FAILURE() << "the desk " << (desk.refusal ? "refuses: " : "moves it: ") << world.out;
    (desk.refusal ? refused : done)++;
    if (world.code == 2) ++misread;
  }

  // attempt(workflow, event, case) for every event of every kind on a case in every state.
  template <class Try>
  void walk(const Try& attempt) {
    for (const auto& [place, id] : gallery) {
      const auto& workflow = office.desk.catalogue().of(place.first);
      for (std::size_t e = 0; e < workflow.events.size(); ++e) {
        SCOPED_TRACE(place.first + " " + place.second + " " + std::string(workflow.events[e].name));
        attempt(workflow, e, id);
      }
    }
  }

  tests::Gallery gallery;
  World world;
  bool answers_json = true;
  std::size_t done = 0, refused = 0, misread = 0, no_command = 0, by_hand = 0;
};

TEST_F(CommandLine, R2_EveryRoleEventAndStateIsAnsweredAsAtTheDesk) {
  const auto before = store.head().tree;
  walk([&](const Workflow& workflow, std::size_t e, const CaseId& id) {
    const auto& event = workflow.events[e];
    for (const auto* who : everybody) {
      SCOPED_TRACE(who);
      if (is_replaced(workflow, event)) {
        ++by_hand;
        continue;
      }
      const Brought brought{who, tests::words_for(event)};
      types(brought, workflow, event, id);
      if (people_may(workflow, e)) {
        expect_like_the_desk(desk_says(brought, workflow, e, id));
      } else {
        expect_no_command(workflow, event);
        ++no_command;
      }
    }
  });
  EXPECT_EQ(store.head().tree.size(), before.size());
  EXPECT_EQ(store.head().tree.root(), before.root());
  EXPECT_GT(done, 100U);
  EXPECT_GT(refused, 1000U);
  EXPECT_GT(no_command, 100U);
  EXPECT_GT(by_hand, 0U);
}

// No word, or one that most fields cannot be read from: every field is named that the desk names, and none is written.
TEST_F(CommandLine, R10_WhatIsLeftOutOrMisreadIsNamedAsAtTheDesk) {
  const auto before = store.head().tree.size();
  walk([&](const Workflow& workflow, std::size_t e, const CaseId& id) {
    const auto& event = workflow.events[e];
    if (is_replaced(workflow, event) || !people_may(workflow, e)) return;
    auto fields = tests::words_for(event);
    for (auto& given : fields)
      given.text = "#";
    for (const auto& brought : {Brought{"u-02", {}, ""}, Brought{"u-02", fields, "prov"}}) {
      types(brought, workflow, event, id);
      expect_like_the_desk(desk_says(brought, workflow, e, id));
    }
  });
  EXPECT_EQ(store.head().tree.size(), before);
  EXPECT_GT(misread, 100U);
}

// The same for people: one role, as the sentences do not differ. A no is complete and stands on standard error alone.
TEST_F(CommandLine, R10_EveryAnswerCanBeReadByPeople) {
  answers_json = false;
  walk([&](const Workflow& workflow, std::size_t e, const CaseId& id) {
    const auto& event = workflow.events[e];
    if (is_replaced(workflow, event) || !people_may(workflow, e)) return;
    const Brought brought{"u-02", tests::words_for(event)};
    const auto desk = desk_says(brought, workflow, e, id);
    EXPECT_EQ(types(brought, workflow, event, id), exit_code(desk)) << world.all();
    EXPECT_EQ(world.all().find("bug"), std::string::npos) << world.all();
    EXPECT_EQ(world.out.starts_with("A dry run:"), !desk.refusal) << world.out;
    EXPECT_EQ(world.err.starts_with("No: "), desk.refusal.has_value()) << world.err;
    EXPECT_EQ(world.out.empty(), desk.refusal.has_value()) << world.out;
    EXPECT_EQ(world.err.empty(), !desk.refusal) << world.err;
    for (std::size_t i = 0; desk.refusal && i < desk.refusal->unmet.size(); ++i)
      EXPECT_NE(world.err.find("  " + std::to_string(i + 1) + ". "), std::string::npos) << world.err;
    (desk.refusal ? refused : done)++;
  });
  EXPECT_GT(done, 60U);
  EXPECT_GT(refused, 300U);
}

// Known to help, whoever asks: the generated ones, and those by hand that stand in their place.
TEST_F(CommandLine, R2_EveryEventThatPeopleMayRecordIsACommand) {
  for (const auto* workflow : office.desk.catalogue().workflows)
    for (std::size_t e = 0; e < workflow->events.size(); ++e) {
      const auto command = std::string(workflow->noun) + " " + typed(workflow->events[e].name);
      EXPECT_EQ(world.type(command + " --help"), people_may(*workflow, e) ? 0 : 2) << command;
      EXPECT_EQ(world.out.find("utlys " + command) != std::string::npos, people_may(*workflow, e)) << world.all();
    }
}

}  // namespace
}  // namespace utlys::test
