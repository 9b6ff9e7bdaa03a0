// SPDX-License-Identifier: EUPL-1.2
// What must be true of a meeting (R25), a file for each part of it.
#pragma once
#include "workflows/meeting/requirements/agenda.hpp"
#include "workflows/meeting/requirements/effect.hpp"
#include "workflows/meeting/requirements/holding.hpp"
#include "workflows/meeting/requirements/matters.hpp"
#include "workflows/meeting/requirements/minutes.hpp"
