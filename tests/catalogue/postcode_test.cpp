#include "catalogue/postcode.hpp"

#include <doctest/doctest.h>

using catalogue::holds_a_place;
using catalogue::parse_postcode;

TEST_CASE("a postcode of each form is read in any case and spacing") {
    CHECK(parse_postcode("M1 1AE") == "M1 1AE");
    CHECK(parse_postcode("b338th") == "B33 8TH");
    CHECK(parse_postcode("CR2 6XH") == "CR2 6XH");
    CHECK(parse_postcode("dn55 1pt") == "DN55 1PT");
    CHECK(parse_postcode("W1A0AX") == "W1A 0AX");
    CHECK(parse_postcode("EC1A 1BB") == "EC1A 1BB");
    CHECK(parse_postcode("GIR 0AA") == "GIR 0AA");
}

TEST_CASE("what has not the form of a postcode is none") {
    for (auto const* text : {"", "SW1A 99", "LS1", "LS1 4A", "LS111 4AP", "1LS 4AP", "LSA 4AP",
                             "LS1 AAP", "LS1-4AP", "Leeds"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_postcode(text));
    }
}

TEST_CASE("a text with a postcode or a precise number could give a place away") {
    CHECK(holds_a_place("12 High Street, LS1 4AP"));
    CHECK(holds_a_place("ls14ap"));
    CHECK(holds_a_place("53.801"));
    CHECK(holds_a_place("430123"));
    CHECK_FALSE(holds_a_place("53.80"));
    CHECK_FALSE(holds_a_place("43012"));
    CHECK_FALSE(holds_a_place("2024-03-31"));
    CHECK_FALSE(holds_a_place("1.2.3.4"));
    CHECK_FALSE(holds_a_place("dapp"));
    CHECK_FALSE(holds_a_place("T6-01"));
}

TEST_CASE("a letter taken for the digit that looks like it is put right, if only one can be") {
    CHECK(catalogue::postcode_meant("LSI 4AP") == "LS1 4AP");
    CHECK(catalogue::postcode_meant("ls1 oaa") == "LS1 0AA");
    CHECK(catalogue::postcode_meant("LS1 4A5") == "LS1 4AS");
    CHECK_FALSE(catalogue::postcode_meant("LS1 4AP"));
    CHECK_FALSE(catalogue::postcode_meant("LS1 4A0")); // no unit has the letter O
    CHECK_FALSE(catalogue::postcode_meant("LSI OAA"));
    CHECK_FALSE(catalogue::postcode_meant("LS1"));
}

TEST_CASE("the first half of a postcode is known for what it is") {
    CHECK(catalogue::is_outward_code("LS1"));
    CHECK(catalogue::is_outward_code("ec1a"));
    CHECK_FALSE(catalogue::is_outward_code("LS1 4AP"));
    CHECK_FALSE(catalogue::is_outward_code("Leeds"));
}
