// SPDX-License-Identifier: EUPL-1.2
#include "engine/patch.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "engine/diff.hpp"
#include "engine/json/read.hpp"
#include "engine/json/write.hpp"

namespace utlys {
namespace {

namespace bj = boost::json;

void write_value(std::string& out, const bj::value& value) {
  if (const auto* object = value.if_object()) {
    std::vector<const bj::key_value_pair*> pairs;
    for (const auto& pair : *object)
      pairs.push_back(&pair);
    std::sort(pairs.begin(), pairs.end(), [](auto* a, auto* b) { return a->key() < b->key(); });
    out += '{';
    for (const auto* pair : pairs) {
      json::key(out, std::string_view(pair->key().data(), pair->key().size()));
      write_value(out, pair->value());
    }
    out += '}';
  } else if (const auto* array = value.if_array()) {
    out += '[';
    for (std::size_t i = 0; i < array->size(); ++i) {
      if (i > 0) out += ',';
      write_value(out, (*array)[i]);
    }
    out += ']';
  } else if (const auto* text = value.if_string()) {
    json::write(out, std::string_view(text->data(), text->size()));
  } else if (value.is_bool()) {
    json::write(out, value.get_bool());
  } else if (value.is_int64()) {
    json::write(out, value.get_int64());
  } else {
    throw json::Bad("a value that no entry holds");
  }
}

std::vector<std::string> tokens_of(std::string_view path) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '/')
      tokens.emplace_back();
    else if (tokens.empty())
      throw json::Bad("a path starts with /");
    else if (path[i] != '~')
      tokens.back() += path[i];
    else if (const auto escaped = path.substr(i + 1, 1); escaped == "0" || escaped == "1")
      tokens.back() += path[++i] == '1' ? '/' : '~';
    else
      throw json::Bad("a ~ that escapes nothing");
  }
  if (tokens.empty()) throw json::Bad("a patch of the whole document");
  return tokens;
}

bj::object& holder_of(bj::value& document, const std::vector<std::string>& tokens) {
  bj::value* at = &document;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    auto* object = at->if_object();
    auto* next = object != nullptr ? object->if_contains(tokens[i]) : nullptr;
    if (next == nullptr) throw json::Bad("a patch of what is not there");
    at = next;
  }
  if (!at->is_object()) throw json::Bad("a patch inside a plain value");
  return at->get_object();
}

RawJson raw(const bj::value& value) {
  return {canonical(value)};
}

void difference(PatchWriter& out, const bj::object& before, const bj::object& after) {
  std::map<std::string, std::pair<const bj::value*, const bj::value*>> members;
  for (const auto& pair : before)
    members[std::string(pair.key())].first = &pair.value();
  for (const auto& pair : after)
    members[std::string(pair.key())].second = &pair.value();
  for (const auto& [name, both] : members) {
    const auto* was = both.first;
    const auto* now = both.second;
    if (was != nullptr && now != nullptr && *was == *now) continue;
    out.under(name, [&] {
      if (was == nullptr)
        out.add(raw(*now));
      else if (now == nullptr)
        out.remove(raw(*was));
      else if (was->is_object() && now->is_object())
        difference(out, was->get_object(), now->get_object());
      else
        out.replace(raw(*was), raw(*now));
    });
  }
}

}  // namespace

std::string patch_between(const bj::object& before, const bj::object& after) {
  PatchWriter out;
  difference(out, before, after);
  return std::move(out).take();
}

std::string upgraded(std::string_view facts, std::int64_t from, void (*upgrade)(std::int64_t, bj::object&)) {
  auto value = parse_json(facts);
  if (!value.is_object()) throw json::Bad("facts are an object");
  upgrade(from, value.get_object());
  return canonical(value);
}

std::string canonical(const bj::value& value) {
  std::string out;
  write_value(out, value);
  return out;
}

bj::value parse_json(std::string_view text) {
  bj::error_code error;
  auto value = bj::parse(bj::string_view(text.data(), text.size()), error);
  if (error) throw json::Bad(error.message());
  return value;
}

std::vector<Change> changes_of(std::string_view patch) {
  std::vector<Change> changes;
  const auto parsed = parse_json(patch);
  if (!parsed.is_array()) throw json::Bad("a patch is an array");
  for (const auto& step : parsed.get_array()) {
    const auto* object = step.if_object();
    const auto* path = object != nullptr ? object->if_contains("path") : nullptr;
    const auto* op = object != nullptr ? object->if_contains("op") : nullptr;
    if (path == nullptr || op == nullptr || !path->is_string() || !op->is_string())
      throw json::Bad("a patch step without op and path");
    const bool adds = op->get_string() == "add";
    const bool removes = op->get_string() == "remove";
    if (!adds && !removes && op->get_string() != "replace") throw json::Bad("an operation that no entry uses");
    const auto* before = object->if_contains("was");
    const auto* after = object->if_contains("value");
    if ((before == nullptr) != adds || (after == nullptr) != removes || object->size() != (adds || removes ? 3U : 4U))
      throw json::Bad("a patch step without its old or new value");
    Change change{std::string(path->get_string()), {}, {}};
    if (before != nullptr) change.before = *before;
    if (after != nullptr) change.after = *after;
    changes.push_back(std::move(change));
  }
  return changes;
}

void apply_patch(bj::value& document, std::string_view patch) {
  for (auto& change : changes_of(patch)) {
    const auto tokens = tokens_of(change.path);
    auto& holder = holder_of(document, tokens);
    auto* stands = holder.if_contains(tokens.back());
    if (change.before.is_null()) {
      if (stands != nullptr) throw json::Bad("an add over what stands there");
      holder.emplace(tokens.back(), std::move(change.after));
      continue;
    }
    if (stands == nullptr || *stands != change.before) throw json::Bad("\"was\" is not what stood there");
    if (change.after.is_null())
      holder.erase(tokens.back());
    else
      *stands = std::move(change.after);
  }
}

}  // namespace utlys
