// SPDX-License-Identifier: EUPL-1.2
// The difference between two revisions as people read it: in the terminal, as JSON, and as a document for the meeting.
#pragma once
#include <boost/json/object.hpp>

#include "cli/render/page.hpp"
#include "workflows/annual_plan/difference.hpp"

namespace utlys {

// One line of it: "~", "Post 2", "Post 2, Vägar in", "belopp", "50,0 mnkr → 26,0 mnkr", and why.
struct DifferenceLine {
  std::string sign, item, titled, field, change, note;
};

std::string difference_title(std::int64_t year, const annual_plan::PlanDifference&);
// "rev 1 (13 okt 2022, protokoll § 7)"
std::string revision_text(std::int64_t number, const annual_plan::Revision&);
std::vector<DifferenceLine> difference_lines(const annual_plan::PlanDifference&);
// Money that moved, each with its reason, and each fund's sum before and after.
std::vector<std::string> move_lines(const annual_plan::PlanDifference&);
std::vector<std::string> fund_lines(const annual_plan::PlanDifference&);

void show_difference(Page&, std::int64_t year, const annual_plan::PlanDifference&);
boost::json::object difference_json(const CaseId& plan, const annual_plan::PlanDifference&);

// Self-contained documents. Untrusted text is escaped in both. `as_it_stood`: which past it is of; empty: of today.
std::string difference_markdown(const CaseId& plan, std::int64_t year, const annual_plan::PlanDifference&,
                                const std::string& as_it_stood = {});
std::string difference_html(const CaseId& plan, std::int64_t year, const annual_plan::PlanDifference&,
                            const std::string& as_it_stood = {});

}  // namespace utlys
