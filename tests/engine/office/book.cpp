// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/office/facts.hpp"

namespace utlys::tests::book {

struct Lend {
  static constexpr std::string_view name = "lend";
  static constexpr Text help{"lend it"};
};
BOOST_DESCRIBE_STRUCT(Lend, (), ())
struct Return {
  static constexpr std::string_view name = "return";
  static constexpr Text help{"it came back"};
};
BOOST_DESCRIBE_STRUCT(Return, (), ())
struct MarkRare {
  static constexpr std::string_view name = "mark_rare";
  static constexpr Text help{"it is rare"};
};
BOOST_DESCRIBE_STRUCT(MarkRare, (), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{"New"};
};
struct In : StateBase {
  static constexpr std::string_view name = "in";
  static constexpr Text label{"In"};
};
struct Out : StateBase {
  static constexpr std::string_view name = "out";
  static constexpr Text label{"Out"};
};
struct Away : StateBase {
  static constexpr std::string_view name = "away";
  static constexpr Text label{"Away"};
};

struct Around {
  Parent<Shelf> shelf;
};
BOOST_DESCRIBE_STRUCT(Around, (), (shelf))
using Ctx = Context<Book, Around>;

struct NotRare {
  static constexpr Requirement info{"book.rare", {"the book is not rare"}, {"lock it up"}, "T4", {Role::secretariat}};
  static bool met(const Ctx& c) { return !c.facts.rare; }
};

using enum Role;
using Office = By<secretariat, region, Role::system>;

// clang-format off
using Rows = mp::mp_list<
//  state  event     to    requirements     who may record
On< New  , Put     , In  , Needs<>        , Office           >,
On< In   , Lend    , Out , Needs<>        , Office           >,
On< In   , MarkRare, Stay, Needs<>        , Office           >,
On< Out  , Return  , In  , Needs<>        , Office           >,
On< In   , Lock    , Away, Needs<NotRare> , By<Role::system> >,
On< Away , Unlock  , In  , Needs<>        , By<Role::system> >
>;
// clang-format on

void apply(const Put& e, Book& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.title = e.title.value_or("");
}
void apply(const Lend& /*e*/, Book& f, const Ctx& /*c*/, Effects& /*more*/) {
  ++f.lent;
}
void apply(const MarkRare& /*e*/, Book& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.rare = true;
}
template <class E>
void apply(const E& /*e*/, Book& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

struct Spec : TestSpec {
  using Facts = Book;
  using Around = book::Around;
  using Rows = book::Rows;
  using States = mp::mp_list<New, In, Out, Away>;
  static constexpr std::string_view noun = "book";
  static constexpr Text title{"Book"};
  static Glance look(const Ctx& c) { return {c.facts.title, {}, {}, {}}; }
  static std::string id_for(const Ctx& c, std::string_view /*input*/) {
    return c.now.parent.empty() ? std::string() : c.now.parent + "/B#";
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::tests::book
