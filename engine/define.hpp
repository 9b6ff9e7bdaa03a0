// SPDX-License-Identifier: EUPL-1.2
// Makes a Workflow from a Spec (describe.hpp says what one is). Only a workflow's own table.cpp includes this.
// Passing one Spec rather than the row list keeps the compiler's messages short.
#pragma once
#include "engine/define/describe.hpp"
#include "engine/diff.hpp"
#include "engine/patch.hpp"
#include "engine/requirements.hpp"

namespace utlys {

template <class Spec>
struct Define : Describe<Spec> {
  using D = Describe<Spec>;
  using Facts = typename D::Facts;
  using Around = typename D::Around;
  using Ctx = typename D::Ctx;
  using Machine = msm::back::state_machine<Flow<Spec>>;

  template <class S>
  static constexpr int msm_id = msm::back::get_state_id<typename Machine::stt, S>::type::value;
  static constexpr auto msm_ids = []<class... S>(mp::mp_list<S...>) {
    return std::array<int, sizeof...(S)>{msm_id<S>...};
  }(typename D::States{});

  static std::size_t index_of(const Envelope& envelope) {
    if (envelope.state.empty()) return 0;
    for (std::size_t i = 0; i < D::states.size(); ++i)
      if (D::states[i].name == envelope.state) return i;
    throw json::Bad("unknown state " + envelope.state);
  }

  static Around look_around(const Situation& now) {
    Around around;
    [[maybe_unused]] std::size_t i = 0;
    mp::mp_for_each<members<Around>>([&](auto member) {
      auto& to = around.*member.pointer;
      using To = std::remove_reference_t<decltype(to)>;
      for (const Case* c : now.related[i++]) {
        auto doc = document_of<typename To::Of>(*c);
        Linked<typename To::Of> link{c->id, doc.state, std::move(doc.facts)};
        if constexpr (To::link == Link::parent)
          to.emplace(std::move(link));
        else
          to.push_back(std::move(link));
      }
    });
    return around;
  }

  // ---- remarks (R10)
  static void mend(Envelope& envelope, const Ctx& after) {
    for (auto& [code, remark] : envelope.remarks) {
      if (!remark.open()) continue;
      mp::mp_for_each<typename Spec::Rows>([&, &code = code, &remark = remark](auto row) {
        mend_by(typename decltype(row)::Needed{}, code, remark, after);
      });
    }
  }
  template <class... N>
  static void mend_by(Needs<N...> /*list*/, const std::string& code, Remark& remark, const Ctx& after) {
    (mend_by_one<typename NeedOf<N>::Type>(code, remark, after), ...);
  }
  template <class R>
  static void mend_by_one(const std::string& code, Remark& remark, const Ctx& after) {
    // What depends on an event's fields is mended only where the requirement says what the case itself must show.
    if constexpr (requires { R::mended(after); }) {
      if (R::info.code == code && remark.open() && R::mended(after)) remark.mended = after.now.on;
    } else if constexpr (Plain<R, Ctx>)
      if (R::info.code == code && remark.open() && R::met(after)) remark.mended = after.now.on;
  }
  static void note(Envelope& envelope, const std::vector<Unmet>& remarks, Day on, std::string_view event) {
    for (const auto& unmet : remarks) {
      auto& remark = envelope.remarks[std::string(unmet.what->code)];
      if (remark.event.empty() || !remark.open()) remark = {on, std::string(event), {}, {}, {}};
    }
  }

  // ---- firing
  // What an act moves: the case as it stands, and what becomes of it.
  struct Step {
    const Situation& now;
    const Around around = look_around(now);  // may hold many cases: a step is made once and handed on by reference
    const Facts before = facts_of<Facts>(now.self.envelope);
    Facts facts{};  // after
    Envelope after{{},
                   {},
                   now.self.envelope.parent,
                   now.self.envelope.remarks,
                   now.self.envelope.state,
                   now.self.envelope.suspended,
                   Spec::version > 1 ? Spec::version : 0};
    Outcome out{};
  };

