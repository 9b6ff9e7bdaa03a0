// SPDX-License-Identifier: EUPL-1.2
#include "engine/log_query.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "engine/patch.hpp"
#include "engine/text.hpp"

namespace utlys {
namespace {

namespace bj = boost::json;

bool among(const std::string& wanted, std::initializer_list<std::string_view> values) {
  return wanted.empty() || std::find(values.begin(), values.end(), wanted) != values.end();
}

bool between(const std::string& from, const std::string& value, const std::string& until) {
  return (from.empty() || value >= from) && (until.empty() || value <= until);
}

// Is there a member of that name, at any depth?
bool has_member(const bj::value& value, std::string_view name) {
  if (const auto* array = value.if_array())
    return std::any_of(array->begin(), array->end(), [&](const bj::value& one) { return has_member(one, name); });
  const auto* object = value.if_object();
  return object != nullptr && std::any_of(object->begin(), object->end(), [&](const bj::key_value_pair& pair) {
           return std::string_view(pair.key().data(), pair.key().size()) == name || has_member(pair.value(), name);
         });
}

bool has_step(std::string_view path, std::string_view name) {
  while (!path.empty()) {
    path.remove_prefix(1);
    const auto step = path.substr(0, path.find('/'));
    if (step == name) return true;
    path.remove_prefix(step.size());
  }
  return false;
}

constexpr std::size_t digest_letters = 43, root_letters = 44;  // 32 bytes in base64url and in base64

// A digest of 32 bytes in base64, of either kind, alone or as the last part of a public key.
bool is_sealed(std::string_view text) {
  const auto is_base64 = [](std::string_view part) {
    return part.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=") ==
           std::string::npos;
  };
  if (text.size() == digest_letters) return is_base64(text);
  if (text.size() < root_letters || !is_base64(text.substr(text.size() - root_letters))) return false;
  return text.size() == root_letters || text[text.size() - root_letters - 1] == '+';
}

bool is_code(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

std::string as_a_code(std::string text) {
  if (text.find('-') == std::string::npos) return {};
  std::replace(text.begin(), text.end(), '-', '_');
  return text;
}

std::string_view last_step(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// What is asked of the input and of both sides of every step of the patch.
template <class Asked>
bool any_part(const Entry& entry, Asked asked) {
  if (!entry.input.empty() && asked(std::string_view(), parse_json(entry.input))) return true;
  const auto changes = changes_of(entry.patch);
  return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
    return asked(change.path, change.before) || asked(change.path, change.after);
  });
}

bool concerns(const Entry& entry, const std::string& field) {
  return any_part(entry, [&](std::string_view path, const bj::value& value) {
    return has_step(path, field) || has_member(value, field);
  });
}

// Neither a quote nor a control character: JSON writes it as it is.
bool stands_plain(const std::string& text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' '; });
}

}  // namespace

LogFilter::LogFilter(const LogQuery& query)
    : query_(query),
      text_(folded_text(query.text)),
      code_(as_a_code(text_)),
      plain_(stands_plain(text_)),
      on_from_(query.on_from ? to_iso(*query.on_from) : ""),
      on_until_(query.on_until ? to_iso(*query.on_until) : ""),
      at_from_(query.at_from ? to_iso(*query.at_from) : ""),
      at_until_(query.at_until ? to_iso(Instant{query.at_until->microseconds - 1}) : "") {}

// Most entries do not hold the text at all, and to see that costs a tenth of reading one.
bool LogFilter::fits(std::string_view bytes) const {
  if (!text_.empty() && plain_) {
    const auto folded = folded_text(bytes);
    if (folded.find(text_) == std::string::npos && (code_.empty() || folded.find(code_) == std::string::npos))
      return false;
  }
  return fits(entry_from_bytes(bytes));
}

bool LogFilter::fits(const Entry& entry) const {
  return (query_.cases.empty() || query_.cases.contains(entry.case_id)) &&
         among(query_.person, {entry.by, entry.on_behalf}) && among(query_.role, {entry.as}) &&
         among(query_.body, {entry.body}) && among(query_.kind, {entry.kind}) && among(query_.event, {entry.event}) &&
         between(on_from_, entry.on, on_until_) && between(at_from_, entry.at, at_until_) &&
         (query_.field.empty() || concerns(entry, query_.field)) && (text_.empty() || says(entry));
}

bool LogFilter::says(std::string_view text, std::string_view member) const {
  const auto folded = folded_text(text);
  if (is_sealed(text) && query_.sealed.contains(member)) return folded == text_;
  return folded.find(text_) != std::string::npos ||
         (!code_.empty() && is_code(text) && text.find(code_) != std::string::npos);
}

bool LogFilter::says(const bj::value& value, std::string_view member) const {
  if (const auto* text = value.if_string()) return says(std::string_view(text->data(), text->size()), member);
  if (const auto* array = value.if_array())
    return std::any_of(array->begin(), array->end(), [&](const bj::value& one) { return says(one, member); });
  const auto* object = value.if_object();
  return object != nullptr && std::any_of(object->begin(), object->end(), [&](const bj::key_value_pair& pair) {
           return says(pair.value(), std::string_view(pair.key().data(), pair.key().size()));
         });
}

bool LogFilter::says(const Entry& entry) const {
  return says(entry.why, {}) || says(entry.proof, {}) ||
         any_part(entry, [&](std::string_view path, const bj::value& value) { return says(value, last_step(path)); });
}

LogPage Reading::matching(const LogQuery& query, std::uint64_t before, std::size_t most, std::size_t effort) const {
  constexpr std::uint64_t at_once = 256;
  const LogFilter filter(query);
  LogPage page;
  auto above = std::min(before, head().tree.size() + 1);  // all from here up is searched
  while (above > 1 && most > 0 && effort > 0) {
    const auto first = above - std::min({above - 1, at_once, std::uint64_t{effort}});
    std::vector<std::uint64_t> some;
    entries(first, above - 1, [&](std::uint64_t seq, std::string_view bytes) {
      if (filter.fits(bytes)) some.push_back(seq);
      return true;
    });
    effort -= above - first;
    above = first;
    for (auto seq = some.rbegin(); seq != some.rend() && page.entries.size() < most; ++seq)
      page.entries.push_back(*seq);
    if (page.entries.size() < most) continue;
    above = page.entries.back();
    break;
  }
  page.searched_from = std::max<std::uint64_t>(above, 1);
  return page;
}

}  // namespace utlys
