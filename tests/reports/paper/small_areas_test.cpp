#include "reports/paper/map_paint.hpp"
#include "reports/paper/parts.hpp"
#include "reports/paper/small_areas.hpp"

#include <doctest/doctest.h>

#include <cmath>

using reports::Paint;
using reports::Pattern;
using reports::PictureLine;
using reports::PictureShapes;

namespace {

std::vector<geodata::Ring> square(double side) {
    return {{{10, 10}, {10 + side, 10}, {10 + side, 10 + side}, {10, 10 + side}}};
}

constexpr Paint hatched{.fill = "#fdead0", .pattern = Pattern::hatch};

/// The hatch of scale 1 has its lines 5 units apart, so areas are small below a breadth of 7.5.
double const small_side = 7.5 / std::sqrt(2.0);

} // namespace

TEST_CASE("a line stands for the hatch in an area that it might miss, and only there") {
    CHECK(reports::hatch_line(square(small_side - 0.01), hatched, 1));
    CHECK_FALSE(reports::hatch_line(square(small_side + 0.01), hatched, 1));
    CHECK_FALSE(reports::hatch_line(square(1), {.fill = "#fdead0"}, 1));
    CHECK_FALSE(reports::hatch_line(square(1), {.fill = "#cbe1ec", .pattern = Pattern::dots}, 1));
}

TEST_CASE("the line runs through the middle as the hatch does, and leaves the shade to be seen") {
    auto const line = reports::hatch_line(square(4), hatched, 1).value();
    CHECK(line.points[0].x == doctest::Approx(10));
    CHECK(line.points[0].y == doctest::Approx(14));
    CHECK(line.points[1].x == doctest::Approx(14));
    CHECK(line.points[1].y == doctest::Approx(10));
    CHECK(line.colour == reports::ink);
    CHECK(reports::hatch_line(square(0.5), hatched, 1)->width < 0.36 * 0.5 * std::sqrt(2.0));
    auto const back =
        reports::hatch_line(square(3), {.fill = "#9391aa", .pattern = Pattern::back_hatch}, 1)
            .value();
    CHECK(back.points[0].y == doctest::Approx(10));
    CHECK(back.points[1].y == doctest::Approx(13));
    CHECK(
        reports::hatch_line(square(4), {.fill = "#83420b", .pattern = Pattern::hatch}, 1)->colour ==
        reports::paper_white);
}

TEST_CASE("the line stays out of a hole") {
    auto rings = square(4);
    rings.push_back({{11, 11}, {13.5, 11}, {13.5, 13.5}, {11, 13.5}});
    auto const line = reports::hatch_line(rings, hatched, 1).value();
    auto const in_hole = [](geodata::Point point) {
        return point.x > 11 && point.x < 13.5 && point.y > 11 && point.y < 13.5;
    };
    geodata::Point const middle{(line.points[0].x + line.points[1].x) / 2,
                                (line.points[0].y + line.points[1].y) / 2};
    CHECK_FALSE(in_hole(middle));
}

TEST_CASE("a line shorter than a unit is not seen, and the map names whose it is") {
    double const side = 1 / std::sqrt(2.0); // of a square whose diagonal is a unit
    reports::Shapes const shapes{square(side - 0.01), square(side + 0.01), square(0.1)};
    auto const small = reports::small_hatches(shapes, {hatched, hatched, {.fill = "#fdead0"}}, 1);
    CHECK(small.all == std::vector<std::size_t>{0, 1});
    CHECK(small.unseen == std::vector<std::size_t>{0});
    CHECK(reports::words_on_small({}) == "In a small district a single line stands for the hatch.");
    CHECK(reports::words_on_small({"Ashby", "Burton", "Coldham", "Denby", "Elton"})
              .ends_with("hatch. Too small here to show that something is not known: Ashby, "
                         "Burton, Coldham and 2 more; the tables have their cells."));
}

TEST_CASE("on a map a small district has its line and the others the hatch") {
    reports::Picture picture;
    picture.shapes = {square(4), square(40)};
    add_map(picture, {hatched, hatched}, {100, 200});
    std::size_t lines = 0;
    for (auto const& item : picture.items) {
        if (auto const* const line = std::get_if<PictureLine>(&item)) {
            ++lines;
            CHECK(line->points[0].x == doctest::Approx(110));
            CHECK(line->points[0].y == doctest::Approx(214));
        }
        if (auto const* const shapes = std::get_if<PictureShapes>(&item)) {
            if (shapes->paint.pattern == Pattern::hatch) {
                CHECK(shapes->shapes == std::vector<std::size_t>{1});
            }
        }
    }
    CHECK(lines == 1);
}
