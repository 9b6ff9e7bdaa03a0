// SPDX-License-Identifier: EUPL-1.2
// A publication under regulation (EU) 2021/1060 art. 49: that a timetable of planned calls (49.2) or a list of
// operations (49.3) was made public, which one it was, and where it lies.
#pragma once
#include <optional>

#include "engine/codec.hpp"
#include "workflows/common.hpp"

namespace utlys::publication {

enum class What { unstated, timetable, operations };
BOOST_DESCRIBE_ENUM(What, unstated, timetable, operations)

struct Facts {
  static constexpr std::string_view kind = "publication";
  What what{};
  std::optional<Day> published;
  std::string where;  // the web page or folder; empty: not stated
  std::optional<std::int64_t> rows;
  std::string digest;  // of datapackage.json, which holds those of the other files; empty: published by other means
  Fund fund{};         // unstated: both
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (), (what, published, where, rows, digest, fund))

inline constexpr std::string_view state_published = "published", state_withdrawn = "withdrawn";

}  // namespace utlys::publication
