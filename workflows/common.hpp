// SPDX-License-Identifier: EUPL-1.2
// Choices that several workflows share. The names are frozen: persisted in documents.
#pragma once
#include <boost/describe.hpp>

namespace utlys {

enum class Fund { esf, eruf };
BOOST_DESCRIBE_ENUM(Fund, esf, eruf)

enum class Level { unstated, national, regional };
BOOST_DESCRIBE_ENUM(Level, unstated, national, regional)

enum class Theme { economic_vulnerability, establishment, reentry, unstable_position, stable_position };
BOOST_DESCRIBE_ENUM(Theme, economic_vulnerability, establishment, reentry, unstable_position, stable_position)

enum class Stage { needs_analysis, call, mobilisation, application, assessment, prioritisation, learning };
BOOST_DESCRIBE_ENUM(Stage, needs_analysis, call, mobilisation, application, assessment, prioritisation, learning)

}  // namespace utlys
