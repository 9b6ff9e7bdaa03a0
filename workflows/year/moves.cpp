// SPDX-License-Identifier: EUPL-1.2
#include "workflows/year/moves.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "engine/replay.hpp"

namespace utlys {
namespace {

namespace bj = boost::json;

constexpr std::string_view due_pointer = "/glance/due/at";

Entry entry_at(const Reading& reading, std::uint64_t seq) {
  Entry entry;
  reading.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
    entry = entry_from_bytes(bytes);
    return false;
  });
  return entry;
}

const bj::value* latest_member(const bj::object& of) {
  const bj::value* best = nullptr;
  std::string_view name;
  for (const auto& pair : of) {
    const std::string_view key(pair.key().data(), pair.key().size());
    if (best != nullptr && std::pair(key.size(), key) < std::pair(name.size(), name)) continue;  // "10" after "9"
    best = &pair.value();
    name = key;
  }
  return best;
}

std::string unescaped(std::string_view name) {  // RFC 6901, section 4; a key holds no "~"
  std::string text(name);
  for (auto at = text.find("~1"); at != std::string::npos; at = text.find("~1", at))
    text.replace(at, 2, "/");
  return text;
}

// Absent: nullptr.
const bj::value* at_pointer(const bj::value& document, std::string_view pointer) {
  const auto* at = &document;
  while (at != nullptr && !pointer.empty()) {
    pointer.remove_prefix(1);
    const auto name = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(name.size());
    const auto* object = at->if_object();
    if (object == nullptr) return nullptr;
    at = name == "*" ? latest_member(*object) : object->if_contains(unescaped(name));
  }
  return at;
}

// The first of several divided by blanks, which is taken away from them.
std::string_view next_pointer(std::string_view& rest) {
  const auto pointer = rest.substr(0, rest.find(' '));
  rest.remove_prefix(std::min(rest.size(), pointer.size() + 1));
  return pointer;
}

// What the case says of the occasion beside its day.
std::string told_in(const bj::value& document, const Occasion& one) {
  std::string told;
  std::string_view rest = one.told;
  while (!rest.empty())
    if (const auto* value = at_pointer(document, next_pointer(rest))) told += bj::serialize(*value) + "\n";
  return told;
}

// What the case says of the occasion's day. Empty: nothing.
std::string day_in(const bj::value& document, const Occasion& one) {
  std::string_view rest = one.basis;
  while (!rest.empty()) {
    const auto pointer = next_pointer(rest);
    if (pointer == due_pointer) {  // what is due next may have been something else before
      const auto* what = at_pointer(document, "/glance/due/what");
      if (what == nullptr || !what->is_string() || what->get_string() != one.what) continue;
    }
    const auto* day = at_pointer(document, pointer);
    if (day != nullptr && day->is_string()) return std::string(day->get_string());
  }
  return {};
}

// One case's occasions, followed through its entries.
class Followed {
 public:
  Followed(std::span<const Occasion> occasions, std::vector<Moves>& moves) : occasions_(occasions), moves_(moves) {}
  void also(std::size_t place) { places_.push_back({place, {}, {}}); }

  void through(const Reading& reading) {
    const auto& id = occasions_[places_.front().of].about;
    for (const auto seq : reading.entries_of(id)) {
      const auto entry = entry_at(reading, seq);
      replay_entry(at_, entry);
      if (entry.from != entry.to) state_since_ = entry.at;
      for (auto& place : places_)
        look(place, entry.at);
    }
    for (const auto& place : places_)
      if (const auto of = place.of; occasions_[of].off) {
        ++moves_[of].count;
        if (occasions_[of].item.empty()) moves_[of].at = std::max(moves_[of].at, state_since_);
      }
  }

 private:
  struct Place {
    std::size_t of;
    std::string day, told;
  };
  void look(Place& place, const std::string& at) {
    auto& moves = moves_[place.of];
    if (auto told = told_in(at_.document, occasions_[place.of]); told != place.told) {
      place.told = std::move(told);
      moves.at = at;
    }
    const auto day = day_in(at_.document, occasions_[place.of]);
    if (day.empty() || day == place.day) return;
    if (!place.day.empty()) ++moves.count;
    moves.at = at;
    place.day = day;
  }

  std::span<const Occasion> occasions_;
  std::vector<Moves>& moves_;
  std::vector<Place> places_;
  Replayed at_;
  std::string state_since_;
};

}  // namespace

std::vector<Moves> moves_of(const Reading& reading, std::span<const Occasion> occasions) {
  std::vector<Moves> moves(occasions.size(), Moves{0, entry_at(reading, 1).at});
  std::map<CaseId, Followed> cases;
  for (std::size_t i = 0; i < occasions.size(); ++i)
    if (!occasions[i].about.empty() && !occasions[i].basis.empty())
      cases.try_emplace(occasions[i].about, occasions, moves).first->second.also(i);
  for (auto& [id, followed] : cases)
    followed.through(reading);
  return moves;
}

}  // namespace utlys
