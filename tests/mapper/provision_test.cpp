#include "mapper/analyse.hpp"
#include "mapper/provision.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;
using mapper::AnswerCounts;
using mapper::ProvisionRow;

namespace {

std::vector<ProvisionRow> provision(std::vector<mapper::Disclosed> services) {
    return mapper::analyse(analysis_input(std::move(services), {component("c")})).provision;
}

} // namespace

TEST_CASE("each place and type with a service has a row a risk level, answers as given") {
    auto const rows =
        provision({service("s").takes(risk::high, Answer::no).takes(risk::low, Answer::unknown),
                   service("t").takes(risk::high, Answer::not_stated)});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == ProvisionRow{.district = geodata::DistrictIndex{0},
                                  .type = type::programme,
                                  .risk = risk::high,
                                  .answers = {.no = 1, .not_stated = 1}});
    CHECK(rows[1].answers == AnswerCounts{.yes = 2});
    CHECK(rows[2].answers == AnswerCounts{.yes = 1, .unknown = 1});
}

TEST_CASE("no to every risk level is counted as the no that was given") {
    CHECK(provision({service("s").every_risk(Answer::no)})[0].answers == AnswerCounts{.no = 1});
}

TEST_CASE("a region-wide service counts in its own rows, which stand last") {
    auto const rows = provision({service("r").region_wide(), service("s").at({1})});
    REQUIRE(rows.size() == 6);
    CHECK(rows[0].district == geodata::DistrictIndex{1});
    CHECK_FALSE(rows[3].district);
    CHECK(rows[3].answers == AnswerCounts{.yes = 1});
}

TEST_CASE("a service counts in each of its districts and types") {
    auto const rows = provision({service("s").at({0, 1}).of({type::programme, type::parenting})});
    CHECK(rows.size() == 12);
}

TEST_CASE("what has ended or not begun is left out, and what is paused is not") {
    CHECK(provision({service("s").ends("2023-03-30")}).empty());
    CHECK(provision({service("s").starts("2023-04-01")}).empty());
    CHECK(provision({service("s").nowhere()}).empty());
    CHECK(provision({service("s").ends("2023-03-31")}).size() == 3);
    CHECK(provision({service("s").status(catalogue::Status::paused)}).size() == 3);
}

TEST_CASE("provision takes answers as given where evidence is required") {
    auto input = analysis_input({service("s").with_basis(catalogue::Basis::claimed)}, {});
    input.run.policy.evidence = mapper::EvidencePolicy::require;
    CHECK(mapper::analyse(std::move(input)).provision.at(0).answers == AnswerCounts{.yes = 1});
}
