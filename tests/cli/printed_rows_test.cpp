// SPDX-License-Identifier: EUPL-1.2
// R2: the tables that can be printed are the rows: nothing more, nothing less, the same cell by cell. Each is walked as
// a reviewer would, state by event by role.
#include <set>

#include "cli/lookup.hpp"
#include "cli/render/label.hpp"
#include "tests/cli/world.hpp"
#include "workflows/catalogue.hpp"

namespace utlys::test {
namespace {

using boost::json::object;
using Words = std::vector<std::string>;
using Lines = std::multiset<Words>;  // a multiset: what stands there twice is a mistake too

Words split_at(const std::string& text, const std::string& separator) {
  Words parts;
  std::size_t from = 0;
  for (auto at = text.find(separator); at != std::string::npos; at = text.find(separator, from)) {
    parts.push_back(text.substr(from, at - from));
    from = at + separator.size();
  }
  parts.push_back(text.substr(from));
  return parts;
}

std::string text_of(const boost::json::value& value) {
  return std::string(value.as_string());
}

std::string label_of(const Workflow& workflow, std::size_t state) {
  return workflow.states[state].label.msgid;  // no catalogue is loaded: English
}

Words names_of(const boost::json::value& list, const char* name) {
  Words names;
  for (const auto& one : list.as_array())
    names.push_back(text_of(one.at(name)));
  return names;
}

std::vector<Role> every_role() {
  std::vector<Role> roles;
  for (const auto& name : role_names)
    roles.push_back(role_from(name).value());
  return roles;
}

Words every_kind() {
  Words kinds;
  for (const auto* workflow : all_workflows().workflows)
    kinds.emplace_back(workflow->kind);
  return kinds;
}

class PrintedRows : public testing::TestWithParam<std::string> {
 protected:
  const Workflow& workflow = all_workflows().of(GetParam());
  object printed(const std::string& verb) {
    auto answer = world.json("workflow " + verb + " " + std::string(workflow.kind));
    EXPECT_EQ(world.code, 0) << world.all();
    EXPECT_EQ(text_of(answer.at("kind")), workflow.kind);
    return answer;
  }
  std::string event(std::size_t e) const { return std::string(workflow.events[e].name); }
  std::string state(std::size_t s) const { return std::string(workflow.states[s].name); }
  World world;
};

// Otherwise a cell could not be told from another.
TEST_P(PrintedRows, NoTwoStatesOrRolesAreCalledTheSame) {
  std::set<std::string> labels;
  std::set<std::string> roles;
  for (std::size_t s = 0; s < workflow.states.size(); ++s) {
    EXPECT_TRUE(labels.insert(label_of(workflow, s)).second) << label_of(workflow, s);
    EXPECT_EQ(label_of(workflow, s).find(", "), std::string::npos);
  }
  for (const auto role : every_role())
    EXPECT_TRUE(roles.insert(role_word(role)).second) << role_word(role);
}

TEST_P(PrintedRows, R2_TheRoleTableHoldsEveryCellAndNoOther) {
  Lines cells;
  const auto answer = printed("roles");
  for (const auto& row : answer.at("roles").as_array())
    for (const auto& from : split_at(text_of(row.at("states")), ", "))
      for (const auto& role : split_at(text_of(row.at("roles")), ", "))
        cells.insert({from, text_of(row.at("event")), role});
  for (std::size_t s = 0; s < workflow.states.size(); ++s)
    for (std::size_t e = 0; e < workflow.events.size(); ++e)
      for (const auto role : every_role()) {
        const auto* row = row_for(workflow, s, e);
        const bool may = row != nullptr && row->by.has(role);
        EXPECT_EQ(cells.erase({label_of(workflow, s), event(e), role_word(role)}), may ? 1U : 0U)
            << state(s) << " " << event(e) << " " << to_string(role);
      }
  for (const auto& cell : cells)
    ADD_FAILURE() << "no row: " << cell[0] << " " << cell[1] << " " << cell[2];
}

TEST_P(PrintedRows, R2_TheDescriptionHoldsEveryRowAndNoOther) {
  const auto answer = printed("show");
  EXPECT_EQ(answer.at("version").as_int64(), workflow.version);
  std::map<std::pair<std::string, std::string>, object> rows;
  for (const auto& row : answer.at("rows").as_array())
    EXPECT_TRUE(rows.emplace(std::pair{text_of(row.at("from")), text_of(row.at("event"))}, row.as_object()).second);
  for (std::size_t s = 0; s < workflow.states.size(); ++s)
    for (std::size_t e = 0; e < workflow.events.size(); ++e) {
      SCOPED_TRACE(state(s) + " " + event(e));
      const auto* row = row_for(workflow, s, e);
      const auto shown = rows.extract({state(s), event(e)});
      ASSERT_EQ(!shown.empty(), row != nullptr);
      if (row == nullptr) continue;
      const auto& cells = shown.mapped();
      EXPECT_EQ(text_of(cells.at("to")), state(row->to));
      EXPECT_EQ(cells.at("stays").as_bool(), row->stays);
      Words by, codes, weights;
      for (const auto role : every_role())
        if (row->by.has(role)) by.emplace_back(to_string(role));
      for (const auto& need : row->needs) {
        codes.emplace_back(need.what->code);
        weights.emplace_back(need.weight == Weight::remark ? "remark" : "stop");
      }
      EXPECT_EQ(boost::json::value_to<Words>(cells.at("by")), by);
      EXPECT_EQ(names_of(cells.at("needs"), "code"), codes);
      EXPECT_EQ(names_of(cells.at("needs"), "weight"), weights);
    }
  for (const auto& [place, row] : rows)
    ADD_FAILURE() << "no row: " << place.first << " " << place.second;
}

// Rows that stay in their state are left out on purpose; every other is an arrow, and a state nothing leaves has one
// to the end.
TEST_P(PrintedRows, R2_TheDiagramDrawsEveryWayAndNoOther) {
  Lines arrows;
  const auto mermaid = text_of(printed("diagram").at("mermaid"));
  EXPECT_TRUE(mermaid.starts_with("stateDiagram-v2\n"));
  for (const auto& line : split_at(mermaid, "\n"))
    if (const auto ends = split_at(line, " --> "); ends.size() == 2) {
      auto arrow = split_at(ends[1], " : ");
      arrow.insert(arrow.begin(), ends[0].substr(ends[0].find_first_not_of(' ')));
      arrows.insert(arrow);
    }
  for (std::size_t s = 0; s < workflow.states.size(); ++s) {
    const auto from = s == 0 ? std::string("[*]") : state(s);
    bool left = false;
    for (std::size_t e = 0; e < workflow.events.size(); ++e) {
      const auto* row = row_for(workflow, s, e);
      if (row == nullptr || row->stays) continue;
      left = true;
      EXPECT_EQ(arrows.erase({from, state(row->to), typed(event(e))}), 1U) << from << " " << event(e);
    }
    EXPECT_EQ(arrows.erase({from, "[*]"}), left ? 0U : 1U) << from;
    if (s == 0) continue;
    EXPECT_NE(mermaid.find("\n    " + from + " : " + label_of(workflow, s) + "\n"), std::string::npos) << from;
  }
  for (const auto& arrow : arrows)
    ADD_FAILURE() << "no row: " << arrow.front() << " → " << arrow[1] << " " << arrow.back();
  world.type("workflow diagram " + std::string(workflow.kind));
  EXPECT_EQ(world.out, mermaid);  // what is printed is what is said in JSON
}

INSTANTIATE_TEST_SUITE_P(Kinds, PrintedRows, testing::ValuesIn(every_kind()),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace utlys::test
