#include "geodata/borders/clipped.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using geodata::clipped;
using geodata::Envelope;
using geodata::Ring;

namespace {

Envelope const box{.least = {0, 0}, .most = {10, 10}};

Envelope around(Ring const& ring) {
    auto const [left, right] = std::ranges::minmax(ring, {}, &geodata::Point::x);
    auto const [low, high] = std::ranges::minmax(ring, {}, &geodata::Point::y);
    return {.least = {left.x, low.y}, .most = {right.x, high.y}};
}

} // namespace

TEST_CASE("what lies in the box is kept, closed, and what lies outside it is none") {
    auto const kept = clipped({{5, 5}, {15, 5}, {15, 15}, {5, 15}, {5, 5}}, box);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].front() == kept[0].back());
    CHECK(around(kept[0]).least == geodata::Point{5, 5});
    CHECK(around(kept[0]).most == geodata::Point{10, 10});
    CHECK(clipped({{11, 0}, {12, 0}, {12, 1}, {11, 0}}, box).empty());
}

TEST_CASE("an area that the box cuts in two is two") {
    // A horseshoe, open to the left, whose bend lies outside the box.
    auto const kept =
        clipped({{5, 1}, {15, 1}, {15, 9}, {5, 9}, {5, 8}, {14, 8}, {14, 2}, {5, 2}, {5, 1}}, box);
    REQUIRE(kept.size() == 2);
    CHECK(around(kept[0]).most.x == 10);
    CHECK(around(kept[1]).most.x == 10);
}

TEST_CASE("a ring that encloses nothing is none") {
    CHECK(clipped({{1, 1}, {2, 2}, {1, 1}}, box).empty());
    CHECK(clipped({}, box).empty());
}
