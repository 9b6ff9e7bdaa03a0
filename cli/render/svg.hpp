// SPDX-License-Identifier: EUPL-1.2
// Pictures as SVG 1.1, written with what browsers, word processors and printers draw alike: shapes, lines and text with
// plain attributes. No style sheets, patterns, fonts of its own or HTML inside (<foreignObject> is lost in most
// programs but browsers); nothing is fetched, nothing runs. Coordinates are quarters of a millimetre, from the upper
// left corner. The same calls give the same bytes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace utlys::svg {

inline constexpr int unit_a_mm = 4;
inline constexpr int page_width = 210 * unit_a_mm;  // A4

// As content of an element or in a quoted attribute. What has no place in a picture is left out: control characters,
// those that reorder or hide text, bytes that are no UTF-8. Line feeds and tabs become blanks.
std::string escaped(std::string_view);

enum class Weight { normal, bold };
enum class Anchor { start, middle, end };

struct Letters {
  int size = 12;  // 12 quarters of a millimetre are 8.5 points
  Weight weight = Weight::normal;
  Anchor anchor = Anchor::start;
  const char* fill = "#000000";
  int turn = 0;  // degrees clockwise, about the point where the text is put
};

// How wide a text gets at most. An estimate on the wide side (DejaVu Sans), as the reader's font is not known.
int width_of(std::string_view text, const Letters&);
// The text, or as much of it as fits with … at the end.
std::string shortened(std::string_view text, int width, const Letters&);
// Broken at blanks; a word that is too wide is shortened. Never empty.
std::vector<std::string> broken(std::string_view text, int width, const Letters&);

struct Box {
  int x{}, y{}, width{}, height{};
};
struct Point {
  int x{}, y{};
};
struct Stroke {
  const char* colour = "#000000";
  int width = 1;
  const char* dashes = "";  // "6 4"; empty: unbroken
};

class Picture {
 public:
  void box(const Box&, const char* fill, const Stroke&);
  void hatch(const Box&, int gap, const Stroke&);  // slanting lines within the box
  void line(Point from, Point to, const Stroke&);
  void text(Point base_line, std::string_view, const Letters&);
  void path(const std::string& data, const char* fill, const Stroke&);  // svg_round.hpp; empty: nothing is drawn

  // The whole file. `title` and `description` are what somebody who cannot see the picture is told.
  std::string document(int height, std::string_view language, std::string_view title,
                       std::string_view description) const;

 private:
  std::string body_;
};

}  // namespace utlys::svg
