// SPDX-License-Identifier: EUPL-1.2
// How lessons and what calls did with them are shown (R20).
#pragma once
#include <boost/json/object.hpp>

#include "cli/render/page.hpp"
#include "workflows/lesson/kept.hpp"

namespace utlys {

std::string themes_text(const lesson::Facts&);
std::string stage_text(const lesson::Facts&);
std::string addressee_text(const lesson::Facts&);  // "–": it says nobody
std::string lesson_state_word(std::string_view state);

Table answers_table();
// "→ STHLM-ESF-2023-02  9 okt 2023  beaktas  stänger onsdag kl. 12"
void add_answer(Table&, const lesson::Answer&);

// With every later call's answer.
boost::json::object lesson_json(const lesson::Kept&);

}  // namespace utlys
