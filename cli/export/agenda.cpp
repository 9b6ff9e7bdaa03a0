// SPDX-License-Identifier: EUPL-1.2
#include "cli/export/agenda.hpp"

#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"

namespace utlys {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/';
}

// Ids are one whatever the case of their letters. What could be taken for a divider stands as its number.
std::string plain(std::string_view id) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string text;
  for (const char c : id) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(lower))
      text += lower;
    else
      text.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
  }
  return text;
}

std::string domain_of(const std::string& origin) {
  std::string text;
  for (const char c : origin) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    text += (is_plain(lower) && lower != '/' && lower != '_') || lower == '.' ? lower : '-';
  }
  return text;
}

std::vector<std::string> description_of(const Occasion& one) {
  if (one.about.empty()) return {};
  std::vector<std::string> lines{about_text(one)};
  if (one.off) lines.push_back(_("Called off."));
  lines.push_back("utlys next " + one.about);
  return lines;
}

}  // namespace

std::string about_text(const Occasion& one) {
  if (one.item.empty() || one.about.empty()) return one.about;
  return one.about + ", " + fill(_("item {}"), {one.item});
}

std::string uid_of(const Occasion& one, const std::string& origin) {
  auto uid = one.about.empty() ? std::string("register") : plain(one.about);
  if (!one.item.empty()) uid += "#" + plain(one.item);
  return uid + "." + plain(one.what) + "@" + domain_of(origin);
}

std::string summary_of(const Occasion& one) {
  auto text = capital(word(one.what));
  if (!one.title.empty()) text += ": " + one.title;
  if (!one.about.empty()) text += " (" + about_text(one) + ")";
  return text;
}

std::vector<CalendarEvent> events_of(const Reading& reading, const Catalogue& catalogue,
                                     std::span<const Occasion> occasions) {
  const auto origin = reading.head().origin;
  const auto moves = moves_of(reading, occasions);
  std::vector<CalendarEvent> events;
  for (std::size_t i = 0; i < occasions.size(); ++i) {
    const auto& one = occasions[i];
    const auto* workflow = catalogue.find(one.kind);
    events.push_back({uid_of(one, origin), summary_of(one),
                      workflow != nullptr ? _(workflow->title) : capital(word(one.what)), description_of(one), one.day,
                      one.last.value_or(one.day), one.at, moves[i].at, moves[i].count, one.off});
  }
  return events;
}

}  // namespace utlys
