// SPDX-License-Identifier: EUPL-1.2
#include "workflows/call/ranking.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "engine/define/vocabulary.hpp"

namespace utlys::call {
namespace {

constexpr std::int64_t thousand = 1000, all_points = 100;
constexpr std::int64_t far_apart = 2;

std::int64_t rounded(std::int64_t sum, std::int64_t parts) {
  return (sum + parts / 2) / parts;
}

using Weights = std::vector<std::pair<std::string, std::int64_t>>;

// Approved by the authority and in the running, or placed before it was decided for good.
bool is_candidate(std::string_view state, const application::Facts& f) {
  using namespace application;
  if (state == state_approved || state == state_granted || state == state_waived) return true;
  return f.placing.place != Place::none && state != state_withdrawn && state != state_written_off;
}

// The mean of those who scored it, and whether they are far apart.
void take_scores(const application::Facts& f, Candidate& candidate) {
  std::map<std::string, std::vector<std::int64_t>> given;
  for (const auto& [person, scores] : f.scores)
    for (const auto& [principle, score] : scores)
      given[principle].push_back(score.points);
  for (auto& [principle, points] : given) {
    std::int64_t sum = 0;
    for (const auto one : points)
      sum += one;
    candidate.points[principle] = rounded(sum * thousand, static_cast<std::int64_t>(points.size()));
    const auto [least, most] = std::minmax_element(points.begin(), points.end());
    if (*most - *least >= far_apart && !f.agreements.contains(principle)) candidate.apart.push_back(principle);
  }
}

std::int64_t points_on(const Candidate& candidate, const std::string& principle) {
  const auto found = candidate.points.find(principle);
  return found == candidate.points.end() ? 0 : found->second;
}

std::int64_t weighed(const Candidate& candidate, const Weights& weights) {
  std::int64_t sum = 0, weight_sum = 0;
  for (const auto& [principle, weight] : weights) {
    sum += weight * points_on(candidate, principle);
    weight_sum += weight;
  }
  return weight_sum == 0 ? 0 : rounded(sum, weight_sum);
}

// Better before worse. Where principles stand in order the first on which two differ decides.
int compare(const Candidate& a, const Candidate& b, Method method, const Weights& weights) {
  if (method != Method::order) return a.total == b.total ? 0 : a.total > b.total ? -1 : 1;
  auto in_order = weights;
  std::sort(in_order.begin(), in_order.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
  for (const auto& [principle, order] : in_order) {
    const auto x = points_on(a, principle), y = points_on(b, principle);
    if (x != y) return x > y ? -1 : 1;
  }
  return 0;
}

void put_in_order(std::vector<Candidate>& candidates, Method method, const Weights& weights, Money budget) {
  for (auto& candidate : candidates)
    candidate.total = weighed(candidate, weights);
  std::sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
    const int order = compare(a, b, method, weights);
    return order != 0 ? order < 0 : a.id < b.id;
  });
  Money sum;
  bool fits = true;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    auto& one = candidates[i];
    const bool like_before = i > 0 && compare(candidates[i - 1], one, method, weights) == 0;
    one.place = like_before ? candidates[i - 1].place : static_cast<int>(i) + 1;
    one.tied = like_before;
    if (like_before) candidates[i - 1].tied = true;
    sum = sum + one.amount;
    one.accumulated = sum;
    fits = fits && sum <= budget;
    one.above = fits;
  }
}

std::set<CaseId> above_line(const std::vector<Candidate>& candidates) {
  std::set<CaseId> ids;
  for (const auto& one : candidates)
    if (one.above) ids.insert(one.id);
  return ids;
}

CaseId first_not_in(const std::set<CaseId>& some, const std::set<CaseId>& others) {
  const auto found = std::find_if(some.begin(), some.end(), [&](const CaseId& id) { return !others.contains(id); });
  return found == some.end() ? CaseId() : *found;
}

// With the principle at `weight` of 100 and the others in the proportions they have.
Weights reweighed(const Weights& weights, const std::string& principle, std::int64_t old, std::int64_t weight) {
  Weights all;
  for (const auto& [name, w] : weights)
    all.emplace_back(name, name == principle ? weight * (all_points - old) : w * (all_points - weight));
  return all;
}

