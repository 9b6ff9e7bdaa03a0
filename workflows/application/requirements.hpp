// SPDX-License-Identifier: EUPL-1.2
// What must be true before an application moves (domain section 4), a file for each part of its way.
#pragma once
#include "workflows/application/requirements/arrival.hpp"
#include "workflows/application/requirements/assessment.hpp"
#include "workflows/application/requirements/attestation.hpp"
#include "workflows/application/requirements/content.hpp"
#include "workflows/application/requirements/granting.hpp"
#include "workflows/application/requirements/placing.hpp"
#include "workflows/application/requirements/preparing.hpp"
