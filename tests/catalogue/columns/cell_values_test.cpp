#include "catalogue/columns/cell_values.hpp"

#include <doctest/doctest.h>

using namespace catalogue;

TEST_CASE("an email address has one @, a name before it and a host after it") {
    CHECK(is_email("name@example.org"));
    CHECK(is_email("first.last+tag@mail.example.org"));
    for (auto const* text : {"name", "@example.org", "name@", "name@example", "a b@example.org",
                             "name@@example.org", "name@.example.org", "name@example..org"}) {
        CAPTURE(text);
        CHECK_FALSE(is_email(text));
    }
}

TEST_CASE("a web address has a host of two labels or more, and no space") {
    for (auto const* text :
         {"https://www.example.org", "www.example.org", "example.org/steps?x=1#top",
          "HTTP://example.org", "https://example.org:8080/a"}) {
        CAPTURE(text);
        CHECK(is_website(text));
    }
    for (auto const* text : {"example", "https://", "https:/example.org", "www.exam ple.org",
                             "n@example.org", "https://example.org:port"}) {
        CAPTURE(text);
        CHECK_FALSE(is_website(text));
    }
}

TEST_CASE("a telephone number of more than six digits begins with 0 or +") {
    for (auto const* text : {"0113 496 0000", "(0113) 496 0000", "+44 113 496 0000", "116 123",
                             "999", "0113 496 0000 ext 12", "0113-496-0000 x12"}) {
        CAPTURE(text);
        CHECK(is_phone(text));
    }
    for (auto const* text : {"7700900123", "7.7009E+09", "12", "ask for Sam", "0113 496 0000 ext",
                             "0113 496 0000 0000 000"}) {
        CAPTURE(text);
        CHECK_FALSE(is_phone(text));
    }
}

TEST_CASE("an amount may have pounds, thousands and decimals") {
    CHECK(parse_amount("26") == 26);
    CHECK(parse_amount("£12,500.50") == 12500.5);
    CHECK(parse_amount("1,200,000") == 1'200'000);
    CHECK(parse_amount("-3") == -3);
    for (auto const* text : {"", "1,20", ",200", "about 12", "12k", "1,2000", "£"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_amount(text));
    }
}

TEST_CASE("a range of amounts keeps both ends") {
    using catalogue::AmountRange;
    using catalogue::parse_amount_range;
    CHECK(parse_amount_range("26") == AmountRange{26, 26});
    CHECK(parse_amount_range("-3") == AmountRange{-3, -3});
    for (auto const* text : {"12-16", "12 - 16", "12–16", "12 to 16"}) {
        CAPTURE(text);
        CHECK(parse_amount_range(text) == AmountRange{12, 16});
    }
    CHECK(parse_amount_range("£1,200-£1,500") == AmountRange{1200, 1500});
    CHECK(parse_amount_range("12-12") == AmountRange{12, 12});
    for (auto const* text : {"", "16-12", "12-", "12-16-20", "22+", "at least 22", "up to 50"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_amount_range(text));
    }
    CHECK(catalogue::to_text(AmountRange{12, 16.5}) == "12-16.5");
    CHECK(catalogue::to_text(AmountRange{12, 12}) == "12");
}

TEST_CASE("what states that there is nothing to state") {
    for (auto const* text : {"", "?", "-", "n/a", "None", "TBC", "unknown"}) {
        CAPTURE(text);
        CHECK(says_nothing(text));
    }
    CHECK_FALSE(says_nothing("0"));
    CHECK_FALSE(says_nothing("no"));
}
