// SPDX-License-Identifier: EUPL-1.2
// A document (handling, R21) of a case, under its running number in it: what offentlighets- och sekretesslagen 5 kap.
// 2 § asks of a register, and the digest of its file. Files lie in the file store (engine/files.hpp), never in here.
#pragma once
#include "engine/decision.hpp"
#include "engine/rules.hpp"
#include "engine/secret.hpp"

namespace utlys::document {

enum class Direction { unstated, incoming, outgoing, drawn_up };
BOOST_DESCRIBE_ENUM(Direction, unstated, incoming, outgoing, drawn_up)

// What the register notes. Whether a document may be handed out is tried anew whenever somebody asks for it.
enum class Secrecy { unstated, not_secret, secret };
BOOST_DESCRIBE_ENUM(Secrecy, unstated, not_secret, secret)

enum class Answer { unstated, handed_out, in_part, refused };
BOOST_DESCRIBE_ENUM(Answer, unstated, handed_out, in_part, refused)

// Somebody asks for the document. They need not say who they are (tryckfrihetsförordningen 2 kap. 18 §).
struct Request {
  std::optional<Day> asked, answered;
  Private asker;
  std::string what;
  Answer answer{};
  std::string secrecy_ground;  // of a refusal
  Decision decision;
  std::string watch;  // the id of the one it opened
  bool operator==(const Request&) const = default;
};
BOOST_DESCRIBE_STRUCT(Request, (), (asked, answered, asker, what, answer, secrecy_ground, decision, watch))

struct Facts {
  static constexpr std::string_view kind = "document";
  Direction direction{};
  std::optional<Day> date;                         // received, sent or drawn up
  std::string counterpart;                         // sender or recipient: an organisation or an office
  Private counterpart_person;                      // or a person, whose name can be erased (R24)
  std::string concerns;                            // in short, nothing secret
  std::string registration_number, host_register;  // as cited; host_register says whose, empty: the case's own
  Secrecy secrecy{};
  std::string secrecy_ground;
  std::string digest;  // of the file, as engine/files.hpp writes it; empty: not known
  bool kept{};         // in the register's own file store; else somewhere else, such as the host's archive
  std::string media_type, paper_version;
  Private file_name;
  std::map<std::string, Request> requests;  // by running number
  Decision disposal;
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (),
                      (direction, date, counterpart, counterpart_person, concerns, registration_number, host_register,
                       secrecy, secrecy_ground, digest, kept, media_type, paper_version, file_name, requests, disposal))

inline constexpr std::string_view state_registered = "registered", state_disposed = "disposed";

// The key under which documents of the same content find each other.
struct DigestKey {
  static constexpr std::string_view name = "digest";
};

// A request is answered promptly: at the latest as many days after as the profile's norm `document_request_days`
// says, else on the next working day.
Day answer_due(const Rules&, Day asked);

}  // namespace utlys::document
