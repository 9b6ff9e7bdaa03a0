// SPDX-License-Identifier: EUPL-1.2
// Choices that several workflows share. The names are frozen: persisted in documents. Each starts with `unstated`: a
// member equal to its default is absent from documents, and nobody may choose it.
#pragma once
#include <boost/describe.hpp>

namespace utlys {

enum class Fund { unstated, esf, eruf };
BOOST_DESCRIBE_ENUM(Fund, unstated, esf, eruf)

enum class Level { unstated, national, regional };
BOOST_DESCRIBE_ENUM(Level, unstated, national, regional)

enum class Theme { economic_vulnerability, establishment, reentry, unstable_position, stable_position };
BOOST_DESCRIBE_ENUM(Theme, economic_vulnerability, establishment, reentry, unstable_position, stable_position)

enum class Stage { unstated, needs_analysis, call, mobilisation, application, assessment, prioritisation, learning };
BOOST_DESCRIBE_ENUM(Stage, unstated, needs_analysis, call, mobilisation, application, assessment, prioritisation,
                    learning)

// What became of what somebody brought up: of a point, of an answer to a referral.
enum class Became { unstated, taken_in, partly, not_taken_in };
BOOST_DESCRIBE_ENUM(Became, unstated, taken_in, partly, not_taken_in)

}  // namespace utlys