  static Outcome finish(Step& step) {
    auto& [now, around, before, facts, after, out] = step;
    const Ctx then{facts, around, now, after.state};
    mend(after, then);
    after.glance = Spec::look(then);
    if (after.suspended) after.glance.due.reset();  // its clocks stand still (R9)
    after.facts = raw_facts(facts);
    // A member forgotten in a description would be lost without a trace: never write what does not read back.
    if (!(facts_of<Facts>(after) == facts)) throw std::logic_error("a described struct does not read back");
    out.done = true;
    out.document = to_json(after);
    static const Envelope nothing;  // a case that is being opened has a parent already, and its document has not
    const auto& was = now.self.envelope.state.empty() ? nothing : now.self.envelope;
    out.patch = diff(was, before, after, facts);
    for (const auto& state : D::states)
      if (state.name == after.state) out.to = state.name;
    out.envelope = std::move(after);
    return std::move(out);
  }

  template <class E>
  static Outcome dispatch(const Situation& now, std::string_view input) {
    Step step{now};
    if (step.after.suspended && !D::template passes_suspended<E>()) step.out.unmet.push_back({&not_suspended, {}, {}});
    if constexpr (mp::mp_find<typename D::OwnEvents, E>::value < D::own_event_count)
      return run_machine(step, from_json<E>(input));
    else
      return do_general(step, from_json<E>(input));
  }

  template <class E>
  static Outcome run_machine(Step& step, const E& event) {
    auto& [now, around, before, facts, after, out] = step;
    const auto from = index_of(after);
    const Ctx context{before, around, now, D::states[from].name};
    Machine machine;
    machine.facts = before;
    machine.context = &context;
    Teleport teleport(msm_ids[from]);
    machine.serialize(teleport, 0U);
    const auto handled = machine.process_event(event);
    for (const auto& stop : machine.findings.stops)
      out.unmet.push_back(stop);
    out.remarks = std::move(machine.findings.remarks);
    if ((handled & msm::back::HANDLED_TRUE) == 0 || !out.unmet.empty()) return std::move(out);
    facts = std::move(machine.facts);
    if (after.state.empty()) after.parent = now.parent;
    for (std::size_t i = 0; i < msm_ids.size(); ++i)
      if (msm_ids[i] == machine.current_state()[0]) after.state = D::states[i].name;
    if (D::states[index_of(after)].final) after.suspended.reset();  // what ends a suspended case ends its suspension
    out.follow_ups = machine.effects.take();
    note(after, out.remarks, now.on, E::name);
    return finish(step);
  }

  template <class E>
  static Outcome do_general(Step& step, const E& event) {
    auto& [now, around, before, facts, after, out] = step;
    facts = before;
    if constexpr (std::is_same_v<E, Suspend>) {
      after.suspended = Suspension{now.on, std::string(now.why)};
    } else if constexpr (std::is_same_v<E, Resume>) {
      if (!after.suspended) out.unmet.push_back({&is_suspended, {}, {}});
      after.suspended.reset();
    } else if constexpr (std::is_same_v<E, Upgrade>) {
      return upgrade(step);
    } else if constexpr (std::is_same_v<E, Explain>) {
      const auto found = after.remarks.find(event.remark);
      if (found == after.remarks.end() || !found->second.open())
        out.unmet.push_back({&remark_open, {}, {}});
      else
        found->second.explained = now.on, found->second.explanation = now.why;
    }
    if (!out.unmet.empty()) return std::move(out);
    return finish(step);
  }

  // The facts have been read as what they become; the patch is between the documents as they are written.
  static Outcome upgrade(Step& step) {
    const auto& self = step.now.self;
    if (version_of(self.envelope) >= Spec::version) {
      step.out.unmet.push_back({&is_outdated, {}, {}});
      return std::move(step.out);
    }
    auto out = finish(step);
    out.patch = patch_between(parse_json(self.data.document).as_object(), parse_json(out.document).as_object());
    return out;
  }

