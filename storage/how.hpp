// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace utlys {

enum class How { read_write, read_only };

}  // namespace utlys
