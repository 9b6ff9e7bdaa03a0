// SPDX-License-Identifier: EUPL-1.2
// Everyone who has touched a case, and in which role (R1): read from the entries of the cases concerned and no others.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/entry.hpp"
#include "engine/store.hpp"

namespace utlys {

// Events of the case itself by their name, those of what belongs to it with their noun before it; how often each was.
// In the order of their first.
using EventCounts = std::vector<std::pair<std::string, std::uint64_t>>;

// What one person recorded in one role on behalf of one other, or of nobody. The system's is one, whoever let it work.
struct Toucher {
  std::string person, role, on_behalf;
  std::map<std::string, bool> logins;  // user@host; is, or was, it the person's own?
  std::uint64_t entries{};
  Entry first, last;
  EventCounts events;
};

// What one body decided with one proof, as the entries cite them.
struct Decider {
  std::string body, proof;
  std::uint64_t entries{};
  Entry first;
  EventCounts events;
};

struct Touched {
  std::uint64_t cases{}, entries{};
  std::vector<Toucher> who;  // by their first entry, as are the next
  std::vector<Decider> deciders;
};

enum class Reach { with_what_belongs_to_it, alone };

// What the reading shows: a view of the past gives who had touched it then.
Touched touched(const Reading&, const Catalogue&, const Case&, Reach);

}  // namespace utlys
