// SPDX-License-Identifier: EUPL-1.2
#include "tests/workflows/coverage.hpp"

#include "workflows/catalogue.hpp"

namespace utlys::tests {
namespace {

Codes& seen() {
  static Codes codes;
  return codes;
}

}  // namespace

void seen_unmet(const Codes& codes) {
  seen().insert(codes.begin(), codes.end());
}
const Codes& codes_seen_unmet() {
  return seen();
}

Codes all_requirements() {
  Codes all;
  for (const auto* workflow : all_workflows().workflows)
    for (const auto& row : workflow->rows)
      for (const auto& need : row.needs)
        all.emplace(need.what->code);
  return all;
}

}  // namespace utlys::tests
