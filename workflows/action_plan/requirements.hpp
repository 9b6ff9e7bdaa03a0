// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "workflows/action_plan/requirements/adoption.hpp"
#include "workflows/action_plan/requirements/following_up.hpp"
#include "workflows/action_plan/requirements/making.hpp"
#include "workflows/action_plan/requirements/referral.hpp"
