#pragma once

#include "base/date.hpp"
#include "reports/paper/lettering.hpp"
#include "reports/paper/picture.hpp"

#include <span>
#include <string>

namespace reports {

/// The picture as an SVG whose texts are texts, each held to the width that it was laid out with
/// whatever letters there are where it is shown.
std::string to_svg(Picture const& picture, Lettering const& lettering);

/// As a PNG of so many pixels to the unit of the picture.
std::string to_png(Picture const& picture, Lettering const& lettering, double pixels_a_unit);

/// The pictures as the pages of a PDF, which says that it was made on that day.
std::string to_pdf(std::span<Picture const> pictures, Lettering const& lettering, base::Date made);

} // namespace reports
