// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/lessons.hpp"

#include <boost/json.hpp>

#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "workflows/catalogue.hpp"

namespace utlys {
namespace {

template <class E>
std::string code_of(E value) {
  return boost::describe::enum_to_string(value, "?");
}

}  // namespace

std::string themes_text(const lesson::Facts& f) {
  std::string text;
  for (const auto theme : f.themes)
    text.append(text.empty() ? "" : ", ").append(word(code_of(theme)));
  return text;
}

std::string stage_text(const lesson::Facts& f) {
  return word(code_of(f.stage));
}

std::string addressee_text(const lesson::Facts& f) {
  return f.addressee ? word(code_of(*f.addressee)) : "–";
}

std::string lesson_state_word(std::string_view state) {
  return state_label(all_workflows().of(lesson::Facts::kind), state);
}

Table answers_table() {
  return Table({{}, {}, {}, {Column::Side::left, 12}, {Column::Side::left, 20}});
}

void add_answer(Table& table, const lesson::Answer& answer) {
  const auto& what = answer.what;
  table.row({"→", answer.call, what.on ? day_text(*what.on) : "", word(code_of(what.disposition)), what.reason});
}

boost::json::object lesson_json(const lesson::Kept& lesson) {
  const auto& f = lesson.facts;
  boost::json::array themes, answers;
  for (const auto theme : f.themes)
    themes.emplace_back(code_of(theme));
  for (const auto& answer : lesson::answers_to(f))
    answers.push_back(boost::json::object{{"call", answer.call},
                                          {"disposition", code_of(answer.what.disposition)},
                                          {"on", answer.what.on ? to_iso(*answer.what.on) : ""},
                                          {"reason", answer.what.reason}});
  return {{"id", lesson.id},
          {"state", lesson.state},
          {"call", f.call},
          {"fund", boost::json::value_from(f.fund)},
          {"themes", themes},
          {"stage", code_of(f.stage)},
          {"addressee", f.addressee ? code_of(*f.addressee) : ""},
          {"seen", f.seen},
          {"to_do", f.to_do},
          {"answers", answers}};
}

}  // namespace utlys
