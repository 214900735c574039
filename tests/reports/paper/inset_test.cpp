#include "reports/paper/inset.hpp"
#include "tests/reports/square_boundaries.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

std::vector<geodata::Ring> square(double x, double y, double side) {
    return {{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}};
}

/// So many squares of a unit beside each other, and a large one.
reports::Shapes crowd(std::size_t count) {
    reports::Shapes shapes{square(100, 100, 50)};
    for (std::size_t i = 0; i < count; ++i) {
        shapes.push_back(square(20 + 2 * static_cast<double>(i), 30, 1));
    }
    return shapes;
}

} // namespace

TEST_CASE("the square with most small districts is enlarged, from five of them on") {
    CHECK_FALSE(reports::inset_for(crowd(4), 120));
    auto const inset = reports::inset_for(crowd(5), 120).value();
    CHECK(inset.side * inset.times == doctest::Approx(120));
    CHECK(inset.corner.x + inset.side / 2 == doctest::Approx(24.5));
    CHECK(inset.corner.y + inset.side / 2 == doctest::Approx(30.5));
    CHECK(inset.holds(crowd(5)[1]));
    CHECK_FALSE(inset.holds(crowd(5)[0]));
    auto const of_side = [](double side) {
        return reports::inset_for(reports::Shapes(5, square(0, 0, side)), 120).has_value();
    };
    CHECK(of_side(3.53)); // 5 units across are enough
    CHECK_FALSE(of_side(3.54));
}

TEST_CASE("districts are cut off at the inset's edge, and those beyond it are not in it") {
    auto const boundaries = tests::square_boundaries({{}, {}, {}});
    auto const canvas = reports::fitted_canvas(boundaries, 308, 1000); // 100 units a district
    reports::Inset const inset{.corner = {54, 4}, .side = 100, .times = 2};
    auto const shapes = reports::inset_shapes(boundaries, canvas, inset);
    REQUIRE(shapes.size() == 3);
    auto const reach = [](std::vector<geodata::Ring> const& rings) {
        auto const [least, most] = std::ranges::minmax(rings.at(0), {}, &geodata::Point::x);
        return std::pair{least.x, most.x};
    };
    CHECK(reach(shapes[0]).first == doctest::Approx(0));
    CHECK(reach(shapes[0]).second == doctest::Approx(100));
    CHECK(reach(shapes[1]).first == doctest::Approx(100));
    CHECK(reach(shapes[1]).second == doctest::Approx(200));
    CHECK(shapes[2].empty());
}

TEST_CASE("an inset is framed on the map and by itself, and has its districts in their paints") {
    reports::Picture picture;
    picture.shapes = crowd(5);
    auto const inset = reports::inset_for(picture.shapes, 120).value();
    auto within = crowd(5);
    within[0].clear(); // the large one is beyond the inset
    std::vector<reports::Paint> paints(6, {.fill = "#fdead0"});
    paints[3].fill = "#83420b";
    add_inset(picture, inset, {300, 10}, within, paints, {1000, 0});
    CHECK(picture.shapes.size() == 6 + 5);
    std::vector<double> frames;
    std::vector<std::size_t> dark;
    for (auto const& item : picture.items) {
        if (auto const* const box = std::get_if<reports::PictureBox>(&item)) {
            frames.push_back(box->corner.x);
        }
        if (auto const* const shapes = std::get_if<reports::PictureShapes>(&item)) {
            CHECK(shapes->offset == geodata::Point{300, 10});
            if (shapes->paint.fill == "#83420b") {
                dark = shapes->shapes;
            }
        }
    }
    double const on_map = 1000 + inset.corner.x;
    CHECK(frames == std::vector<double>{on_map, on_map, 300, 300}); // each set off in white
    CHECK(dark == std::vector<std::size_t>{6 + 2});
}
