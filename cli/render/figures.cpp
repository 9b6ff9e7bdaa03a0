// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/figures.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "cli/render/speech.hpp"

namespace utlys {
namespace {

constexpr std::int64_t ore_a_krona = 100;
constexpr std::int64_t million = 1'000'000;
constexpr int half_a_year = 183;
constexpr std::array<const char*, 12> months_sv{"jan", "feb", "mar", "apr", "maj", "jun",
                                                "jul", "aug", "sep", "okt", "nov", "dec"};
constexpr std::array<const char*, 12> months_en{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool swedish() {
  return spoken() == Language::sv;
}

std::string grouped(std::uint64_t number) {
  auto digits = std::to_string(number);
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), swedish() ? " " : ",");
  return digits;
}

std::string two(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string day_and_month(Day day) {
  return std::to_string(std::stoi(to_iso(day).substr(8, 2))) + " " + month_text(day);
}

std::string clock_text(std::int32_t second) {
  if (second == last_second_of_day) return {};
  return " " + two(second / 3600) + (swedish() ? "." : ":") + two(second / 60 % 60);
}

}  // namespace

std::string full_money(Money amount) {
  const auto whole = static_cast<std::uint64_t>(std::llabs(amount.ore / ore_a_krona));
  const auto text = grouped(whole) + (swedish() ? "," : ".") + two(std::llabs(amount.ore % ore_a_krona));
  const std::string sign = amount.ore < 0 ? "-" : "";
  return swedish() ? sign + text + " kr" : sign + "SEK " + text;
}

std::string short_money(Money amount) {
  if (std::llabs(amount.ore) < million * ore_a_krona) return full_money(amount);
  const std::string sign = amount.ore < 0 ? "-" : "";
  const auto text = millions({std::llabs(amount.ore)});
  return swedish() ? sign + text + " mnkr" : sign + "SEK " + text + " million";
}

std::string millions(Money amount) {
  constexpr auto tenth = million / 10 * ore_a_krona;
  const auto tenths = (std::llabs(amount.ore) + tenth / 2) / tenth;
  return grouped(static_cast<std::uint64_t>(tenths / 10)) + (swedish() ? "," : ".") + std::to_string(tenths % 10);
}

std::string decimal(std::int64_t thousandths, int decimals) {
  const std::int64_t step = decimals == 1 ? 100 : decimals == 2 ? 10 : 1;
  const auto rounded = (thousandths + step / 2) / step * step;
  const auto rest = std::to_string(1000 + rounded % 1000).substr(1, static_cast<std::size_t>(decimals));
  return std::to_string(rounded / 1000) + (swedish() ? "," : ".") + rest;
}

std::string count_text(std::uint64_t number) {
  return grouped(number);
}

std::string day_text(Day day) {
  return day_and_month(day) + " " + std::to_string(year_of(day));
}

std::string day_text_in(Day day, int year) {
  return year_of(day) == year ? day_and_month(day) : day_text(day);
}

std::string month_text(Day day) {
  const auto month = static_cast<std::size_t>(std::stoi(to_iso(day).substr(5, 2)) - 1);
  return (swedish() ? months_sv : months_en).at(month);
}

std::string near_day(Day day, Day today) {
  if (day == today) return _("today");
  if (std::abs(day - today) > half_a_year) return day_text(day);
  return day_and_month(day);
}

std::string moment_text(Moment moment) {
  return day_text(moment.day) + clock_text(moment.second);
}

std::string near_moment(Moment moment, Day today) {
  return near_day(moment.day, today) + clock_text(moment.second);
}

std::string lateness(Moment due, Moment now) {
  if (now <= due) return {};
  const int days = now.day - due.day;
  if (days == 0) return _("late today");
  return tr_n("{} day late", "{} days late", static_cast<std::uint64_t>(days));
}

Day local_day(const Clock& clock, Instant at) {
  return clock.on_the_wall(at).day;
}

}  // namespace utlys
