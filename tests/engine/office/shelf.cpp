// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/office/facts.hpp"

namespace utlys::tests::shelf {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{"put up a shelf"};
  std::optional<std::string> title;
  std::optional<Day> closes;
};
BOOST_DESCRIBE_STRUCT(Open, (), (title, closes))
struct Sink {
  static constexpr std::string_view name = "sink";
  static constexpr Text help{"a shelf under a shelf, so many levels down"};
  std::int64_t levels{};
};
BOOST_DESCRIBE_STRUCT(Sink, (), (levels))
struct Name {
  static constexpr std::string_view name = "name";
  static constexpr Text help{"name the shelf"};
  std::string title;
};
BOOST_DESCRIBE_STRUCT(Name, (), (title))
struct Unname {
  static constexpr std::string_view name = "unname";
  static constexpr Text help{"take the name away"};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Unname, (), ())
struct Label : Decision {
  static constexpr std::string_view name = "label";
  static constexpr Text help{"label the shelf by decision"};
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Label, (Decision), (text))
struct Note {
  static constexpr std::string_view name = "note";
  static constexpr Text help{"note things"};
  std::vector<std::string> notes;
};
BOOST_DESCRIBE_STRUCT(Note, (), (notes))
struct Keep {
  static constexpr std::string_view name = "keep";
  static constexpr Text help{"say who keeps it"};
  Private keeper;
};
BOOST_DESCRIBE_STRUCT(Keep, (), (keeper))
struct Forget : Decision {
  static constexpr std::string_view name = "forget";
  static constexpr Text help{"erase who has kept it, by decision"};
  static constexpr bool erases = true;
  std::optional<Private> last;
};
BOOST_DESCRIBE_STRUCT(Forget, (Decision), (last))
struct Stock {
  static constexpr std::string_view name = "stock";
  static constexpr Text help{"put so many books on it"};
  std::int64_t count{};
};
BOOST_DESCRIBE_STRUCT(Stock, (), (count))
struct Shut {
  static constexpr std::string_view name = "shut";
  static constexpr Text help{"nothing is lent"};
};
BOOST_DESCRIBE_STRUCT(Shut, (), ())
struct Unshut {
  static constexpr std::string_view name = "unshut";
  static constexpr Text help{"lending goes on"};
};
BOOST_DESCRIBE_STRUCT(Unshut, (), ())
struct Publish {
  static constexpr std::string_view name = "publish";
  static constexpr Text help{"let the public in"};
};
BOOST_DESCRIBE_STRUCT(Publish, (), ())
struct Expire {
  static constexpr std::string_view name = "expire";
  static constexpr Text help{"its day has come"};
};
BOOST_DESCRIBE_STRUCT(Expire, (), ())
struct Cancel {
  static constexpr std::string_view name = "cancel";
  static constexpr Text help{"take it down"};
  static constexpr bool while_suspended = true;
};
BOOST_DESCRIBE_STRUCT(Cancel, (), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{"New"};
};
struct Kept : StateBase {
  static constexpr std::string_view name = "kept";
  static constexpr Text label{"Kept"};
};
struct Public : StateBase {
  static constexpr std::string_view name = "public";
  static constexpr Text label{"Public"};
};
struct Closed : StateBase {
  static constexpr std::string_view name = "shut";
  static constexpr Text label{"Shut"};
};
struct Gone : StateBase {
  static constexpr std::string_view name = "gone";
  static constexpr Text label{"Gone"};
};

struct Around {
  Children<Book> books;
};
BOOST_DESCRIBE_STRUCT(Around, (), (books))
using Ctx = Context<Shelf, Around>;

struct Named {
  static constexpr Requirement info{"shelf.named", {"the shelf has a name"}, {"name it"}, "T1", {Role::secretariat}};
  static bool met(const Ctx& c) { return !c.facts.title.empty(); }
};
struct Labelled {
  static constexpr Requirement info{"shelf.labelled", {"it is labelled"}, {"label it"}, "T2", {Role::region}};
  static bool met(const Ctx& c) { return !c.facts.label.empty(); }
};
struct HasBooks {
  static constexpr Requirement info{"shelf.books", {"a book stands on it"}, {"put one"}, "T3", {Role::secretariat}};
  static bool met(const Ctx& c) { return !c.around.books.empty(); }
};

using enum Role;
using Office = By<secretariat, administrator, Role::system>;

