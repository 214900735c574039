#include "geodata/locate.hpp"

#include "builders.hpp"
#include <doctest/doctest.h>

#include <random>

using geodata::DistrictIndex;
using geodata::districts_within;
using geodata::locate;
using geodata::Located;
using geodata::Point;
using geodata::Shared;

namespace {

Located const nowhere{};

Located in(std::uint32_t district, Shared shared = Shared::no) {
    return {.district = DistrictIndex{district}, .shared = shared};
}

/// Three squares round the corner (10, 10), the fourth missing, and one with a hole far off:
///     C .
///     A B        D
geodata::Boundaries corner() {
    return boundaries_of({{"A", square(0, 0)},
                          {"B", square(1, 0)},
                          {"C", square(0, 1)},
                          {"D", "POLYGON((100 0,130 0,130 30,100 30,100 0),"
                                "(110 10,110 20,120 20,120 10,110 10))"}});
}

Located locate_one(Point point) {
    return locate(corner(), std::vector{point}).front();
}

} // namespace

TEST_CASE("a point lies inside one district or none") {
    CHECK(locate_one({5, 5}) == in(0));
    CHECK(locate_one({15, 5}) == in(1));
    CHECK(locate_one({15, 15}) == nowhere);
    CHECK(locate_one({-1000, 5}) == nowhere);
}

TEST_CASE("a point on the border of one district belongs to it") {
    CHECK(locate_one({0, 5}) == in(0));
    CHECK(locate_one({20, 0}) == in(1)); // a corner
    CHECK(locate_one({-1e-9, 5}) == nowhere);
}

TEST_CASE("a point on a shared border belongs to the lower code, and that is said") {
    CHECK(locate_one({10, 5}) == in(0, Shared::yes));
    CHECK(locate_one({5, 10}) == in(0, Shared::yes));
    CHECK(locate_one({10, 10}) == in(0, Shared::yes)); // the corner of three
    CHECK(locate_one({10, 15}) == in(2));              // C's alone
}

TEST_CASE("a hole is outside, its border is not") {
    CHECK(locate_one({115, 15}) == nowhere);
    CHECK(locate_one({110, 15}) == in(3));
    CHECK(locate_one({105, 15}) == in(3));
}

TEST_CASE("districts that overlap share what lies in both") {
    auto const overlapping =
        boundaries_of({{"A", square(0, 0)}, {"B", "POLYGON((5 0,15 0,15 10,5 10,5 0))"}});
    auto const located = locate(overlapping, std::vector<Point>{{7, 5}, {3, 5}, {12, 5}});
    CHECK(located == std::vector{in(0, Shared::yes), in(0), in(1)});
}

TEST_CASE("no points and no districts are no trouble") {
    CHECK(locate(corner(), {}).empty());
    CHECK(locate(boundaries_of({}), std::vector<Point>{{1, 1}}) == std::vector{nowhere});
}

TEST_CASE("many points on many threads agree with a plain search of one") {
    constexpr int side = 9;
    std::vector<NamedShape> shapes;
    for (int i = 0; i < side * side; ++i) {
        shapes.push_back({std::to_string(1000 + i), square(i % side, i / side)});
    }
    auto const boundaries = boundaries_of(shapes);
    std::mt19937 random(7);
    std::vector<Point> points;
    for (int i = 0; i < 20000; ++i) { // whole numbers, so that a fifth fall on borders
        points.push_back(
            {static_cast<double>(random() % 110) - 10, static_cast<double>(random() % 110) - 10});
    }
    std::vector<Located> expected;
    for (auto const& point : points) {
        Located found;
        for (std::uint32_t i = 0; i < boundaries.shapes.size(); ++i) {
            auto const [least, most] = envelope(boundaries.shapes[i]);
            bool const inside =
                point.x >= least.x && point.x <= most.x && point.y >= least.y && point.y <= most.y;
            if (inside && found.district) {
                found.shared = Shared::yes;
            } else if (inside) {
                found.district = DistrictIndex{i};
            }
        }
        expected.push_back(found);
    }
    CHECK(locate(boundaries, points) == expected);
    CHECK(locate(boundaries, points) == expected); // and again
}

TEST_CASE("a circle touches the districts that are no further away than its radius") {
    auto const boundaries = corner();
    auto const touched = [&](Point centre, double radius_m) {
        std::vector<std::uint32_t> found;
        for (auto const district : districts_within(boundaries, centre, radius_m)) {
            found.push_back(district.value);
        }
        return found;
    };
    CHECK(touched({5, 5}, 4.9) == std::vector<std::uint32_t>{0});
    CHECK(touched({5, 5}, 5) == std::vector<std::uint32_t>{0, 1, 2}); // exactly
    CHECK(touched({23, 14}, 4.9).empty());
    CHECK(touched({23, 14}, 5) == std::vector<std::uint32_t>{1}); // 3, 4, 5 from B's corner
    CHECK(touched({115, 15}, 4.9).empty());                       // within the hole
    CHECK(touched({5, 5}, 0) == std::vector<std::uint32_t>{0});
}
