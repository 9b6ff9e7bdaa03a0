// SPDX-License-Identifier: EUPL-1.2
// When the next publication is due, regulation (EU) 2021/1060 art. 49: the timetable is updated at least three times a
// year (2), the list of operations at least every four months (3), whatever the year. For boards and calendars.
#pragma once
#include <vector>

#include "engine/rules.hpp"
#include "engine/store.hpp"
#include "workflows/publication/facts.hpp"

namespace utlys::publication {

struct PublicationDue {
  What what{};
  std::int64_t done{}, asked{};  // updates in the year of `today`, as publication cases say; how many the norm asks for
  Day due;                       // of the next one
  bool late{};                   // due before today
  bool operator==(const PublicationDue&) const = default;
};

// A duty of the year: evenly over it, each by the end of a month. Of three the first is due 30 April, the second 31
// August, the third 31 December, and when all are done the first of next year.
// `since`: the day from which there was something to publish; a period that had passed before it is not held against
// anybody, and stands as done. `earlier`: how many of `done` were before that day, and so within such a period.
// REQUIRES: asked is 1 to 12.
PublicationDue next_due(What, std::int64_t done, std::int64_t asked, Day today, Day since = {},
                        std::int64_t earlier = 0);

// A duty of so many months, across New Year: 12/asked whole months after the last one, on the same day of the month, or
// its last where the month has not got that day. `done` is only told. REQUIRES: asked is 1 to 12.
PublicationDue due_after(What, std::int64_t done, std::int64_t asked, Day today, Day last);

// The timetable (next_due) as soon as there is an annual plan or a call; the list of operations (due_after) as soon as
// anything is granted, from the last list, else from the day of the first grant. Before that, and where the profile's
// norm (`timetable_updates`, `operations_updates`; else 3) is nought, nothing.
// What was published several times on one day counts once, what was withdrawn not at all. A publication for one fund
// counts for that fund: `done` is the count of the fund that has the fewest, `due` the day of the one that is due
// first, of those that are worked with.
std::vector<PublicationDue> publication_dues(const Reading&, const Rules&, Day today);

}  // namespace utlys::publication
