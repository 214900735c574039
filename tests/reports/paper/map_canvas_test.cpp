#include "reports/paper/map_canvas.hpp"
#include "reports/paper/map_labels.hpp"
#include "tests/reports/square_boundaries.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using reports::fitted_canvas;

namespace {

std::vector<geodata::District> three_districts() {
    return {{{"N01"}, "Ashby", {}}, {{"N02"}, "Burton", {}}, {{"N03"}, "Coldham", {}}};
}

} // namespace

TEST_CASE("a canvas holds every district within its width, its height and its margin") {
    auto const boundaries = tests::square_boundaries(three_districts()); // 30 km by 10 km
    auto const canvas = fitted_canvas(boundaries, 308, 500);
    CHECK(canvas.width == doctest::Approx(308));
    CHECK(canvas.height == doctest::Approx(108));
    CHECK(canvas({400000, 410000}).x == doctest::Approx(4));
    CHECK(canvas({400000, 410000}).y == doctest::Approx(4));
    CHECK(canvas({430000, 400000}).x == doctest::Approx(304));
    CHECK(canvas({430000, 400000}).y == doctest::Approx(104)); // north is up
}

TEST_CASE("a canvas is no higher than asked either") {
    auto const boundaries = tests::square_boundaries(three_districts());
    CHECK(fitted_canvas(boundaries, 3000, 58).height == doctest::Approx(58));
}

TEST_CASE("a square is drawn by its four corners") {
    auto const boundaries = tests::square_boundaries(three_districts());
    auto const canvas = fitted_canvas(boundaries, 308, 500);
    auto const path = reports::path_data(rings(boundaries.shapes[0]), canvas);
    CHECK(path.starts_with("M4.0 104.0"));
    CHECK(std::ranges::count(path, 'L') == 3);
    CHECK(path.ends_with("Z"));
}

TEST_CASE("a district too small to be seen is still drawn") {
    auto const boundaries = tests::square_boundaries(three_districts());
    reports::MapCanvas const far_away{
        .origin = {}, .units_per_metre = 1e-6, .width = 1, .height = 1};
    CHECK_FALSE(reports::path_data(rings(boundaries.shapes[0]), far_away).empty());
}

TEST_CASE("a scale bar's length is 1, 2 or 5 times a power of ten, never over what was asked") {
    CHECK(reports::round_length_m(10000) == 10000);
    CHECK(reports::round_length_m(9999) == 5000);
    CHECK(reports::round_length_m(4999) == 2000);
    CHECK(reports::round_length_m(1999) == 1000);
}

TEST_CASE("labels stand inside their districts, and none over another") {
    auto const boundaries = tests::square_boundaries(three_districts());
    auto const roomy = fitted_canvas(boundaries, 560, 640);
    auto const labels = reports::placed_labels(boundaries, roomy);
    REQUIRE(labels.size() == 3);
    for (auto const& label : labels) {
        double const west = 4 + 184 * static_cast<double>(label.district);
        CHECK(label.at.x > west);
        CHECK(label.at.x < west + 184);
    }
    auto const tight = fitted_canvas(boundaries, 100, 640);
    CHECK(reports::placed_labels(boundaries, tight).size() < 3);
}
