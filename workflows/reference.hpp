// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

namespace utlys {

// The reference data: what the two Swedish source documents say about the funds, the themes, the principles and the
// regions, retold in Swedish with English beside it. It is written in workflows/reference/*.toml, checked when the
// program is built and compiled in: nothing is read, parsed or allocated when the program starts, no call below can
// fail, and every view lives as long as the program. Safe from any thread.
//
// Reference data guides and never gates: no requirement of a workflow may lean on a region's earlier priorities.

// One text in both languages. Either both are filled or both are empty.
struct Bilingual {
  std::string_view sv, en;
};

// A named detail of an item, such as level = "national,regional". Several values are separated by commas without
// spaces. Values are codes or figures, not sentences; which names a list uses stands in its TOML file.
struct ReferenceAttribute {
  std::string_view name, value;
};

struct ReferenceItem {
  std::string_view list;    // snake_case, such as "theme_conclusion"
  std::string_view code;    // ASCII, unique within its list: "A.1", "economic_vulnerability"
  std::string_view parent;  // "list/code" of the item it belongs to; always exists, never in a circle. Empty: none
  Bilingual name;           // a short name or statement, never empty
  Bilingual text;           // a longer retelling, empty where the name says it all
  // First and last day it holds, both included, as YYYY-MM-DD. Empty: the source sets no such limit. What a source has
  // only as a figure, or not at all, is an item all the same, with the attribute at_hand = "no".
  std::string_view valid_from, valid_to;
  std::span<const ReferenceAttribute> attributes;  // ordered by name
  std::string_view document;                       // the title of the source document
};

// Every item, file by file in alphabetical order, and within a file in the order of the file, which is the order of
// the source.
std::span<const ReferenceItem> reference();

// The item with that list and code, letter case included. Absent: nullptr. The item lives as long as the program.
// A linear search: some four hundred items take a few microseconds, which no command has yet noticed.
const ReferenceItem* reference_item(std::string_view list, std::string_view code);

}  // namespace utlys
