#include "reports/paper/inset.hpp"

#include "geodata/borders/clipped.hpp"
#include "reports/paper/map_paint.hpp"
#include "reports/paper/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace reports {

namespace {

constexpr double enlarged = 6;

/// The middle of the box around an area.
geodata::Point middle_of(std::vector<geodata::Ring> const& rings) {
    geodata::Point least{HUGE_VAL, HUGE_VAL};
    geodata::Point most{-HUGE_VAL, -HUGE_VAL};
    for (geodata::Ring const& ring : rings) {
        for (geodata::Point const& point : ring) {
            least = {std::min(least.x, point.x), std::min(least.y, point.y)};
            most = {std::max(most.x, point.x), std::max(most.y, point.y)};
        }
    }
    return {(least.x + most.x) / 2, (least.y + most.y) / 2};
}

bool is_within(geodata::Point point, geodata::Point middle, double side) {
    return std::abs(point.x - middle.x) <= side / 2 && std::abs(point.y - middle.y) <= side / 2;
}

} // namespace

bool Inset::holds(std::vector<geodata::Ring> const& shape) const {
    return is_within(middle_of(shape), {corner.x + side / 2, corner.y + side / 2}, side);
}

std::optional<Inset> inset_for(Shapes const& shapes, double drawn_side) {
    constexpr std::size_t worth_it = 5;
    constexpr double told_apart = 5; // units across: not two millimetres
    double const side = drawn_side / enlarged;
    std::vector<geodata::Point> small;
    for (auto const& rings : shapes) {
        if (!rings.empty() && breadth(rings, Pattern::hatch) < told_apart) {
            small.push_back(middle_of(rings));
        }
    }
    std::size_t most = 0;
    geodata::Point best;
    for (geodata::Point const& middle : small) {
        std::size_t count = 0;
        geodata::Point sum;
        for (geodata::Point const& other : small) {
            if (is_within(other, middle, side)) {
                ++count;
                sum = {sum.x + other.x, sum.y + other.y};
            }
        }
        if (count > most) {
            most = count;
            auto const all = static_cast<double>(count);
            best = {sum.x / all, sum.y / all};
        }
    }
    if (most < worth_it) {
        return std::nullopt;
    }
    return Inset{.corner = {best.x - side / 2, best.y - side / 2}, .side = side, .times = enlarged};
}

Shapes inset_shapes(geodata::Boundaries const& boundaries, MapCanvas const& canvas,
                    Inset const& inset) {
    double const side = inset.side * inset.times;
    auto shapes = shapes_on(boundaries,
                            {.origin = {canvas.origin.x + inset.corner.x / canvas.units_per_metre,
                                        canvas.origin.y - inset.corner.y / canvas.units_per_metre},
                             .units_per_metre = canvas.units_per_metre * inset.times,
                             .width = side,
                             .height = side});
    for (auto& rings : shapes) {
        std::vector<geodata::Ring> kept;
        for (geodata::Ring const& ring : rings) {
            auto const parts = geodata::clipped(ring, {.least = {0, 0}, .most = {side, side}});
            kept.insert(kept.end(), parts.begin(), parts.end());
        }
        rings = std::move(kept);
    }
    return shapes;
}

std::string inset_name(Inset const& inset) {
    return fmt::format("The square of the map, {} times as large", inset.times);
}

void add_inset(Picture& picture, Inset const& inset, geodata::Point corner, Shapes shapes,
               std::vector<Paint> const& paints, geodata::Point map_corner) {
    auto const frame = [&](geodata::Point at, double side) {
        constexpr double set_off = 2.6; // in white from dark districts
        for (Paint const& paint : {Paint{.edge = paper_white, .edge_width = set_off},
                                   Paint{.edge = ink, .edge_width = 1}}) {
            picture.items.emplace_back(
                PictureBox{.corner = at, .width = side, .height = side, .paint = paint});
        }
    };
    auto const first = picture.shapes.size();
    std::vector<Paint> paints_within;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (!shapes[i].empty()) {
            picture.shapes.push_back(std::move(shapes[i]));
            paints_within.push_back(paints[i]);
        }
    }
    frame({map_corner.x + inset.corner.x, map_corner.y + inset.corner.y}, inset.side);
    add_map(picture, paints_within, corner, first);
    frame(corner, inset.side * inset.times);
}

} // namespace reports
