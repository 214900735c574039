#include "catalogue/files/cell_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using catalogue::list_items;
using catalogue::quoted;
using catalogue::trimmed;

TEST_CASE("spaces, line breaks and no-break spaces around a cell are taken off") {
    CHECK(trimmed(" \t a b \r\n") == "a b");
    CHECK(trimmed("\xC2\xA0 a\xC2\xA0") == "a");
    CHECK(trimmed("  ").empty());
    CHECK(trimmed("à") == "à");
}

TEST_CASE("a list cell falls into its items") {
    CHECK(list_items("DA/ SV/ CSE", ";/,") == std::vector<std::string_view>{"DA", "SV", "CSE"});
    CHECK(list_items(" ; a;;b, c ;", ";") == std::vector<std::string_view>{"a", "b, c"});
    CHECK(list_items("", ";").empty());
}

TEST_CASE("a quoted value is one line and not long, and no character is cut in two") {
    CHECK(quoted("a\nb") == "'a b'");
    CHECK(quoted(std::string(60, 'a')) == "'" + std::string(60, 'a') + "'");
    CHECK(quoted(std::string(61, 'a')) == "'" + std::string(60, 'a') + "...'");
    CHECK(quoted(std::string(59, 'a') + "é") == "'" + std::string(59, 'a') + "...'");
}
