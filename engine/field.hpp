// SPDX-License-Identifier: EUPL-1.2
// One field as people type it -> one typed value. A mistake becomes a FieldError of the input; nothing throws.
#pragma once
#include <map>

#include "engine/entropy.hpp"
#include "engine/workflow.hpp"

namespace utlys {

struct FieldText {
  const Given& given;
  Entropy& entropy;
  Input& to;
  void wrong(const char* msgid, std::string detail = {}) const;
};

void read_field(const FieldText&, std::string&);
void read_field(const FieldText&, Private&);
void read_field(const FieldText&, Money&);
void read_field(const FieldText&, Day&);
void read_field(const FieldText&, Moment&);
void read_field(const FieldText&, bool&);
void read_field(const FieldText&, std::int64_t&);
void read_field(const FieldText&, std::vector<std::string>&);
void read_field(const FieldText&, std::map<std::string, std::int64_t>&);
std::vector<std::string> split_list(std::string_view);

const Given* given_for(std::span<const Given>, std::string_view name);
void say_unknown_and_repeated(std::span<const Given>, std::span<const Field>, Input&);

}  // namespace utlys
