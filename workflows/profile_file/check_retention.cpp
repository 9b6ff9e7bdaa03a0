// SPDX-License-Identifier: EUPL-1.2
#include "workflows/profile_file/check_retention.hpp"

#include <vector>

#include "workflows/embed/nearest.hpp"
#include "workflows/retention.hpp"

namespace utlys {
namespace {

constexpr std::int64_t longest = 999;  // years

class Checker {
 public:
  Checker(const ProfileFile& profile, embed::Problems& problems, std::string path, const Retention& one)
      : p_(profile), problems_(problems), path_(std::move(path)), r_(one) {}

  void all() {
    for (const char* needed : {"of", "sv", "en", "years", "from"})
      if (!p_.places.contains(at(needed))) say(path_, at(needed) + " is missing");
    kind();
    if (readable("years") && (r_.years < 0 || r_.years > longest))
      return say(at("years"), at("years") + " must be between 0 and " + std::to_string(longest));
    counted();
    if (readable("years") && readable("of") && readable("from")) long_enough();
  }

 private:
  std::string at(const std::string& member) const { return path_ + "." + member; }
  bool readable(const std::string& member) const { return p_.has(at(member)); }
  void say(const std::string& path, const std::string& what) { problems_.add(p_.at(path), what); }

  void unknown(const std::string& member, const std::string& word, const std::vector<std::string_view>& names) {
    say(at(member), at(member) + ": \"" + word + "\" is not known; the nearest is \"" +
                        std::string(embed::nearest(word, names)) + "\"");
  }
  void kind() {
    const std::vector<std::string_view> kinds{call::Facts::kind, application::Facts::kind};
    if (readable("of") && r_.of != kinds[0] && r_.of != kinds[1]) unknown("of", r_.of, kinds);
  }
  // An application has its own day of aid, and the call all others.
  void counted() {
    if (!readable("of") || !readable("from")) return;
    const bool of_aid = r_.from == CountedFrom::aid_decision;
    if (r_.of == application::Facts::kind && !of_aid)
      unknown("from", bd::enum_to_string(r_.from, "?"), {"aid_decision"});
    if (r_.of == call::Facts::kind && of_aid) unknown("from", "aid_decision", {"last_payment", "closing"});
  }
  void long_enough() {
    for (const auto& floor : retention::floors())
      if (floor.of == r_.of && floor.from == r_.from && r_.years < floor.years)
        say(at("years"),
            at("years") + " is below the law's floor of " + std::to_string(floor.years) + " years: " + floor.source_en);
  }

  const ProfileFile& p_;
  embed::Problems& problems_;
  const std::string path_;
  const Retention& r_;
};

}  // namespace

void check_retention(const ProfileFile& profile, embed::Problems& problems) {
  for (const auto& [name, one] : profile.rules.retention)
    if (const auto path = "retention." + name; profile.has(path)) Checker(profile, problems, path, one).all();
}

}  // namespace utlys
