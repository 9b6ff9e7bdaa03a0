// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "engine/document.hpp"
#include "engine/text.hpp"
#include "workflows/document/facts.hpp"
#include "workflows/person/facts.hpp"

namespace utlys::document {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("enter a document in a case's register")};
  Direction direction{};
  Day date;
  std::optional<std::string> counterpart;
  std::optional<Private> counterpart_person;
  std::string concerns;
  Secrecy secrecy{};
  std::optional<std::string> secrecy_ground, registration_number, host_register, digest;
  bool kept{};
  std::optional<std::string> media_type, paper_version;
  std::optional<Private> file_name;
};
BOOST_DESCRIBE_STRUCT(Open, (),
                      (direction, date, counterpart, counterpart_person, concerns, secrecy, secrecy_ground,
                       registration_number, host_register, digest, kept, media_type, paper_version, file_name))
struct Attach {
  static constexpr std::string_view name = "attach";
  static constexpr Text help{N_("record the file of a document that has none")};
  std::string digest;
  bool kept{};
  std::optional<std::string> media_type, paper_version;
  std::optional<Private> file_name;
};
BOOST_DESCRIBE_STRUCT(Attach, (), (digest, kept, media_type, paper_version, file_name))
struct Classify {
  static constexpr std::string_view name = "classify";
  static constexpr Text help{N_("note that the document is secret, or no longer is")};
  static constexpr bool needs_why = true;
  Secrecy secrecy{};
  std::optional<std::string> secrecy_ground;
};
BOOST_DESCRIBE_STRUCT(Classify, (), (secrecy, secrecy_ground))
struct Correct {
  static constexpr std::string_view name = "correct";
  static constexpr Text help{N_("correct what the register says of the document")};
  static constexpr bool needs_why = true;
  std::optional<Direction> direction;
  std::optional<Day> date;
  std::optional<std::string> counterpart;
  std::optional<Private> counterpart_person;
  std::optional<std::string> concerns, registration_number, host_register, media_type, paper_version;
};
BOOST_DESCRIBE_STRUCT(Correct, (),
                      (direction, date, counterpart, counterpart_person, concerns, registration_number, host_register,
                       media_type, paper_version))
struct Ask {
  static constexpr std::string_view name = "request";
  static constexpr Text help{N_("somebody asks for the document: a watch until they have an answer")};
  Day asked;
  std::string what;
  std::optional<Private> asker;
  std::optional<RefTo<person::Facts>> who;
};
BOOST_DESCRIBE_STRUCT(Ask, (), (asked, what, asker, who))
struct AnswerRequest {
  static constexpr std::string_view name = "answer_request";
  static constexpr Text help{N_("the document was handed out to whoever asked for it")};
  std::optional<std::int64_t> request;
  std::optional<Day> answered;
};
BOOST_DESCRIBE_STRUCT(AnswerRequest, (), (request, answered))

enum class Refusal { unstated, in_part, refused };
BOOST_DESCRIBE_ENUM(Refusal, unstated, in_part, refused)

struct RefuseRequest : Decision {
  static constexpr std::string_view name = "refuse_request";
  static constexpr Text help{N_("it was decided not to hand out the document, or not all of it")};
  std::optional<std::int64_t> request;
  Refusal answer{};
  std::string secrecy_ground;
};
BOOST_DESCRIBE_STRUCT(RefuseRequest, (Decision), (request, answer, secrecy_ground))
struct Dispose : Decision {
  static constexpr std::string_view name = "dispose";
  static constexpr Text help{N_("the document is disposed of by decision: its file is removed, its digest stays")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Dispose, (Decision), ())

}  // namespace utlys::document
