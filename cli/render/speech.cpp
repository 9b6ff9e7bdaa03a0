// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/speech.hpp"

#include <libintl.h>

#include <clocale>
#include <cstdlib>

// glibc's and GNU gettext's own counter of catalogue changes (gettext manual, "Being a gettext grok"): without it a
// translation that was looked up in one language is given again after a switch.
extern "C" int _nl_msg_cat_cntr;

namespace utlys {
namespace {

constexpr const char* domain = "utlys";
Language now_spoken = Language::en;

bool is_swedish(std::string_view locale) {
  return locale.substr(0, 2) == "sv";
}

}  // namespace

std::optional<Language> language_named(std::string_view name) {
  if (name == "sv") return Language::sv;
  if (name == "en") return Language::en;
  return {};
}

Language language_of(const Environment& environment) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const auto value = environment(name); value && !value->empty())
      return is_swedish(*value) ? Language::sv : Language::en;
  return Language::en;
}

void speak(Language language, const std::string& catalogues) {
  now_spoken = language;
  // C.UTF-8 is always there; sv_SE often is not generated. Any locale but "C" lets LANGUAGE choose the catalogue.
  setlocale(LC_CTYPE, "C.UTF-8");
  setlocale(LC_MESSAGES, "C.UTF-8");
  setenv("LANGUAGE", language == Language::sv ? "sv" : "en", 1);
  if (!catalogues.empty()) bindtextdomain(domain, catalogues.c_str());
  bind_textdomain_codeset(domain, "UTF-8");
  ++_nl_msg_cat_cntr;
}

Language spoken() {
  return now_spoken;
}

std::string _(const char* msgid) {
  if (*msgid == '\0') return {};  // gettext would answer with the catalogue's header
  return dgettext(domain, msgid);
}

std::string tr_n(const char* one, const char* many, std::uint64_t n) {
  return fill(dngettext(domain, one, many, n), {std::to_string(n)});
}

std::string fill(std::string_view text, std::initializer_list<std::string_view> parts) {
  std::string out;
  auto part = parts.begin();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "{}" && part != parts.end()) {
      out += *part++;
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string capital(std::string text) {
  if (text.empty()) return text;
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  for (const auto& [small, large] : {std::pair{"å", "Å"}, {"ä", "Ä"}, {"ö", "Ö"}})
    if (text.starts_with(small)) return large + text.substr(std::string_view(small).size());
  return text;
}

std::string sentence(std::string text) {
  text = capital(std::move(text));
  if (!text.empty() && text.back() != '.' && text.back() != '!' && text.back() != '?' && text.back() != ':')
    text += '.';
  return text;
}

}  // namespace utlys
