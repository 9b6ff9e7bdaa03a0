// SPDX-License-Identifier: EUPL-1.2
#include "bench/by_hand.hpp"

#include "engine/json/write.hpp"

namespace utlys::bench {
namespace {

std::string quoted(std::string_view text) {
  std::string out;
  json::write(out, text);
  return out;
}
std::string quoted(Day day) {
  return quoted(to_iso(day));
}
std::string quoted_end_of(Day day) {
  return quoted(to_iso(Moment{day, last_second_of_day}));
}
std::string due_on(Day day) {
  return R"({"at":)" + quoted_end_of(day) + R"(,"what":"watch"})";
}

std::string replace(const char* path, const std::string& was, const std::string& value) {
  return R"({"op":"replace","path":")" + std::string(path) + R"(","value":)" + value + R"(,"was":)" + was + "}";
}
std::string add(const char* path, const std::string& value) {
  return R"({"op":"add","path":")" + std::string(path) + R"(","value":)" + value + "}";
}
std::string ending(const Watch& watch, const char* state) {
  return R"({"op":"remove","path":"/glance/due","was":)" + due_on(watch.day) + "}," +
         replace("/state", R"("open")", quoted(state));
}

std::string document_of(const Watch& w) {
  std::string out = R"({"facts":{"day":)" + quoted(w.day);
  if (w.state == Watch::State::done) out += R"(,"done":)" + quoted(w.done);
  if (!w.outcome.empty()) out += R"(,"outcome":)" + quoted(w.outcome);
  out += R"(,"what":)" + quoted(w.what) + R"(,"who":)" + quoted(w.who) + R"(},"glance":{)";
  if (w.state == Watch::State::open) out += R"("due":)" + due_on(w.day) + ",";
  out += R"("keys":{"who":[)" + quoted(w.who) + R"(]},"title":)" + quoted(w.what) + R"(},"parent":)" + quoted(w.parent);
  constexpr const char* names[]{"open", "done", "dropped"};
  return out + R"(,"state":)" + quoted(names[static_cast<int>(w.state)]) + "}";
}

}  // namespace

Written fire_by_hand(Watch& watch, const WatchEvent& event, Day on) {
  if (watch.state != Watch::State::open) return {};
  std::string patch;
  switch (event.kind) {
    case WatchEvent::Kind::move:
      patch = replace("/facts/day", quoted(watch.day), quoted(event.day)) + "," +
              replace("/glance/due/at", quoted_end_of(watch.day), quoted_end_of(event.day));
      watch.day = event.day;
      break;
    case WatchEvent::Kind::hand_over: {
      const auto was = quoted(watch.who), now = quoted(event.text);
      patch = replace("/facts/who", was, now) + "," + replace("/glance/keys/who", "[" + was + "]", "[" + now + "]");
      watch.who = event.text;
      break;
    }
    case WatchEvent::Kind::done:
      patch = add("/facts/done", quoted(on)) + "," +
              (event.text.empty() ? "" : add("/facts/outcome", quoted(event.text)) + ",") + ending(watch, "done");
      watch.state = Watch::State::done;
      watch.done = on;
      watch.outcome = event.text;
      break;
    case WatchEvent::Kind::drop:
      patch = ending(watch, "dropped");
      watch.state = Watch::State::dropped;
      break;
  }
  return {document_of(watch), "[" + patch + "]"};
}

const std::string& RegisterByHand::hand_over(std::size_t watch, const std::string& who, const std::string& why,
                                             Instant now, Day on) {
  auto& w = watches_[watch];
  const auto written = fire_by_hand(w, {WatchEvent::Kind::hand_over, {}, who}, on);
  const auto seq = std::to_string(tree_.size() + 1);
  log_.push_back(R"({"act":)" + seq + R"(,"as":"secretariat","at":)" + quoted(to_iso(now)) + R"(,"by":"h-01","case":)" +
                 quoted(w.id) + R"(,"event":"hand_over","from":"open","input":{"who":)" + quoted(who) +
                 R"(},"kind":"watch","log":"utlys/bench","login":"h-01@kansli","on":)" + quoted(on) + R"(,"patch":)" +
                 written.patch + R"(,"profile":"stockholm-binding@1","rev":)" + std::to_string(++w.rev) + R"(,"seq":)" +
                 seq + R"(,"to":"open","v":1,"why":)" + quoted(why) + R"(,"workflow":"watch@1"})");
  documents_[watch] = written.document;
  tree_.append(leaf_hash(log_.back()));
  return log_.back();
}

}  // namespace utlys::bench
