#include "mapper/arrange.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using mapper::arranged;
using mapper::Disclosed;
using tests::service;

namespace {

std::vector<std::string> ids(std::vector<Disclosed> const& services) {
    std::vector<std::string> result;
    for (auto const& each : services) {
        result.push_back(each.id);
    }
    return result;
}

using Ids = std::vector<std::string>;

Disclosed from_row(Disclosed made, std::size_t row) {
    made.source = {.file = "a.csv", .sheet = "", .row = row};
    return made;
}

} // namespace

TEST_CASE("services stand in the order of their ids, confidential ones last") {
    auto const services = arranged({service("b").by("P", "1"), service("x").confidential(),
                                    service("a").by("P", "2"), service("B").by("P", "3")});
    CHECK(ids(services) == Ids{"B", "a", "b", "confidential service 1"});
}

TEST_CASE("any order of rows gives the same services") {
    std::vector<Disclosed> rows{service("b").by("P", "1"), service("a").by("P", "1"),
                                service("x").confidential().at({1}),
                                service("y").confidential().at({0}), service("c").by("Q", "1")};
    auto const expected = arranged(rows);
    std::ranges::sort(rows, {}, &Disclosed::id);
    do {
        CHECK(arranged(rows) == expected);
    } while (std::ranges::next_permutation(rows, {}, &Disclosed::id).found);
}

TEST_CASE("what is arranged stays so") {
    auto const once = arranged({service("b"), service("a").confidential(), service("a")});
    CHECK(arranged(once) == once);
}

TEST_CASE("services of one id are told apart by their row, and are one record") {
    auto const services =
        arranged({from_row(service("a").by("P", "2"), 9), from_row(service("a").by("P", "1"), 7)});
    CHECK(ids(services) == Ids{"a (a.csv, row 7)", "a (a.csv, row 9)"});
    CHECK(services[0].record == services[1].record);
}

TEST_CASE("one provider and programme are one record however they are written") {
    auto const services = arranged({service("1").by("Caring Dads", "The Journey"),
                                    service("2").by("Other", "Journey"),
                                    service("3").by("CARING-DADS", "the journey")});
    CHECK(services[0].record == services[2].record);
    CHECK(services[0].record != services[1].record);
    // Provider and programme are not one text: "A B" of "C" is not "A" of "BC".
    auto const split = arranged({service("1").by("A B", "C"), service("2").by("A", "BC")});
    CHECK(split[0].record != split[1].record);
}

TEST_CASE("every confidential service is its own record") {
    auto const services = arranged({service("1").confidential().by("", ""),
                                    service("2").confidential().by("", ""), service("3")});
    CHECK(services[0].record == 0);
    CHECK(services[1].record == 1);
    CHECK(services[2].record == 2);
}
