#include "mapper/timeline/contract.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using mapper::KnownCost;
using tests::service;

namespace {

catalogue::Vocabulary vocabulary() {
    auto words = tests::small_vocabulary();
    for (auto const* code : {"commissioner", "annual_cost"}) {
        catalogue::Particular particular;
        particular.code = code;
        particular.kind = code == std::string_view{"annual_cost"}
                              ? catalogue::ParticularKind::number
                              : catalogue::ParticularKind::text;
        words.particulars.push_back(std::move(particular));
    }
    return words;
}

mapper::Disclosed costing(tests::ServiceBuilder builder, std::optional<double> pounds) {
    catalogue::StatedParticular stated;
    stated.particular = *catalogue::find_particular(vocabulary(), "annual_cost");
    stated.answer = pounds ? catalogue::Answer::yes : catalogue::Answer::unknown;
    if (pounds) {
        stated.number = catalogue::AmountRange{*pounds, *pounds};
    }
    builder.made.profile.particulars = {stated};
    return builder;
}

} // namespace

TEST_CASE("a contract is what the service states, and nothing of a confidential one") {
    auto builder = service("a").ends("2024-03-31");
    catalogue::StatedParticular commissioner;
    commissioner.particular = *catalogue::find_particular(vocabulary(), "commissioner");
    commissioner.answer = catalogue::Answer::yes;
    commissioner.text = "Made-up Council";
    builder.made.profile.particulars = {commissioner};
    auto const contract = mapper::contract_of(builder, vocabulary());
    CHECK(contract.commissioner.text == "Made-up Council");
    CHECK(contract.end == tests::day("2024-03-31"));
    CHECK(contract.annual_cost.answer == catalogue::Answer::not_stated);
    CHECK(mapper::contract_of(costing(service("c"), {}), vocabulary()).annual_cost.answer ==
          catalogue::Answer::unknown);
    CHECK(mapper::contract_of(builder.confidential(), vocabulary()) == mapper::Contract{});
    CHECK(mapper::contract_of(service("b"), tests::small_vocabulary()) == mapper::Contract{});
}

TEST_CASE("only what is stated is added up, and how many do not say is told") {
    std::vector<mapper::Disclosed> const services{
        costing(service("a").record(0), 120000), costing(service("b").record(1), {}),
        service("c").record(2), costing(service("d").record(3), 30000.5)};
    mapper::KnownCosts costs{services, vocabulary()};
    CHECK(costs.any());
    std::vector<mapper::ServiceIndex> const all{{0}, {1}, {2}, {3}};
    CHECK(costs.of(all) == KnownCost{.at_least = 150000.5, .stated = 2, .records = 4});
    std::vector<mapper::ServiceIndex> const silent{{1}, {2}};
    CHECK(costs.of(silent) == KnownCost{.at_least = 0, .stated = 0, .records = 2});
    CHECK(costs.of({}) == KnownCost{});
}

TEST_CASE("one service entered twice costs once, whichever of its rows says so") {
    std::vector<mapper::Disclosed> const services{service("a").record(0),
                                                  costing(service("b").record(0), 100),
                                                  costing(service("c").record(0), 200)};
    mapper::KnownCosts costs{services, vocabulary()};
    std::vector<mapper::ServiceIndex> const all{{0}, {1}, {2}};
    CHECK(costs.of(all) == KnownCost{.at_least = 100, .stated = 1, .records = 1});
}

TEST_CASE("a confidential service neither costs nor counts") {
    std::vector<mapper::Disclosed> const services{
        costing(service("confidential service 1").confidential().record(0), 100)};
    mapper::KnownCosts costs{services, vocabulary()};
    CHECK_FALSE(costs.any());
    std::vector<mapper::ServiceIndex> const all{{0}};
    CHECK(costs.of(all) == KnownCost{});
}
