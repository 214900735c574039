#include "geodata/borders/neighbours.hpp"
#include "tests/geodata/builders.hpp"

#include <doctest/doctest.h>

using geodata::DistrictIndex;
using geodata::find_neighbours;
using geodata::Neighbours;

namespace {

std::vector<Neighbours> neighbours_of(std::vector<std::string> const& shapes) {
    std::vector<NamedShape> named;
    for (auto const& shape : shapes) {
        named.push_back({std::string(1, static_cast<char>('A' + named.size())), shape});
    }
    return find_neighbours(boundaries_of(named));
}

Neighbours pair(std::uint32_t first, std::uint32_t second, double border_m) {
    return {.first = DistrictIndex{first}, .second = DistrictIndex{second}, .border_m = border_m};
}

} // namespace

TEST_CASE("districts that share a side are neighbours, by its length") {
    CHECK(neighbours_of({square(0, 0), square(1, 0), square(2, 0)}) ==
          std::vector{pair(0, 1, 10), pair(1, 2, 10)});
}

TEST_CASE("districts that touch in a point are not") {
    CHECK(neighbours_of({square(0, 0), square(1, 1)}).empty());
    // a corner of one on a side of the other
    CHECK(neighbours_of({square(0, 0), "POLYGON((10 5,20 0,20 10,10 5))"}).empty());
}

TEST_CASE("islands have none") {
    CHECK(neighbours_of({square(0, 0), square(5, 5)}).empty());
    // the sea between, though the envelopes meet
    CHECK(
        neighbours_of({"POLYGON((0 0,10 0,0 10,0 0))", "POLYGON((10 1,10 10,1 10,10 1))"}).empty());
    CHECK(neighbours_of({}).empty());
}

TEST_CASE("a district within another is its neighbour all round") {
    CHECK(neighbours_of({"POLYGON((0 0,30 0,30 30,0 30,0 0),(10 10,10 20,20 20,20 10,10 10))",
                         square(1, 1)}) == std::vector{pair(0, 1, 40)});
}

TEST_CASE("a side is shared even where its corners are not") {
    auto const two_corners_more = "POLYGON((10 0,20 0,20 10,10 10,10 7,10 3,10 0))";
    CHECK(neighbours_of({square(0, 0), two_corners_more}) == std::vector{pair(0, 1, 10)});
    auto const half_a_side = "POLYGON((10 5,20 5,20 15,10 15,10 5))";
    CHECK(neighbours_of({square(0, 0), half_a_side}) == std::vector{pair(0, 1, 5)});
    auto const one_and_a_bit = "POLYGON((10 9.75,20 9.75,20 15,10 15,10 9.75))";
    CHECK(neighbours_of({square(0, 0), one_and_a_bit}) == std::vector{pair(0, 1, 0.25)});
}

TEST_CASE("three districts on one line are three pairs") {
    CHECK(neighbours_of({square(0, 0), square(1, 0), "POLYGON((10 0,15 5,10 10,10 0))"}) ==
          std::vector{pair(0, 1, 10), pair(0, 2, 10), pair(1, 2, 10)});
}

TEST_CASE("several stretches of border add up") {
    auto const comb = "POLYGON((0 0,40 0,40 10,30 10,30 5,20 5,20 10,0 10,0 0))";
    CHECK(neighbours_of({comb, square(1, 1), square(3, 1)}) ==
          std::vector{pair(0, 1, 10), pair(0, 2, 10)});
}

TEST_CASE("many islands with meeting envelopes, in whatever order, are compared in full") {
    // two combs whose teeth interlock without touching, then with one tooth that touches
    std::string const below =
        "POLYGON((0 0,50 0,50 1,41 1,41 8,39 8,39 1,21 1,21 8,19 8,19 1,0 1,0 "
        "0))";
    std::string const above =
        "POLYGON((0 10,50 10,50 9,31 9,31 2,29 2,29 9,11 9,11 2,9 2,9 9,0 9,0 10))";
    CHECK(neighbours_of({below, above}).empty());
    std::string const touching =
        "POLYGON((0 10,50 10,50 9,31 9,31 1,29 1,29 9,11 9,11 2,9 2,9 9,0 9,0 10))";
    CHECK(neighbours_of({below, touching}) == std::vector{pair(0, 1, 2)});
    CHECK(neighbours_of({touching, below}) == std::vector{pair(0, 1, 2)});
}
