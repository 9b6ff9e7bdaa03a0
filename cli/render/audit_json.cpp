// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/render/audit_file.hpp"
#include "cli/render/speech.hpp"
#include "engine/codec.hpp"
#include "engine/digest.hpp"
#include "engine/patch.hpp"

namespace utlys {
namespace {

namespace bj = boost::json;
using namespace audit_file;

// Of described structs, with every member there: a day that is not known is an empty text.
template <class T>
bj::value plain(const T& value) {
  if constexpr (std::is_same_v<T, Money>)
    return value.ore;
  else if constexpr (std::is_same_v<T, Day>)
    return bj::value(to_iso(value));
  else if constexpr (is_optional<T>)
    return value ? plain(*value) : bj::value("");
  else if constexpr (Choice<T>)
    return bj::value(bd::enum_to_string(value, "?"));
  else if constexpr (is_list<T>) {
    bj::array list;
    for (const auto& one : value)
      list.push_back(plain(one));
    return list;
  } else if constexpr (Described<T>) {
    bj::object object;
    mp::mp_for_each<members<T>>([&](auto member) { object[member.name] = plain(value.*member.pointer); });
    return object;
  } else {
    return bj::value(value);
  }
}

// What was not there before, or is not there after, has no such member.
bj::object change_json(const Change& change) {
  bj::object json{{"path", change.path}};
  if (!change.before.is_null()) json["before"] = change.before;
  if (!change.after.is_null()) json["after"] = change.after;
  return json;
}

bj::array numbers(const std::vector<std::uint64_t>& entries) {
  bj::array list;
  for (const auto seq : entries)
    list.push_back(static_cast<std::int64_t>(seq));
  return list;
}

bj::value written_json(const Written& one) {
  const auto& entry = one.entry;
  bj::array changes;
  for (const auto& change : changes_of(entry.patch))
    changes.push_back(change_json(change));
  return bj::object{{"seq", entry.seq},
                    {"case", entry.case_id},
                    {"kind", entry.kind},
                    {"rev", entry.rev},
                    {"on", entry.on},
                    {"at", entry.at},
                    {"recorded_on", to_iso(one.recorded)},
                    {"afterwards", one.afterwards},
                    {"event", entry.event},
                    {"from", entry.from},
                    {"to", entry.to},
                    {"by", entry.by},
                    {"as", entry.as},
                    {"for", entry.on_behalf},
                    {"login", entry.login},
                    {"login_matches", one.login_matches},
                    {"body", entry.body},
                    {"proof", entry.proof},
                    {"profile", entry.profile},
                    {"why", entry.why},
                    {"changes", changes}};
}

struct Telling {
  const AuditFile& file;
  const Reading& reading;

  bj::array findings(const std::vector<Finding>& all) const {
    bj::array list;
    for (const auto& finding : all)
      list.push_back(bj::object{{"case", finding.about},
                                {"text", said_text(finding.what, reading, file.profile)},
                                {"entries", numbers(finding.entries)}});
    return list;
  }
  bj::array surfaced() const {
    bj::array list;
    for (const auto& one : file.surfaced)
      list.push_back(bj::object{{"code", std::string(one.code)},
                                {"title", _(one.title)},
                                {"rule", std::string(one.rule)},
                                {"found", findings(one.found)},
                                {"not_known", findings(one.untold)}});
    return list;
  }
  bj::object missing() const {
    bj::object object;
    mp::mp_for_each<bd::describe_enumerators<Section>>([&](auto section) {
      bj::array list;
      if (const auto found = file.missing.find(section.value); found != file.missing.end())
        for (const auto& said : found->second)
          list.push_back(bj::value(said_text(said, reading, file.profile)));
      object[section.name] = std::move(list);
    });
    return object;
  }
  bj::array timeline(bool afterwards_only) const {
    bj::array list;
    for (const auto& one : file.timeline)
      if (!afterwards_only)
        list.push_back(written_json(one));
      else if (one.afterwards)
        list.push_back(one.entry.seq);
    return list;
  }
};

}  // namespace

bj::object audit_json(const AuditFile& file, const Reading& reading, const Made& made) {
  const Telling telling{file, reading};
  return {{"format", "utlys-audit-file-1"},
          {"call", file.call},
          {"title", file.title},
          {"state", file.state},
          {"profile", file.profile},
          {"made_on", to_iso(made.on)},
          {"as_of", plain(made.as_of)},
          {"log", bj::object{{"origin", file.head.origin},
                             {"size", static_cast<std::int64_t>(file.head.tree.size())},
                             {"root", base64(bytes_of(file.head.tree.root()))}}},
          {"cases", bj::value_from(file.cases)},
          {"entries", numbers(file.entries)},
          {"opinions", plain(file.opinions)},
          {"surfaced", telling.surfaced()},
          {"timeline", telling.timeline(false)},
          {"afterwards", telling.timeline(true)},
          {"documents", plain(file.documents)},
          {"cited_documents", plain(file.cited_documents)},
          {"decisions", plain(file.decisions)},
          {"matters", plain(file.matters)},
          {"declarations", plain(file.declarations)},
          {"tests", plain(file.tests)},
          {"ties", plain(file.ties)},
          {"remarks", plain(file.remarks)},
          {"money", bj::object{{"sums", plain(file.sums)},
                               {"amount_changes", plain(file.amount_changes)},
                               {"transfers", plain(file.transfers)},
                               {"applications", plain(file.applications)}}},
          {"days", plain(file.days)},
          {"missing", telling.missing()}};
}

}  // namespace utlys
