// SPDX-License-Identifier: EUPL-1.2
// The words a transition table is written in.
//
//   On< Draft , Arrive , Arrived , Needs<CallPublished>, By<secretariat> >
//
// reads: on Arrive, a Draft becomes Arrived when CallPublished is met; a secretariat may record it.
#pragma once
#include <boost/mp11/mpl.hpp>
#include <boost/msm/front/state_machine_def.hpp>

#include "engine/codec.hpp"
#include "engine/workflow.hpp"

namespace utlys {

// A state: `struct Draft : StateOf<"…">` is not C++20-clean on clang 14, so states are plain structs deriving from this
// and naming themselves: static constexpr std::string_view name; static constexpr Text label.
// `undecided`: the case waits there for somebody's decision.
struct StateBase : boost::msm::front::state<> {
  static constexpr bool undecided = false;
};

template <class From, class E, class To, class N, class B>
struct On {
  using Source = From;
  using Event = E;
  using Target = To;
  using Needed = N;
  using Who = B;
};
struct Stay {};  // target of an internal transition

// A requirement R has `static constexpr Requirement info` and `static bool met(ctx)` or `met(ctx, event)`.
template <class... R>
struct Needs {};
// Unmet, it does not refuse: it becomes a remark (R10).
template <class R>
struct Noted {};
template <Role... R>
struct By {
  static constexpr Roles roles{R...};
};

// ---- what a workflow sees of its surroundings

template <class F>
struct Linked {
  CaseId id;
  std::string state;
  F facts;
};
template <class F>
struct Children : std::vector<Linked<F>> {
  using Of = F;
  static constexpr Link link = Link::children;
  static constexpr std::string_view key{};
};
template <class F>
struct Parent : std::optional<Linked<F>> {
  using Of = F;
  static constexpr Link link = Link::parent;
  static constexpr std::string_view key{};
};
// The children that the case's parent has of the kind, the case itself among them.
template <class F>
struct Siblings : std::vector<Linked<F>> {
  using Of = F;
  static constexpr Link link = Link::siblings;
  static constexpr std::string_view key{};
};
// `K` has a static constexpr name: the glance key that both cases have a value in common under. A case without the key
// goes by its nearest ancestor's.
template <class F, class K>
struct Sharing : std::vector<Linked<F>> {
  using Of = F;
  static constexpr Link link = Link::same_key;
  static constexpr std::string_view key = K::name;
};
struct Alone {};
BOOST_DESCRIBE_STRUCT(Alone, (), ())

template <class F, class A>
struct Context {
  const F& facts;
  const A& around;
  const Situation& now;
  std::string_view state;  // before the event
};

class Effects {
 public:
  // The event must be one of the followed case's workflow; the desk fires it as the system's.
  template <class E>
  void follow(const CaseId& id, const E& event) {
    list_.push_back({id, E::name, to_json(event), {}, {}});
  }
  // What another case is told and cannot refuse for having been worked on since.
  template <class E>
  void tell(const CaseId& id, const E& event) {
    list_.push_back({id, E::name, to_json(event), {}, {}, true});
  }
  // Opens a new case.
  template <class E>
  void open(std::string_view kind, const CaseId& parent, const E& event) {
    list_.push_back({{}, E::name, to_json(event), kind, parent});
  }
  std::vector<FollowUp> take() { return std::move(list_); }

 private:
  std::vector<FollowUp> list_;
};

// ---- events that every workflow has

struct Suspend {
  static constexpr std::string_view name = "suspend";
};
struct Resume {
  static constexpr std::string_view name = "resume";
};
struct Explain {
  static constexpr std::string_view name = "explain";
  std::string remark;  // the requirement's code
};
// A case of an earlier version of the workflow becomes one of this program's.
struct Upgrade {
  static constexpr std::string_view name = "upgrade";
};
BOOST_DESCRIBE_STRUCT(Upgrade, (), ())
BOOST_DESCRIBE_STRUCT(Suspend, (), ())
BOOST_DESCRIBE_STRUCT(Resume, (), ())
BOOST_DESCRIBE_STRUCT(Explain, (), (remark))

}  // namespace utlys
