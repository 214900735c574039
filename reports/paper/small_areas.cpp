#include "reports/paper/small_areas.hpp"

#include "reports/paper/map_paint.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace reports {

namespace {

bool is_hatch(Pattern pattern) {
    return pattern == Pattern::hatch || pattern == Pattern::back_hatch;
}

/// Which of the parallels of a hatch a point is on, y being downwards.
double level(geodata::Point point, Pattern hatch) {
    return hatch == Pattern::hatch ? point.x + point.y : point.x - point.y;
}

std::pair<double, double> levels(geodata::Ring const& ring, Pattern hatch) {
    auto const [least, most] =
        std::ranges::minmax(ring, {}, [&](geodata::Point point) { return level(point, hatch); });
    return {level(least, hatch), level(most, hatch)};
}

/// The part of an area that reaches over most parallels.
std::pair<double, double> widest(std::vector<geodata::Ring> const& rings, Pattern hatch) {
    std::pair<double, double> found{0, 0};
    for (geodata::Ring const& ring : rings) {
        if (ring.empty()) {
            continue;
        }
        auto const one = levels(ring, hatch);
        if (one.second - one.first > found.second - found.first) {
            found = one;
        }
    }
    return found;
}

double length(PictureLine const& line) {
    return std::hypot(line.points[1].x - line.points[0].x, line.points[1].y - line.points[0].y);
}

/// Where the rings cross one parallel, from left to right.
std::vector<geodata::Point> crossings(std::vector<geodata::Ring> const& rings, Pattern hatch,
                                      double at) {
    std::vector<geodata::Point> found;
    for (geodata::Ring const& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            auto const& from = ring[i];
            auto const& to = ring[(i + 1) % ring.size()];
            double const before = level(from, hatch) - at;
            double const after = level(to, hatch) - at;
            if ((before < 0) != (after < 0)) {
                double const share = before / (before - after);
                found.push_back(
                    {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
            }
        }
    }
    std::ranges::sort(found, {}, &geodata::Point::x);
    return found;
}

} // namespace

double breadth(std::vector<geodata::Ring> const& rings, Pattern hatch) {
    auto const [from, to] = widest(rings, hatch);
    return (to - from) / std::sqrt(2.0);
}

std::optional<PictureLine> hatch_line(std::vector<geodata::Ring> const& rings, Paint const& paint,
                                      double pattern_scale) {
    constexpr double surely_crossed = 1.5; // by a line that is not near its end
    if (!is_hatch(paint.pattern)) {
        return std::nullopt;
    }
    double const across = breadth(rings, paint.pattern);
    if (across >= surely_crossed * pattern_size(paint.pattern, pattern_scale).spacing) {
        return std::nullopt;
    }
    constexpr double widest_share = 0.35; // so that the shade is seen beside the line
    auto const reach = widest(rings, paint.pattern);
    PictureLine line{.points = {{}, {}},
                     .colour = ink_on(paint),
                     .width = std::min(std::max(pattern_size(paint.pattern, pattern_scale).mark,
                                                pattern_size(paint.pattern, 0.5).mark),
                                       widest_share * across)};
    for (double const share : {0.5, 0.4, 0.6, 0.3, 0.7}) {
        auto const ends =
            crossings(rings, paint.pattern, reach.first + share * (reach.second - reach.first));
        for (std::size_t i = 0; i + 1 < ends.size(); i += 2) {
            PictureLine const other{
                .points = {ends[i], ends[i + 1]}, .colour = line.colour, .width = line.width};
            if (length(other) > length(line)) {
                line = other;
            }
        }
    }
    return length(line) > 0 ? std::optional{line} : std::nullopt;
}

SmallHatches small_hatches(Shapes const& shapes, std::vector<Paint> const& paints,
                           double pattern_scale) {
    constexpr double least_seen = 1;
    SmallHatches found;
    for (std::size_t i = 0; i < paints.size(); ++i) {
        if (auto const line = hatch_line(shapes[i], paints[i], pattern_scale)) {
            found.all.push_back(i);
            if (length(*line) < least_seen) {
                found.unseen.push_back(i);
            }
        }
    }
    return found;
}

std::string words_on_small(std::vector<std::string> const& unseen_districts) {
    constexpr std::size_t most_named = 3;
    std::string const words = "In a small district a single line stands for the hatch.";
    return unseen_districts.empty()
               ? words
               : fmt::format("{} Too small here to show that something is not known: {}; the "
                             "tables have their cells.",
                             words, listed(unseen_districts, most_named));
}

} // namespace reports
