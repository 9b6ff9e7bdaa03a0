// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "workflows/publication/dataset.hpp"

namespace utlys {

// A workbook of one sheet: a bold heading that stays in sight, days as days and amounts as numbers. Texts are written
// as texts, whatever they begin with: nothing becomes a formula or a link. The same rows at the same instant give the
// same bytes.
// libxlsxwriter is loaded when the first workbook is written and not with the program: that it, zlib, minizip and a
// shared libcrypto be linked at every start costs 0.5 ms, where the whole of `utlys --version` takes 0.8 (Debian has
// no static form of it). Throws Stop(unavailable): it is not installed, or there is no room for its temporary files.
std::string xlsx_of(const publication::Dataset&, Instant created);

}  // namespace utlys
