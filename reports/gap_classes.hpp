#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// A shade of the gap map: the districts with `least` to `most` gaps.
struct GapClass {
    std::size_t least = 0;
    std::size_t most = 0;
    std::string_view colour;

    friend bool operator==(GapClass const&, GapClass const&) = default;
};

/// At most five classes of equal width from the fewest gaps to the most; none at all is a class of
/// its own. The colours are one hue that darkens, told apart by any eye and in grey.
std::vector<GapClass> gap_classes(std::vector<std::size_t> const& gaps);

/// Every colour that a class can have, the palest first.
std::array<std::string_view, 6> gap_shades();

/// "0", "7", "8 to 9".
std::string to_text(GapClass const& gap_class);

} // namespace reports
