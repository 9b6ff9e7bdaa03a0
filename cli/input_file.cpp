// SPDX-License-Identifier: EUPL-1.2
#include "cli/input_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <istream>

#include "cli/render/speech.hpp"
#include "cli/stop.hpp"
#include "engine/codec.hpp"
#include "engine/json/read.hpp"

namespace utlys {
namespace {

// A text as it stands, a list of texts with commas between, anything else as its JSON.
std::string field_text(json::Reader& in, const std::string& name) {
  std::string text;
  if (in.peek() == '"') {
    in.string(text);
    return text;
  }
  if (in.peek() == 'n') in.fail("leave out what has no value; null");
  if (in.peek() != '[') {
    skip_value(in, text);
    return text;
  }
  bool first = true;
  in.enter('[');
  if (!in.eat(']')) {
    do {
      if (!first) text += ',';
      first = false;
      const auto element = field_text(in, name);
      if (element.find(',') != std::string::npos)
        throw Stop(Failure::usage,
                   fill(_("{}: a comma divides the elements of a list; \"{}\" cannot be one."), {name, element}));
      text += element;
    } while (in.eat(','));
    in.expect(']');
  }
  in.leave();
  return text;
}

std::string field_name(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

Record record_from(json::Reader& in) {
  Record record;
  object_from_json(in, [&](std::string_view member) {
    const std::string key(member);
    const auto name = field_name(key);
    const auto twice = [&] { throw Stop(Failure::usage, fill(_("{} is given twice."), {key})); };
    auto text = field_text(in, key);
    if (name == "id" || name == "parent") {
      auto& place = name == "id" ? record.id : record.parent;
      if (!place.empty()) twice();
      place = std::move(text);
      return;
    }
    for (const auto& given : record.fields)
      if (given.field == name) twice();
    record.fields.push_back({name, std::move(text)});
  });
  return record;
}

std::string bounded(std::istream& in) {
  std::string text(largest_input + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > largest_input)
    throw Stop(Failure::usage,
               _("The input is larger than one mebibyte; divide it, and keep long texts as documents."));
  return text;
}

}  // namespace

Records records_from(std::string_view text) {
  Records all;
  try {
    json::Reader in(text);
    all.several = in.peek() == '[';
    if (all.several) {
      in.enter('[');
      if (!in.eat(']')) {
        do
          all.records.push_back(record_from(in));
        while (in.eat(','));
        in.expect(']');
      }
      in.leave();
    } else {
      all.records.push_back(record_from(in));
    }
    in.end();
  } catch (const json::Bad& bad) {
    throw Stop(Failure::usage,
               fill(_("The input is not a JSON object or an array of objects that can be used: {}."), {bad.what()}));
  }
  if (all.records.empty()) throw Stop(Failure::usage, _("The input is an empty array: there is nothing to do."));
  return all;
}

std::string read_input(const std::string& path, std::istream& standard_input) {
  if (path == "-") return bounded(standard_input);
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    throw Stop(Failure::usage, fill(_("{} is a folder; name one file in it."), {path}));
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Stop(Failure::unavailable, fill(_("The file {} cannot be read."), {path}));
  return bounded(file);
}

Records read_records(const std::string& path, std::istream& standard_input) {
  return records_from(read_input(path, standard_input));
}

}  // namespace utlys
