#include "geodata/postcodes/key.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using geodata::postcode_key;

TEST_CASE("a postcode in any case and spacing has one key, and its text comes back") {
    CHECK(postcode_key("ls14ap") == postcode_key("LS1  4AP"));
    for (auto const* text : {"LS1 4AP", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 1HQ",
                             "EC1A 1BB", "GIR 0AA", "BT1 5GS"}) {
        auto const key = postcode_key(text);
        REQUIRE(key);
        CHECK(geodata::to_text(*key) == text);
    }
}

TEST_CASE("keys sort as the postcodes do") {
    std::vector<std::string> const texts{"B1 1AA", "B10 9ZZ", "B2 1AA", "BA1 1AA", "LS1 4AP"};
    for (std::size_t at = 1; at < texts.size(); ++at) {
        CHECK(*postcode_key(texts[at - 1]) < *postcode_key(texts[at]));
    }
}

TEST_CASE("what is not a whole postcode has no key") {
    for (auto const* text : {"", "LS1", "LS1 4", "LS1 4A", "LS1 4APX", "LS11 44AP", "1LS 4AP",
                             "LSX 4AP", "LS1-4AP", "LS1 AAP", "LS1 4A5"}) {
        CHECK_FALSE(postcode_key(text));
    }
}

TEST_CASE("Northern Ireland is known by its postcodes") {
    CHECK(geodata::is_northern_irish(*postcode_key("BT1 5GS")));
    CHECK_FALSE(geodata::is_northern_irish(*postcode_key("B1 5GS")));
    CHECK_FALSE(geodata::is_northern_irish(*postcode_key("BS1 5GS")));
}
