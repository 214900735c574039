#include "mapper/analyse.hpp"
#include "mapper/cells/consistency.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;

namespace {

mapper::SuiteFindings found(std::vector<mapper::Disclosed> services,
                            std::vector<catalogue::Component> components, std::uint32_t districts) {
    return mapper::analyse(analysis_input(std::move(services), std::move(components), districts))
        .suites.at(0);
}

/// One component a type, the last of them statutory.
std::vector<catalogue::Component> by_type() {
    return {component("programme"), component("helpline").of({type::helpline}),
            component("parenting").of({type::parenting}),
            component("tagging").of({type::tagging}).statutory()};
}

} // namespace

TEST_CASE("components are counted by how many districts provide them locally") {
    auto const suite = found({service("everywhere").at({0, 1, 2}),
                              service("in two").of({type::helpline}).at({0, 1}),
                              service("in one").of({type::parenting}).at({2}),
                              service("tags").of({type::tagging}).region_wide()},
                             by_type(), 3);
    CHECK(suite.consistency.in_all == 1);
    CHECK(suite.consistency.in_some == 1);
    CHECK(suite.consistency.in_one == 1);
    CHECK(suite.consistency.in_none == 1);
}

TEST_CASE("a component that is not assessed is left out of consistency") {
    auto const suite = found({}, by_type(), 2);
    CHECK(suite.consistency.in_none == 3);
    CHECK(suite.counts.not_assessed == 2);
    CHECK(suite.counts.assessed() == 6);
}

TEST_CASE("the mean likeness is over pairs of districts, two empty ones left out") {
    // A {programme, helpline}, B {programme}, C and D nothing: A-B 1/2, A-C, A-D, B-C, B-D 0.
    auto const suite =
        found({service("s").at({0, 1}), service("t").of({type::helpline}).at({0})}, by_type(), 4);
    CHECK(suite.consistency.mean_jaccard == doctest::Approx(0.5 / 5));
}

TEST_CASE("there is no likeness of districts that all provide nothing locally, nor of one") {
    CHECK_FALSE(found({service("s").region_wide()}, by_type(), 3).consistency.mean_jaccard);
    CHECK_FALSE(found({service("s")}, by_type(), 1).consistency.mean_jaccard);
}

TEST_CASE("in a run of one district what it provides is provided in all") {
    auto const suite = found({service("s")}, by_type(), 1);
    CHECK(suite.consistency.in_all == 1);
    CHECK(suite.consistency.in_one == 0);
}

TEST_CASE("comprehensiveness tells local from all provision, over what is assessed") {
    auto const suite =
        found({service("s").at({0}), service("r").of({type::helpline}).region_wide(),
               service("p").of({type::parenting}).status(catalogue::Status::paused).at({1})},
              by_type(), 2);
    CHECK(suite.comprehensiveness[0] ==
          mapper::Comprehensiveness{
              .provided = 2, .provided_locally = 1, .unclear = 0, .assessed = 3});
    CHECK(suite.comprehensiveness[1] ==
          mapper::Comprehensiveness{
              .provided = 1, .provided_locally = 0, .unclear = 1, .assessed = 3});
}

TEST_CASE("a suite without components finds nothing and counts every district") {
    auto const suite = found({service("s")}, {}, 2);
    CHECK(suite.cells.empty());
    CHECK(suite.comprehensiveness.size() == 2);
    CHECK(suite.consistency == mapper::Consistency{});
}
