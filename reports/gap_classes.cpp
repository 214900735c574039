#include "reports/gap_classes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace reports {

namespace {

constexpr std::string_view no_gap = "#f6f6f4";
constexpr std::array<std::string_view, 5> ramp = {"#fdead0", "#f6c78b", "#e69a4d", "#bf6a20",
                                                  "#83420b"};

/// Colours for `count` classes, spread over the ramp.
std::string_view colour(std::size_t place, std::size_t count) {
    return count == 1 ? ramp[2] : ramp[place * (ramp.size() - 1) / (count - 1)];
}

} // namespace

std::vector<GapClass> gap_classes(std::vector<std::size_t> const& gaps) {
    std::vector<GapClass> classes;
    if (gaps.empty()) {
        return classes;
    }
    auto const [fewest, highest] = std::ranges::minmax(gaps);
    std::size_t const least = std::max<std::size_t>(fewest, 1);
    if (fewest == 0) {
        classes.push_back({.least = 0, .most = 0, .colour = no_gap});
    }
    if (highest == 0) {
        return classes;
    }
    std::size_t const values = highest - least + 1;
    std::size_t const room = ramp.size() - classes.size();
    std::size_t const width = (values + room - 1) / room;
    std::size_t const count = (values + width - 1) / width;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t const from = least + i * width;
        classes.push_back({.least = from,
                           .most = std::min(from + width - 1, highest),
                           .colour = colour(i, count)});
    }
    return classes;
}

std::array<std::string_view, 6> gap_shades() {
    return {no_gap, ramp[0], ramp[1], ramp[2], ramp[3], ramp[4]};
}

std::string to_text(GapClass const& gap_class) {
    return gap_class.least == gap_class.most
               ? fmt::format("{}", gap_class.least)
               : fmt::format("{} to {}", gap_class.least, gap_class.most);
}

} // namespace reports
