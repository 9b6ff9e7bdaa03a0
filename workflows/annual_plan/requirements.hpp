// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "workflows/annual_plan/requirements/consultation.hpp"
#include "workflows/annual_plan/requirements/deciding.hpp"
#include "workflows/annual_plan/requirements/follow_up.hpp"
#include "workflows/annual_plan/requirements/items.hpp"
