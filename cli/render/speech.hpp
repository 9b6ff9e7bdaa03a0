// SPDX-License-Identifier: EUPL-1.2
// What the program says, in the user's language (gettext). The only place where a msgid becomes words.
// Thread rule: one caller at a time; the language is the process's, as gettext has it.
#pragma once
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "engine/text.hpp"

namespace utlys {

enum class Language { en, sv };

using Environment = std::function<std::optional<std::string>(const char*)>;

// "sv", "en". Absent: another word.
std::optional<Language> language_named(std::string_view);
// The first of LC_ALL, LC_MESSAGES and LANG that says anything decides, as POSIX has it: Swedish when it starts with
// "sv", else English (C, POSIX and nothing at all included).
Language language_of(const Environment&);

// From now on. `catalogues` is the directory that holds sv/LC_MESSAGES/utlys.mo; without it English is spoken.
void speak(Language, const std::string& catalogues);
Language spoken();

// The translation, or the msgid itself where there is none. Never throws.
std::string _(const char* msgid);
inline std::string _(Text text) {
  return _(text.msgid);
}
std::string tr_n(const char* one, const char* many, std::uint64_t n);
inline std::string tr_n(CountedText text, std::uint64_t n) {
  return tr_n(text.one, text.many, n);
}

// Puts the parts in place of each {} of the sentence, in order. A translation with another number of {} loses parts
// or keeps its {}: never an exception.
std::string fill(std::string_view sentence, std::initializer_list<std::string_view> parts);

// First letter upper case.
std::string capital(std::string text);
// First letter upper case, full stop at the end.
std::string sentence(std::string text);

}  // namespace utlys
