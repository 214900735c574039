#include "catalogue/pairs/text.hpp"

#include <doctest/doctest.h>

using catalogue::pair_page;
using catalogue::pair_phone;
using catalogue::pair_words;
using Words = std::vector<std::string>;

TEST_CASE("names are compared without case, punctuation, legal forms and plurals") {
    CHECK(pair_words("The Made-up Trust Ltd.") == Words{"made", "up", "trust"});
    CHECK(pair_words("Fathers & Sons") == pair_words("father and son"));
    CHECK(pair_words("Barnardo's") == pair_words("Barnardo\xE2\x80\x99s"));
    CHECK(pair_words("Barnardo's") == pair_words("BARNARDOS"));
    CHECK(pair_words("Bus class") == Words{"bus", "class"});
    CHECK(pair_words("the and").empty());
    CHECK(pair_words("") == Words{});
}

TEST_CASE("one telephone number is written in several ways") {
    for (auto const* text : {"0113 496 0000", "+44 113 496 0000", "+44 (0)113 496 0000",
                             "0044 113 4960000", "Tel: 0113-496-0000 ext 12",
                             "0113 496 0000; 0113 496 0001", "0113.496.0000 or 0113 496 0001"}) {
        CHECK(pair_phone(text) == "01134960000");
    }
    CHECK(pair_phone("(312) 555-0100") == "3125550100");
}

TEST_CASE("what is no telephone number is none") {
    for (auto const* text : {"", "no phone", "999", "123456", "1234567890123456"}) {
        CHECK(pair_phone(text).empty());
    }
    CHECK(pair_phone("1234567") == "1234567");
}

TEST_CASE("one web page is written in several ways") {
    for (auto const* text : {"https://www.example.org/help/", "http://example.org/help",
                             "EXAMPLE.org/Help#top", "www.example.org/help//"}) {
        CHECK(pair_page(text) == "example.org/help");
    }
    CHECK(catalogue::host_of("example.org/help") == "example.org");
    CHECK(catalogue::host_of("example.org") == "example.org");
    CHECK(pair_page("none yet").empty());
    CHECK(pair_page("n/a").empty());
}
