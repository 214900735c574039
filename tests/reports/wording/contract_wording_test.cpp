#include "reports/wording/contract_wording.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

namespace {

/// The small vocabulary, in which the amount is the yearly cost.
catalogue::Vocabulary vocabulary() {
    auto words = tests::small_vocabulary();
    words.particulars[tests::particular::places.value].code = "annual_cost";
    return words;
}

std::string cost_of(std::optional<catalogue::StatedParticular> stated) {
    mapper::Disclosed service = tests::service("s");
    if (stated) {
        stated->particular = tests::particular::places;
        service.profile.particulars = {*stated};
    }
    return reports::contract_in_words(service, vocabulary()).annual_cost;
}

} // namespace

TEST_CASE("what is stated not to be known is told from what is not stated") {
    catalogue::StatedParticular stated;
    CHECK(cost_of({}).empty());
    stated.answer = catalogue::Answer::unknown;
    CHECK(cost_of(stated) == "unknown");
    stated.answer = catalogue::Answer::yes;
    stated.number = catalogue::AmountRange{12000, 15000};
    CHECK(cost_of(stated) == "12000-15000");
}

TEST_CASE("a contract of which something is stated not to be known is not empty") {
    mapper::Disclosed service = tests::service("s");
    CHECK(reports::contract_in_words(service, vocabulary()).empty());
    catalogue::StatedParticular unknown;
    unknown.particular = tests::particular::places;
    unknown.answer = catalogue::Answer::unknown;
    service.profile.particulars = {unknown};
    CHECK_FALSE(reports::contract_in_words(service, vocabulary()).empty());
}
