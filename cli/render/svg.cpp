// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/svg.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "cli/render/safe.hpp"

namespace utlys::svg {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr int percent = 100;

using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

std::string element(const char* name, const Attributes& attributes) {
  std::string out = std::string("<") + name;
  for (const auto& [key, value] : attributes)
    if (!value.empty()) out += std::string(" ") + key + "=\"" + escaped(value) + "\"";
  return out;
}

std::string leaf(const char* name, const Attributes& attributes) {
  return element(name, attributes) + "/>\n";
}

std::string filled(const char* name, const Attributes& attributes, std::string_view content) {
  return element(name, attributes) + ">" + escaped(content) + "</" + name + ">\n";
}

std::string number(int value) {
  return std::to_string(value);
}

struct Wide {
  std::string_view letters;
  int percent;  // of the letter's size
};
constexpr Wide wide_letters[]{{"ijl.,:;'| ", 33}, {"ftrIJ()[]/-!", 41}, {"mwMW@%&", 98}, {"0123456789+=<>#", 64}};

int letter_width(std::string_view letter) {
  constexpr int small = 62, capital = 77, large = 82, foreign = 72, full = 100, twice = 135;
  if (letter.size() > 1) {
    const int columns = utlys::width_of(letter);
    if (columns != 1) return columns == 0 ? 0 : twice;
    if (letter == ellipsis || letter == "—") return full;
    return letter >= "À" && letter <= "Þ" ? large : foreign;
  }
  for (const auto& wide : wide_letters)
    if (wide.letters.find(letter) != std::string_view::npos) return wide.percent;
  return letter.front() >= 'A' && letter.front() <= 'Z' ? capital : small;
}

// REQUIRES: UTF-8.
std::string_view first_letter(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
    ++length;
  return text.substr(0, length);
}

const char* name_of(Anchor anchor) {
  return anchor == Anchor::start ? "" : anchor == Anchor::middle ? "middle" : "end";
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\'')
      out += "&#39;";
    else
      out += c;
  }
  return out;
}

int width_of(std::string_view text, const Letters& letters) {
  constexpr int bold = 112;
  const auto shown = printable(text);
  int width = 0;
  for (std::string_view rest = shown; !rest.empty(); rest.remove_prefix(first_letter(rest).size()))
    width += letter_width(first_letter(rest));
  const int scaled = letters.weight == Weight::bold ? width * bold / percent : width;
  return (scaled * letters.size + percent - 1) / percent;
}

std::string shortened(std::string_view text, int width, const Letters& letters) {
  if (width_of(text, letters) <= width) return std::string(text);
  const auto shown = printable(text);
  std::string kept;
  for (std::string_view rest = shown; !rest.empty(); rest.remove_prefix(first_letter(rest).size())) {
    auto longer = kept + std::string(first_letter(rest));
    if (width_of(longer + std::string(ellipsis), letters) > width) break;
    kept = std::move(longer);
  }
  while (!kept.empty() && kept.back() == ' ')
    kept.pop_back();
  return kept + std::string(ellipsis);
}

std::vector<std::string> broken(std::string_view text, int width, const Letters& letters) {
  std::vector<std::string> lines(1);
  const auto shown = printable(text);
  std::string_view rest = shown;
  while (!rest.empty()) {
    const auto blank = rest.find(' ');
    const auto word = shortened(rest.substr(0, blank), width, letters);
    const auto longer = lines.back().empty() ? word : lines.back() + " " + word;
    if (width_of(longer, letters) <= width || lines.back().empty())
      lines.back() = longer;
    else
      lines.push_back(word);
    rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
  }
  return lines;
}

void Picture::box(const Box& b, const char* fill, const Stroke& stroke) {
  const bool edged = stroke.width > 0;
  body_ += leaf("rect", {{"x", number(b.x)},
                         {"y", number(b.y)},
                         {"width", number(std::max(0, b.width))},
                         {"height", number(std::max(0, b.height))},
                         {"fill", fill},
                         {"stroke", edged ? stroke.colour : ""},
                         {"stroke-width", edged ? number(stroke.width) : ""},
                         {"stroke-dasharray", stroke.dashes}});
}

// Drawn line by line: patterns come out solid black in some word processors and printers.
void Picture::hatch(const Box& b, int gap, const Stroke& stroke) {
  std::string path;
  // The first lines of all boxes meet the same diagonals, so that neighbouring boxes look like one.
  for (int sum = ((b.x + b.y) / gap + 1) * gap; sum < b.x + b.width + b.y + b.height; sum += gap) {
    const int left = std::max(b.x, sum - b.y - b.height), right = std::min(b.x + b.width, sum - b.y);
    path += (path.empty() ? "M" : " M") + number(left) + " " + number(sum - left) + " L" + number(right) + " " +
            number(sum - right);
  }
  if (path.empty()) return;
  body_ +=
      leaf("path", {{"d", path}, {"fill", "none"}, {"stroke", stroke.colour}, {"stroke-width", number(stroke.width)}});
}

void Picture::path(const std::string& data, const char* fill, const Stroke& stroke) {
  if (data.empty()) return;
  const bool edged = stroke.width > 0;
  body_ += leaf("path", {{"d", data},
                         {"fill", fill},
                         {"stroke", edged ? stroke.colour : ""},
                         {"stroke-width", edged ? number(stroke.width) : ""},
                         {"stroke-dasharray", edged ? stroke.dashes : ""}});
}

void Picture::line(Point from, Point to, const Stroke& stroke) {
  body_ += leaf("line", {{"x1", number(from.x)},
                         {"y1", number(from.y)},
                         {"x2", number(to.x)},
                         {"y2", number(to.y)},
                         {"stroke", stroke.colour},
                         {"stroke-width", number(stroke.width)},
                         {"stroke-dasharray", stroke.dashes}});
}

void Picture::text(Point at, std::string_view content, const Letters& letters) {
  if (content.empty()) return;
  const auto turned = letters.turn == 0
                          ? std::string()
                          : "rotate(" + number(letters.turn) + " " + number(at.x) + " " + number(at.y) + ")";
  body_ += filled("text",
                  {{"x", number(at.x)},
                   {"y", number(at.y)},
                   {"font-size", number(letters.size)},
                   {"font-weight", letters.weight == Weight::bold ? "bold" : ""},
                   {"text-anchor", name_of(letters.anchor)},
                   {"fill", letters.fill},
                   {"transform", turned}},
                  content);
}

std::string Picture::document(int height, std::string_view language, std::string_view title,
                              std::string_view description) const {
  const auto millimetres = (height + unit_a_mm - 1) / unit_a_mm;
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
         element("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                         {"version", "1.1"},
                         {"width", number(page_width / unit_a_mm) + "mm"},
                         {"height", number(millimetres) + "mm"},
                         {"viewBox", "0 0 " + number(page_width) + " " + number(millimetres * unit_a_mm)},
                         {"role", "img"},
                         {"aria-labelledby", "title description"},
                         {"xml:lang", std::string(language)},
                         {"lang", std::string(language)},
                         {"font-family", "sans-serif"}}) +
         ">\n" + filled("title", {{"id", "title"}}, title) + filled("desc", {{"id", "description"}}, description) +
         leaf("rect",
              {{"width", number(page_width)}, {"height", number(millimetres * unit_a_mm)}, {"fill", "#ffffff"}}) +
         body_ + "</svg>\n";
}

}  // namespace utlys::svg
