#include "mapper/record.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using catalogue::PairDecision;
using catalogue::PairVerdict;
using mapper::Disclosed;
using tests::service;

namespace {

std::vector<std::uint32_t> records(std::vector<Disclosed> const& services) {
    std::vector<std::uint32_t> numbers;
    for (auto const& one : services) {
        numbers.push_back(one.record);
    }
    return numbers;
}

using Numbers = std::vector<std::uint32_t>;

PairDecision same(std::string one, std::string other) {
    return {.first = std::move(one),
            .second = std::move(other),
            .verdict = PairVerdict::same,
            .row = 2};
}

PairDecision different(std::string one, std::string other) {
    return {.first = std::move(one),
            .second = std::move(other),
            .verdict = PairVerdict::different,
            .row = 3};
}

struct Decided {
    Numbers records;
    std::vector<base::Problem> problems;
};

Decided decide(std::vector<Disclosed> services, std::vector<PairDecision> rows) {
    mapper::number_records(services);
    auto problems = mapper::decide_records(services, {"made-up.csv", std::move(rows)});
    return {records(services), std::move(problems)};
}

} // namespace

TEST_CASE("what is said to be the same is one record, and of a chain all are") {
    auto const decided = decide({service("a").by("P", "1"), service("b").by("P", "2"),
                                 service("c").by("Q", "3"), service("d").by("Q", "4")},
                                {same("c", "a"), same("c", "d")});
    CHECK(decided.records == Numbers{0, 1, 0, 0});
    CHECK(decided.problems.empty());
}

TEST_CASE("what is said to be different is never one record, whatever the names") {
    std::vector<Disclosed> const services{service("a").by("P", "1"), service("b").by("P", "1"),
                                          service("c").by("P", "1")};
    CHECK(decide(services, {}).records == Numbers{0, 0, 0});
    CHECK(decide(services, {different("b", "a")}).records == Numbers{0, 1, 0});
    CHECK(
        decide(services, {different("a", "b"), different("a", "c"), different("b", "c")}).records ==
        Numbers{0, 1, 2});
}

TEST_CASE("decisions that contradict each other leave what is different apart, and are a problem") {
    auto const decided =
        decide({service("a").by("P", "1"), service("b").by("P", "2"), service("c").by("P", "3")},
               {same("a", "b"), same("b", "c"), different("a", "c")});
    CHECK(decided.records == Numbers{0, 0, 2});
    REQUIRE(decided.problems.size() == 1);
    CHECK(decided.problems[0].rule == "decisions-contradict");
}

TEST_CASE("a decision on what is not there, or is confidential, decides nothing and names no id") {
    auto const decided = decide({service("a").by("P", "1"), service("b").by("P", "2"),
                                 service("confidential service 1").confidential()},
                                {same("a", "gone"), same("a", "confidential service 1")});
    CHECK(decided.records == Numbers{0, 1, 2});
    REQUIRE(decided.problems.size() == 2);
    for (auto const& problem : decided.problems) {
        CHECK(problem.rule == "decision-not-used");
        CHECK(to_text(problem).find("gone") == std::string::npos);
        CHECK(to_text(problem).find("confidential service") == std::string::npos);
    }
}

TEST_CASE("services that were of one id stay one record after they got an id each") {
    std::vector<Disclosed> services{service("x (one.csv, row 2)").by("P", "1").record(0),
                                    service("x (two.csv, row 2)").by("Q", "2").record(0)};
    mapper::decide_records(services, {});
    CHECK(records(services) == Numbers{0, 0});
}
