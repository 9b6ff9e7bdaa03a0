// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/speech.hpp"
#include "cli/stop.hpp"
#include "engine/step.hpp"
#include "workflows/document/facts.hpp"
#include "workflows/retention.hpp"

namespace utlys {
namespace {

using retention::Term;
using retention::Terms;

struct Kept {
  CaseId id;
  std::string kind;
  Terms terms;
  bool disposed{};
};

Terms operator+(Terms all, const Terms& more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

// A call, its applications with terms of their own and, where they are asked for, all documents that stand beneath it.
class Gathering {
 public:
  Gathering(const Reading& reading, bool documents) : reading_(reading), book_(reading), documents_(documents) {}

  void call(const Case& c, Day today) {
    const auto document = document_of<call::Facts>(c);
    rules_ = &book_.of(envelope_of(c), today);
    const auto terms = retention::terms_of_call(*rules_, document.facts, document.state);
    all_.push_back({c.id, c.kind, terms});
    beneath(c.id, terms);
  }
  std::vector<Kept> take() { return std::move(all_); }

 private:
  void beneath(const CaseId& id, const Terms& terms) {
    for (const auto& c : reading_.children(id, {})) {
      auto here = terms;
      if (c.kind == application::Facts::kind) {
        const auto own = retention::terms_of_application(*rules_, document_of<application::Facts>(c).facts);
        if (!own.empty()) all_.push_back({c.id, c.kind, here = terms + own});
      } else if (c.kind == document::Facts::kind && documents_) {
        all_.push_back({c.id, c.kind, terms, envelope_of(c).state == document::state_disposed});
      }
      beneath(c.id, here);
    }
  }

  const Reading& reading_;
  RuleBook book_;
  const bool documents_;
  const Rules* rules_{};
  std::vector<Kept> all_;
};

std::vector<Kept> kept(Context& context, Day today) {
  const bool one = !context.words.positionals.empty();
  Gathering gathering(context.reading(), one);
  if (!one) {
    for (const auto& c : context.reading().cases(call::Facts::kind))
      gathering.call(c, today);
    return gathering.take();
  }
  const auto asked = case_asked_for(context);
  if (asked.kind != call::Facts::kind) throw Stop(Failure::usage, fill(_("{} is no call."), {asked.id}));
  gathering.call(asked, today);
  return gathering.take();
}

// What stands in the profile, else the law's own floor.
std::string class_text(const Term& term) {
  const bool swedish = spoken() == Language::sv;
  const auto& named = swedish ? term.what.sv : term.what.en;
  return named.empty() ? (swedish ? term.what.source_sv : term.what.source_en) : named;
}

std::string counted_text(const Term& term) {
  if (term.since) return day_text(*term.since);
  if (term.what.from == CountedFrom::last_payment) return _("not known: the last payment is not recorded");
  if (term.what.from == CountedFrom::aid_decision) return _("not known: the aid is not decided");
  return _("not known: the call is not closed");
}

std::string due_text(const Kept& one, Day today) {
  if (one.disposed) return _("disposed of");
  if (one.terms.empty()) return _("no class");
  return retention::is_over(one.terms, today) ? _("may be disposed of") : _("kept");
}

std::string optional_iso(const std::optional<Day>& day) {
  return day ? to_iso(*day) : "";
}

boost::json::object term_json(const Term& term) {
  return {{"name", term.name},
          {"class_sv", term.what.sv},
          {"class_en", term.what.en},
          {"years", term.what.years},
          {"counted_from", boost::describe::enum_to_string(term.what.from, "?")},
          {"floor", term.what.floor},
          {"source_sv", term.what.source_sv},
          {"source_en", term.what.source_en},
          {"since", optional_iso(term.since)},
          {"earliest", optional_iso(term.earliest)}};
}

boost::json::object kept_json(const Kept& one, Day today) {
  boost::json::array terms;
  for (const auto& term : one.terms)
    terms.push_back(term_json(term));
  return {{"id", one.id},
          {"kind", one.kind},
          {"classes", terms},
          {"earliest", optional_iso(retention::earliest(one.terms))},
          {"disposed", one.disposed},
          {"due", !one.disposed && !one.terms.empty() && retention::is_over(one.terms, today)}};
}

void show(Page& page, const std::vector<Kept>& all, Day today) {
  Table table({{}, {Column::Side::left, 14}, {Column::Side::left, 12}, {}, {}});
  table.row({_("case"), _("class"), _("counted from"), _("earliest"), ""});
  bool floors = false;
  for (const auto& one : all) {
    auto due = due_text(one, today);
    auto id = one.id;
    if (one.terms.empty()) table.row({id, "", "", "", due});
    for (const auto& term : one.terms) {
      floors = floors || term.what.floor;
      const auto years = fill(_("{}, {} years"), {class_text(term), std::to_string(term.what.years)});
      table.row({std::exchange(id, ""), years, counted_text(term), term.earliest ? day_text(*term.earliest) : "–",
                 std::exchange(due, "")});
    }
  }
  page.table(table);
  if (!floors) return;
  page.line();
  page.line(
      _("The law's floors alone: the host authority's information management plan is not at hand. Disposal takes a "
        "recorded decision in any case."));
}

int run_retention_list(Context& context) {
  const auto today = context.as_of().value_or(context.today());
  const auto all = kept(context, today);
  if (context.json()) {
    boost::json::array list;
    for (const auto& one : all)
      list.push_back(kept_json(one, today));
    context.print(boost::json::object{{"kept", list}});
    return 0;
  }
  auto page = context.page();
  if (all.empty())
    page.line(_("There is no call in the register."));
  else
    show(page, all, today);
  context.print(page);
  return 0;
}

}  // namespace

extern const Command retention_list_command;
const Command retention_list_command{"retention",
                                     "list",
                                     {N_("how long papers are kept, from what day, and what may be disposed of")},
                                     "[CALL]",
                                     0,
                                     1,
                                     {},
                                     true,
                                     false,
                                     run_retention_list};

}  // namespace utlys