  template <std::size_t... I>
  static auto dispatchers_for(std::index_sequence<I...>) {
    return std::array<Outcome (*)(const Situation&, std::string_view), sizeof...(I)>{
        &dispatch<mp::mp_at_c<typename D::Events, I>>...};
  }
  static Outcome fire(const Situation& now, std::size_t event, std::string_view input) {
    static const auto table = dispatchers_for(std::make_index_sequence<D::events.size()>{});
    return table.at(event)(now, input);
  }

  // ---- asking
  template <class R>
  static void explain_row(const Ctx& context, Findings& out) {
    check_all(typename R::Needed{}, context, static_cast<const typename R::Event*>(nullptr), out);
  }
  static Outcome explain(const Situation& now, std::size_t row) {
    const auto& envelope = now.self.envelope;
    const auto facts = facts_of<Facts>(envelope);
    const auto around = look_around(now);
    const Ctx context{facts, around, now, D::states[index_of(envelope)].name};
    Findings findings;
    static constexpr auto askers = []<class... R>(mp::mp_list<R...>) {
      return std::array<void (*)(const Ctx&, Findings&), sizeof...(R)>{&explain_row<R>...};
    }(typename Spec::Rows{});
    if (row < askers.size()) askers[row](context, findings);
    const auto& event = D::events.at(D::rows.at(row).event);
    if (envelope.suspended && !event.while_suspended) findings.stops.push_back({&not_suspended, {}, {}});
    if (event.name == Upgrade::name && version_of(envelope) >= Spec::version)
      findings.stops.push_back({&is_outdated, {}, {}});
    if (event.name == Resume::name && !envelope.suspended) findings.stops.push_back({&is_suspended, {}, {}});
    Outcome out;
    out.unmet = std::move(findings.stops);
    out.remarks = std::move(findings.remarks);
    return out;
  }

  template <std::size_t... I>
  static auto readers_for(std::index_sequence<I...>) {
    return std::array<Input (*)(std::span<const Given>, Entropy&), sizeof...(I)>{
        +[](std::span<const Given> given, Entropy& entropy) {
          using E = mp::mp_at_c<typename D::Events, I>;
          return read_event<E>(given, D::template fields_of<E>, entropy);
        }...};
  }
  static Input read(std::size_t event, std::span<const Given> given, Entropy& entropy) {
    static const auto table = readers_for(std::make_index_sequence<D::events.size()>{});
    return table.at(event)(given, entropy);
  }

  static std::string name(const Situation& now, std::string_view input) {
    if constexpr (requires(const Ctx& c, std::string_view i) { Spec::id_for(c, i); }) {
      const Facts none{};
      const auto around = look_around(now);
      return Spec::id_for(Ctx{none, around, now, state_new}, input);
    } else {
      return {};
    }
  }
  static std::vector<DueStep> due(const Situation& now) {
    if constexpr (requires(const Ctx& c) { Spec::due(c); }) {
      const auto& envelope = now.self.envelope;
      if (envelope.suspended) return {};
      const auto facts = facts_of<Facts>(envelope);
      const auto around = look_around(now);
      return Spec::due(Ctx{facts, around, now, D::states[index_of(envelope)].name});
    } else {
      return {};
    }
  }

  static constexpr bool names_itself = requires(const Ctx& c, std::string_view i) { Spec::id_for(c, i); };
  static constexpr std::string_view unique_key = [] {
    if constexpr (requires { Spec::unique_key; }) return Spec::unique_key;
    return std::string_view{};
  }();
  static constexpr Workflow description{
      Facts::kind, Spec::noun,   Spec::title,          Spec::version, unique_key,  names_itself, D::states, D::events,
      D::rows,     D::relations, private_paths<Facts>, Spec::words,   Spec::board, &read,        &fire,     &explain,
      &name,       &due};
};

}  // namespace utlys
