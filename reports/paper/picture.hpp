#pragma once

#include "geodata/geometry/geometry.hpp"
#include "geodata/point.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace reports {

enum class Weight : std::uint8_t { normal, bold };

struct Font {
    double size = 9;
    Weight weight = Weight::normal;
};

/// What tells areas apart where their colours alone would not.
enum class Pattern : std::uint8_t { none, hatch, back_hatch, dots };

/// How far apart the marks of a pattern are, and how wide its lines or how large the radius of its
/// dots; in units of the picture.
struct PatternSize {
    double spacing = 0;
    double mark = 0;
};

PatternSize pattern_size(Pattern pattern, double scale);

/// How an area is painted; an empty colour paints nothing.
struct Paint {
    std::string_view fill = {};
    Pattern pattern = Pattern::none;
    std::string_view edge = {};
    double edge_width = 0;
};

enum class Align : std::uint8_t { left, middle, right };

/// Whether letters stand on whatever is below them, or are set off from it in white.
enum class Halo : std::uint8_t { none, white };

/// One line of text; `at` is on its base line.
struct PictureText {
    std::string text;
    geodata::Point at;
    Font font;
    std::string_view colour;
    Align align = Align::left;
    Halo halo = Halo::none;
};

/// How far white reaches beyond the letters, both sides together.
inline double halo_width(PictureText const& text) {
    return text.font.size * 0.45;
}

struct PictureLine {
    std::vector<geodata::Point> points;
    std::string_view colour;
    double width = 0;
};

struct PictureBox {
    geodata::Point corner; ///< the upper left one
    double width = 0;
    double height = 0;
    Paint paint;
};

/// Some of the picture's shapes in one paint, moved by `offset`.
struct PictureShapes {
    std::vector<std::size_t> shapes;
    geodata::Point offset;
    Paint paint;
};

using PictureItem = std::variant<PictureText, PictureLine, PictureBox, PictureShapes>;

/// A page to be drawn: what stands on it in units of 1/72 inch from its upper left corner, the
/// first item lowest. The title and the description say the same to those who cannot see it.
struct Picture {
    double width = 0;
    double height = 0;
    std::string title;
    std::string summary; ///< the description in a sentence or two
    std::string description;
    std::vector<std::vector<geodata::Ring>> shapes; ///< areas by the rings around and within them
    double pattern_scale = 1; ///< how much finer patterns are than where areas are large
    std::vector<PictureItem> items;
};

/// Every text that a picture shows or says, one a line.
std::string texts_of(Picture const& picture);

} // namespace reports