// clang-format off
using Rows = mp::mp_list<
//  state   event    to      requirements                              who may record
On< New   , Open   , Kept  , Needs<>                                 , Office                              >,
On< New   , Sink   , Kept  , Needs<>                                 , Office                              >,
On< Kept  , Name   , Stay  , Needs<>                                 , By<secretariat, region>             >,
On< Kept  , Unname , Stay  , Needs<>                                 , By<secretariat>                     >,
On< Kept  , Label  , Stay  , Needs<>                                 , By<secretariat, managing_authority> >,
On< Kept  , Note   , Stay  , Needs<>                                 , By<secretariat>                     >,
On< Kept  , Keep   , Stay  , Needs<>                                 , By<secretariat>                     >,
On< Kept  , Forget , Stay  , Needs<>                                 , By<secretariat>                     >,
On< Kept  , Stock  , Stay  , Needs<>                                 , By<secretariat>                     >,
On< Kept  , Publish, Public, Needs<Named, Labelled, Noted<HasBooks>> , By<secretariat>                     >,
On< Public, Name   , Stay  , Needs<>                                 , By<secretariat>                     >,
On< Public, Unname , Kept  , Needs<>                                 , By<secretariat>                     >,
On< Public, Shut   , Closed, Needs<>                                 , By<secretariat>                     >,
On< Public, Expire , Gone  , Needs<>                                 , By<Role::system>                    >,
On< Closed, Unshut , Public, Needs<>                                 , By<secretariat>                     >,
On< Kept  , Cancel , Gone  , Needs<>                                 , By<secretariat>                     >,
On< Public, Cancel , Gone  , Needs<>                                 , By<secretariat>                     >
>;
// clang-format on

void apply(const Open& e, Shelf& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.title = e.title.value_or("");
  f.closes = e.closes;
}
void apply(const Sink& e, Shelf& f, const Ctx& c, Effects& more) {
  f.title = "level";
  if (e.levels > 0) more.open(Shelf::kind, c.now.self.data.id, Sink{e.levels - 1});
}
void apply(const Name& e, Shelf& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.title = e.title;
}
void apply(const Unname& /*e*/, Shelf& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.title.clear();
}
void apply(const Label& e, Shelf& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.label = e.text;
}
void apply(const Note& e, Shelf& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.notes = e.notes;
}
void apply(const Keep& e, Shelf& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.keeper = e.keeper;
}
void apply(const Forget& /*e*/, Shelf& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.keeper = Private{};
}
void apply(const Stock& e, Shelf& /*f*/, const Ctx& c, Effects& more) {
  for (std::int64_t i = 0; i < e.count; ++i)
    more.open(Book::kind, c.now.self.data.id, Put{});
}
void apply(const Shut& /*e*/, Shelf& /*f*/, const Ctx& c, Effects& more) {
  for (const auto& book : c.around.books)
    more.follow(book.id, Lock{});
}
void apply(const Unshut& /*e*/, Shelf& /*f*/, const Ctx& c, Effects& more) {
  for (const auto& book : c.around.books)
    more.follow(book.id, Unlock{});
}
void apply(const Expire& /*e*/, Shelf& /*f*/, const Ctx& c, Effects& more) {
  for (const auto& book : c.around.books)
    more.follow(book.id, Lock{});
}
template <class E>
void apply(const E& /*e*/, Shelf& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

struct Spec : TestSpec {
  using Facts = Shelf;
  using Around = shelf::Around;
  using Rows = shelf::Rows;
  using States = mp::mp_list<New, Kept, Public, Closed, Gone>;
  static constexpr std::string_view noun = "shelf";
  static constexpr Text title{"Shelf"};
  static Glance look(const Ctx& c) {
    Glance glance{c.facts.title, {}, {}, {}};
    if (c.facts.closes) glance.due = Due{{*c.facts.closes, 16 * 3600}, "closes"};
    if (c.facts.label.starts_with("fund:")) glance.keys["fund"] = {c.facts.label.substr(5)};
    return glance;
  }
  static std::string id_for(const Ctx& c, std::string_view /*input*/) {
    return "S-" + std::to_string(year_of(c.now.on)) + "-#";
  }
  static std::vector<DueStep> due(const Ctx& c) {
    if (c.state != Public::name || !c.facts.closes) return {};
    return {{Expire::name, {*c.facts.closes, 16 * 3600}}};
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::tests::shelf
