// SPDX-License-Identifier: EUPL-1.2
// A lesson (lärdom, R20): what was seen in one call, what to do, and who it goes to.
#pragma once
#include "engine/document.hpp"
#include "engine/text.hpp"
#include "workflows/common.hpp"

namespace utlys::lesson {

enum class Addressee { next_call, annual_plan, regional_plan };
BOOST_DESCRIBE_ENUM(Addressee, next_call, annual_plan, regional_plan)

enum class Disposition { unstated, taken_into_account, partly, not_taken, already_handled, not_relevant };
BOOST_DESCRIBE_ENUM(Disposition, unstated, taken_into_account, partly, not_taken, already_handled, not_relevant)

struct Disposed {
  Disposition disposition{};
  std::string reason;
  std::optional<Day> on;
  bool operator==(const Disposed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Disposed, (), (disposition, reason, on))

struct Facts {
  static constexpr std::string_view kind = "lesson";
  CaseId call;
  std::vector<std::string> fund;  // of the call, as its glance key says
  Stage stage{};
  std::vector<Theme> themes;
  std::string seen, to_do;
  std::optional<Addressee> addressee;
  std::map<std::string, Disposed> dispositions;  // by the later call's id
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (), (call, fund, stage, themes, seen, to_do, addressee, dispositions))

inline constexpr std::string_view state_open = "open", state_learnt = "learnt";

struct FundKey {
  static constexpr std::string_view name = "fund";
};
struct DisposedByKey {
  static constexpr std::string_view name = "disposed_by";
};

}  // namespace utlys::lesson
