// SPDX-License-Identifier: EUPL-1.2
#include "workflows/embed/write_reference.hpp"

#include <sstream>

#include "workflows/embed/cpp_literal.hpp"

namespace utlys::embed {
namespace {

// One flat table with a span into it per item: an array per item would need a name per item.
void write_attributes(std::ostream& out, std::span<const Item> items) {
  std::size_t count = 0;
  std::ostringstream rows;
  for (const Item& item : items) {
    for (const auto& attribute : item.attributes) {
      rows << "    {" << cpp_literal(attribute.first) << ", " << cpp_literal(attribute.second) << "},\n";
      ++count;
    }
  }
  // C++ has no empty arrays; without attributes every span below is empty and the table is not named.
  if (count > 0) out << "constexpr ReferenceAttribute attributes[] = {\n" << rows.str() << "};\n\n";
}

void write_item(std::ostream& out, const Item& item, std::size_t first_attribute) {
  const auto text = [&](const std::string& value) -> std::ostream& { return out << cpp_literal(value) << ", "; };
  out << "    {";
  text(item.list), text(item.code), text(item.parent);
  out << "{" << cpp_literal(item.sv) << ", " << cpp_literal(item.en) << "}, ";
  out << "{" << cpp_literal(item.text_sv) << ", " << cpp_literal(item.text_en) << "}, ";
  text(item.valid_from), text(item.valid_to);
  if (item.attributes.empty()) {
    out << "{}, ";
  } else {
    out << "std::span(attributes).subspan(" << first_attribute << ", " << item.attributes.size() << "), ";
  }
  out << cpp_literal(item.document) << "},\n";
}

}  // namespace

std::string reference_source(std::span<const Item> items) {
  std::ostringstream out;
  out << "// Made from workflows/reference/*.toml when the program is built; change those instead.\n"
         "#include \"workflows/reference.hpp\"\n\n"
         "namespace utlys {\n"
         "namespace {\n\n";
  write_attributes(out, items);
  out << "constexpr ReferenceItem items[] = {\n";
  std::size_t first_attribute = 0;
  for (const Item& item : items) {
    write_item(out, item, first_attribute);
    first_attribute += item.attributes.size();
  }
  out << "};\n\n"
         "}  // namespace\n\n"
         "std::span<const ReferenceItem> reference() { return items; }\n\n"
         "}  // namespace utlys\n";
  return out.str();
}

}  // namespace utlys::embed
