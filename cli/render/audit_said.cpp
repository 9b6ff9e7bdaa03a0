// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/audit_file.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"

namespace utlys {
namespace {

struct Speak {
  const Reading& reading;
  const std::string& profile;
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const audit_file::Word& code) const { return word(code.code); }
  std::string operator()(const audit_file::Body& body) const { return body_name(reading, profile, body.code); }
  std::string operator()(Day day) const { return day_text(day); }
  std::string operator()(Moment moment) const { return moment_text(moment); }
  std::string operator()(Money amount) const { return full_money(amount); }
};

}  // namespace

std::string said_text(const audit_file::Said& said, const Reading& reading, const std::string& profile) {
  auto text = _(said.text);
  std::string out;
  std::size_t from = 0;
  for (const auto& part : said.parts) {  // fill() takes a fixed number
    const auto at = text.find("{}", from);
    if (at == std::string::npos) break;
    out += text.substr(from, at - from) + std::visit(Speak{reading, profile}, part);
    from = at + 2;
  }
  return out + text.substr(from);
}

}  // namespace utlys
