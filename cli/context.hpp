// SPDX-License-Identifier: EUPL-1.2
// One command's run: its words, and what they mean in this world. Everything is looked up when it is first asked for.
#pragma once
#include <boost/json/object.hpp>
#include <memory>

#include "cli/app.hpp"
#include "cli/continuity.hpp"
#include "cli/render/page.hpp"
#include "cli/words.hpp"
#include "engine/desk.hpp"

namespace utlys {

class Context {
 public:
  // All outlive the context.
  Context(App& the_app, const Words& the_words, const Catalogue& the_catalogue)
      : app(the_app), words(the_words), catalogue(the_catalogue) {}

  App& app;
  const Words& words;
  const Catalogue& catalogue;

  bool json() const { return words.has("json"); }
  bool dry_run() const { return words.has("dry-run"); }
  std::string database() const;
  Day today() const { return app.clock.local().day; }
  // --on, else today. Throws Stop(usage) for what is no day, as do the next ones.
  Day on() const;
  // The day that is looked back at: --as-of, or today where only --known is given. Absent: the register as it is.
  std::optional<Day> as_of() const;
  std::optional<Instant> known() const;  // --known
  // The end of --as-of's day, else now.
  Moment moment() const;
  // "As it stood on 3 May 2026, as known on 1 May 2026 14:30."; empty: nobody looks back.
  std::string as_it_stood() const;
  // " --as-of 2026-05-03 --known 2026-05-01", as typed; for the command to type next.
  std::string past_options() const;
  std::optional<Day> day(std::string_view option) const;
  std::optional<std::int64_t> number(std::string_view option) const;

  // The register as it is, or as it stood on --as-of and was known at --known.
  const Reading& reading();
  // The same store for the whole command. A dry run opens it for reading. A log that has moved backwards is read, and
  // not written: Stop(corrupt).
  Store& store();
  Store& store_to_write();
  const Continuity& continuity();
  // What continuity() has found is known, and this command may write: the one that records that it is accepted.
  void let_pass() { let_pass_ = true; }
  // When the command has answered: remembers what it wrote, and warns of a log that has moved backwards.
  void end();
  Desk desk(Store& store) { return {store, catalogue, app.clock, app.entropy}; }

  // Who stands at the counter: --as, else UTLYS_AS, else the person bound to the login. Throws Stop: nobody known, or
  // the name is the system's.
  Visitor visitor();
  std::optional<Visitor> visitor_if_known();
  CaseId person_named(const std::string&);  // throws Stop(not_found)

  Page page() const { return Page(app.width); }
  // Both say so when they show the past: a first line, or the members "as_of" and "known".
  void print(const Page&);
  void print(boost::json::object);

 private:
  std::string claimed() const;

  std::shared_ptr<Store> store_;
  bool may_write_{}, let_pass_{};
  std::optional<Continuity> continuity_;
  std::unique_ptr<Reading> as_of_;
};

}  // namespace utlys
