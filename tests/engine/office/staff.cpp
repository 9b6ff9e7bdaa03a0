// SPDX-License-Identifier: EUPL-1.2
// People and rules, as far as the engine reads them: glance keys of the kind `person`, facts of the kind `profile`.
#include "engine/people.hpp"
#include "tests/engine/office/facts.hpp"

namespace utlys::tests {

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{"New"};
};
struct Active : StateBase {
  static constexpr std::string_view name = "adopted";
  static constexpr Text label{"Active"};
};
using Everybody = By<Role::administrator, Role::system>;

namespace person {

struct Facts {
  static constexpr std::string_view kind = "person";
  std::vector<std::string> offices, logins;
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (), (offices, logins))
struct Enrol {
  static constexpr std::string_view name = "enrol";
  static constexpr Text help{"enrol"};
  std::vector<std::string> offices, logins;
};
BOOST_DESCRIBE_STRUCT(Enrol, (), (offices, logins))
using Ctx = Context<Facts, Alone>;
using Rows = mp::mp_list<On<New, Enrol, Active, Needs<>, Everybody>, On<Active, Enrol, Stay, Needs<>, Everybody>>;
void apply(const Enrol& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.offices = e.offices;
  f.logins = e.logins;
}
struct Spec : TestSpec {
  using Facts = person::Facts;
  using Around = Alone;
  using Rows = person::Rows;
  using States = mp::mp_list<New, Active>;
  static constexpr std::string_view noun = "person";
  static constexpr Text title{"Person"};
  static Glance look(const Ctx& c) {
    Glance glance{c.now.self.data.id, {}, {}, {}};
    if (!c.facts.offices.empty()) glance.keys[std::string(key_role)] = c.facts.offices;
    if (!c.facts.logins.empty()) glance.keys[std::string(key_login)] = {c.facts.logins.back()};
    if (!c.facts.logins.empty()) glance.keys[std::string(key_logins)] = c.facts.logins;
    return glance;
  }
};
extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace person

namespace profile {

struct Adopt {
  static constexpr std::string_view name = "adopt";
  static constexpr Text help{"adopt"};
  Rules rules;
};
BOOST_DESCRIBE_STRUCT(Adopt, (), (rules))
using Ctx = Context<Rules, Alone>;
using Rows = mp::mp_list<On<New, Adopt, Active, Needs<>, Everybody>, On<Active, Adopt, Stay, Needs<>, Everybody>>;
void apply(const Adopt& e, Rules& f, const Ctx& /*c*/, Effects& /*more*/) {
  f = e.rules;
}
struct Spec : TestSpec {
  using Facts = Rules;
  using Around = Alone;
  using Rows = profile::Rows;
  using States = mp::mp_list<New, Active>;
  static constexpr std::string_view noun = "profile";
  static constexpr Text title{"Profile"};
  static Glance look(const Ctx& c) { return {c.facts.name, {}, {}, {}}; }
};
extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace profile
}  // namespace utlys::tests
