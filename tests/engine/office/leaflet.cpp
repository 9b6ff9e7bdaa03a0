// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/office/leaflet.hpp"

#include "tests/engine/office/facts.hpp"

namespace utlys::tests {

namespace person {
extern const Workflow workflow;
}

namespace leaflet {

struct OldFacts {
  static constexpr std::string_view kind = "leaflet";
  std::string author;
  bool operator==(const OldFacts&) const = default;
};
BOOST_DESCRIBE_STRUCT(OldFacts, (), (author))

struct NewFacts {
  static constexpr std::string_view kind = "leaflet";
  static constexpr std::int64_t version = 2;
  static void upgrade(std::int64_t /*from*/, boost::json::object& facts) {
    if (!facts.contains("author")) return;
    facts["authors"] = boost::json::object{{"first", facts["author"]}};
    facts.erase("author");
  }
  std::map<std::string, std::string> authors;
  bool operator==(const NewFacts&) const = default;
};
BOOST_DESCRIBE_STRUCT(NewFacts, (), (authors))

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{"write a leaflet"};
  std::string author;
};
BOOST_DESCRIBE_STRUCT(Open, (), (author))
struct Sign {
  static constexpr std::string_view name = "sign";
  static constexpr Text help{"sign it"};
  std::string author;
};
BOOST_DESCRIBE_STRUCT(Sign, (), (author))
struct Burn {
  static constexpr std::string_view name = "burn";
  static constexpr Text help{"it is no more"};
};
BOOST_DESCRIBE_STRUCT(Burn, (), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{"New"};
};
struct Written : StateBase {
  static constexpr std::string_view name = "written";
  static constexpr Text label{"Written"};
};
struct Burnt : StateBase {
  static constexpr std::string_view name = "burnt";
  static constexpr Text label{"Burnt"};
};

using Rows = mp::mp_list<On<New, Open, Written, Needs<>, By<Role::secretariat>>,
                         On<Written, Sign, Stay, Needs<>, By<Role::secretariat>>,
                         On<Written, Burn, Burnt, Needs<>, By<Role::secretariat>>>;

template <class E>
void apply(const E& e, OldFacts& f, const auto& /*c*/, Effects& /*more*/) {
  if constexpr (requires { e.author; }) f.author = e.author;
}
template <class E>
void apply(const E& e, NewFacts& f, const auto& /*c*/, Effects& /*more*/) {
  if constexpr (requires { e.author; }) f.authors[f.authors.empty() ? "first" : "second"] = e.author;
}

template <class F, int V>
struct Spec : TestSpec {
  using Facts = F;
  using Around = Alone;
  using Rows = leaflet::Rows;
  using States = mp::mp_list<New, Written, Burnt>;
  static constexpr int version = V;
  static constexpr std::string_view noun = "leaflet";
  static constexpr Text title{"Leaflet"};
  static Glance look(const Context<F, Alone>& /*c*/) { return {"A leaflet", {}, {}, {}}; }
  static std::string id_for(const Context<F, Alone>& /*c*/, std::string_view /*input*/) { return "LEAF-#"; }
};
constinit const Workflow older = Define<Spec<OldFacts, 1>>::description;
constinit const Workflow newer = Define<Spec<NewFacts, 2>>::description;

}  // namespace leaflet

const Catalogue& older_program() {
  static constexpr const Workflow* all[]{&leaflet::older, &person::workflow};
  static constexpr Catalogue catalogue{all};
  return catalogue;
}
const Catalogue& newer_program() {
  static constexpr const Workflow* all[]{&leaflet::newer, &person::workflow};
  static constexpr Catalogue catalogue{all};
  return catalogue;
}

}  // namespace utlys::tests
