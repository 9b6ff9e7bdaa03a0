// SPDX-License-Identifier: EUPL-1.2
// Boost.JSON compiled once into the engine: its Debian package has no static library.
#include <boost/json/src.hpp>
