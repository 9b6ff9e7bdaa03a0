// SPDX-License-Identifier: EUPL-1.2
// A scenario is a text that a secretary can read: what is typed, and what is seen.
//
//   ! clock 2026-11-21T09:00        the wall clock, from here on
//   ! login u-01@office             the operating-system login, from here on
//   ! lang sv                       the language, from here on
//   ! width 40                      the terminal's width, from here on
//   # a remark
//   $ utlys board                   a command; "double quotes" hold words together
//   what it answers, both streams   up to the next command, setting or remark
//   ? 3                             its exit code, where it is not 0
//
// One register lives through the whole file. With UTLYS_ACCEPT=1 the answers are written anew into the file.
#pragma once
#include <string>

namespace utlys::test {

// The scenario as it would be written after running it: the same text when everything is as expected.
std::string play(const std::string& scenario);

}  // namespace utlys::test
