// SPDX-License-Identifier: EUPL-1.2
// What must be true before a call moves (domain section 3, rules R5–R12, R20, R30, R31), a file for each part of its
// way.
#pragma once
#include "workflows/call/requirements/analysis.hpp"
#include "workflows/call/requirements/any_stage.hpp"
#include "workflows/call/requirements/assessment.hpp"
#include "workflows/call/requirements/collaboration.hpp"
#include "workflows/call/requirements/learning.hpp"
#include "workflows/call/requirements/money.hpp"
#include "workflows/call/requirements/prioritisation.hpp"
#include "workflows/call/requirements/publication.hpp"
#include "workflows/call/requirements/time.hpp"