std::optional<Shift> nearest_shift(const Ranking& ranking) {
  std::optional<Shift> nearest;
  const auto now = above_line(ranking.candidates);
  const auto distance = [](const Shift& shift) { return std::llabs(shift.at - shift.now); };
  for (const auto& [principle, old] : ranking.principles) {
    if (old == all_points) continue;
    for (std::int64_t weight = 0; weight <= all_points; ++weight) {
      const Shift tried{principle, old, weight, {}, {}};
      if (weight == old || (nearest && distance(*nearest) <= distance(tried))) continue;
      auto candidates = ranking.candidates;
      put_in_order(candidates, ranking.method, reweighed(ranking.principles, principle, old, weight), ranking.budget);
      const auto then = above_line(candidates);
      if (then != now) nearest = Shift{principle, old, weight, first_not_in(then, now), first_not_in(now, then)};
    }
  }
  return nearest;
}

// As the profile numbers them; a profile that names none leaves them as they are called.
Weights in_profiles_order(const Facts& facts, const std::vector<std::string>& known) {
  Weights weights(facts.principles.weights.begin(), facts.principles.weights.end());
  const auto rank = [&](const std::string& code) {
    return std::find(known.begin(), known.end(), code) - known.begin();
  };
  std::stable_sort(weights.begin(), weights.end(),
                   [&](const auto& a, const auto& b) { return rank(a.first) < rank(b.first); });
  return weights;
}

Candidate candidate_of(const Linked<application::Facts>& a) {
  Candidate candidate;
  candidate.id = a.id;
  candidate.title = a.facts.title;
  candidate.applicant = a.facts.applicant_name;
  candidate.amount = a.facts.approved;
  candidate.ladder_step = a.facts.ladder_step;
  candidate.placing = a.facts.placing;
  take_scores(a.facts, candidate);
  return candidate;
}

// Prioritised before reserves, these before the rest; within each by the place given.
std::pair<int, std::int64_t> order_of(const application::Placing& placing) {
  return {static_cast<int>(placing.place), placing.rank};
}

}  // namespace

Ranking ranked(const Facts& call, const std::vector<std::string>& known,
               const std::vector<Linked<application::Facts>>& applications) {
  Ranking ranking{call.principles.method, call.amount, in_profiles_order(call, known), {}, false, {}};
  for (const auto& a : applications)
    if (is_candidate(a.state, a.facts)) ranking.candidates.push_back(candidate_of(a));
  put_in_order(ranking.candidates, ranking.method, ranking.principles, ranking.budget);
  for (std::size_t i = 1; i < ranking.candidates.size(); ++i) {
    const auto &before = ranking.candidates[i - 1], &after = ranking.candidates[i];
    if (before.above && !after.above && before.place == after.place) ranking.tie_on_line = true;
  }
  return ranking;
}

Ranking ranking_of(const Reading& reading, const Case& call) {
  const auto facts = facts_of<Facts>(envelope_of(call));
  std::vector<Linked<application::Facts>> applications;
  for (const auto& c : reading.children(call.id, application::Facts::kind)) {
    const auto envelope = envelope_of(c);
    applications.push_back({c.id, envelope.state, facts_of<application::Facts>(envelope)});
  }
  const auto profile = reading.find(facts.profile);
  auto ranking = ranked(facts, profile ? facts_of<Rules>(envelope_of(*profile)).principles : std::vector<std::string>(),
                        applications);
  if (ranking.method == Method::points) ranking.shift = nearest_shift(ranking);
  return ranking;
}

std::vector<Departure> departures(const Ranking& ranking) {
  std::vector<Departure> found;
  const auto& all = ranking.candidates;
  const auto placed = [](const Candidate& one) { return one.placing.place != application::Place::none; };
  for (std::size_t high = 0; high < all.size(); ++high)
    for (std::size_t low = high + 1; low < all.size(); ++low) {
      const auto &better = all[high], &worse = all[low];
      if (better.place == worse.place || !placed(better) || !placed(worse)) continue;
      const bool said_why = !better.placing.departure.empty() || !worse.placing.departure.empty();
      if (order_of(worse.placing) < order_of(better.placing) && !said_why) found.push_back({worse.id, better.id});
    }
  return found;
}

}  // namespace utlys::call
