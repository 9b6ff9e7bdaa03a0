// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "workflows/referral/facts.hpp"

namespace utlys::referral {

struct Remind {
  static constexpr std::string_view name = "remind";
  static constexpr Text help{N_("the addressee was reminded")};
  Day day;
};
BOOST_DESCRIBE_STRUCT(Remind, (), (day))
struct Extend {
  static constexpr std::string_view name = "extend";
  static constexpr Text help{N_("give the addressee longer to answer")};
  static constexpr bool needs_why = true;
  Day latest;
};
BOOST_DESCRIBE_STRUCT(Extend, (), (latest))
struct Reply {
  static constexpr std::string_view name = "answer";
  static constexpr Text help{N_("the addressee has answered")};
  Answer answer{};
  std::optional<Day> answered;
  std::optional<std::string> statement, document;
};
BOOST_DESCRIBE_STRUCT(Reply, (), (answer, answered, statement, document))
struct NoteInstead {
  static constexpr std::string_view name = "note";
  static constexpr Text help{N_("no answer in writing, but the consultation stands in minutes or an official note")};
  std::string stands_in;
  Day day;
};
BOOST_DESCRIBE_STRUCT(NoteInstead, (), (stands_in, day))
struct Exempt : Decision {
  static constexpr std::string_view name = "exempt";
  static constexpr Text help{N_("go on without the answer, by a decided exception after reminders")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Exempt, (Decision), ())
struct Lapse {
  static constexpr std::string_view name = "lapse_unanswered";
  static constexpr Text help{N_("the latest day has passed without an answer")};
};
BOOST_DESCRIBE_STRUCT(Lapse, (), ())
struct Dispose {
  static constexpr std::string_view name = "dispose";
  static constexpr Text help{N_("say what became of the answer")};
  static constexpr bool needs_why = true;
  Became became{};
};
BOOST_DESCRIBE_STRUCT(Dispose, (), (became))

struct Withdraw {
  static constexpr std::string_view name = "withdraw";
  static constexpr Text help{N_("take back a referral that was made by mistake")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), ())

}  // namespace utlys::referral
