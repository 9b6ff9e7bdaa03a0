// SPDX-License-Identifier: EUPL-1.2
#include "workflows/document/effects.hpp"

#include "workflows/calendar.hpp"
#include "workflows/taking.hpp"

namespace utlys::document {

Facts registered(const Open& e) {
  Facts f;
  f.direction = e.direction;
  f.date = e.date;
  take(f.counterpart, e.counterpart);
  take(f.counterpart_person, e.counterpart_person);
  f.concerns = e.concerns;
  take(f.registration_number, e.registration_number);
  take(f.host_register, e.host_register);
  f.secrecy = e.secrecy;
  take(f.secrecy_ground, e.secrecy_ground);
  take(f.digest, e.digest);
  f.kept = e.kept;
  take(f.media_type, e.media_type);
  take(f.paper_version, e.paper_version);
  take(f.file_name, e.file_name);
  return f;
}

Facts corrected(Facts f, const Correct& e) {
  take(f.direction, e.direction);
  take(f.date, e.date);
  if (e.counterpart || e.counterpart_person || f.direction == Direction::drawn_up) {
    f.counterpart = e.counterpart.value_or("");
    f.counterpart_person = e.counterpart_person.value_or(Private{});
  }
  take(f.concerns, e.concerns);
  take(f.registration_number, e.registration_number);
  take(f.host_register, e.host_register);
  take(f.media_type, e.media_type);
  take(f.paper_version, e.paper_version);
  return f;
}

std::string waiting_request(const Facts& f, const std::optional<std::int64_t>& number) {
  std::string found;
  std::int64_t n = 0;
  for (const auto& [key, request] : f.requests) {
    ++n;  // keys are given out in order
    if (request.answer != Answer::unstated || (number && *number != n)) continue;
    if (!found.empty()) return {};
    found = key;
  }
  return found;
}

Day answer_due(const Rules& rules, Day asked) {
  return moved_deadline(asked + static_cast<int>(norm(rules, "document_request_days", 1)));
}

}  // namespace utlys::document
