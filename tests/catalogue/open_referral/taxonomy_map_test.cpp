#include "base/error.hpp"
#include "catalogue/open_referral/taxonomy_map.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

using catalogue::read_taxonomy_map;

namespace {

std::string map_error(std::string_view text) {
    try {
        read_taxonomy_map("m.toml", text, vocabulary());
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("a mapping gives a term a column and a value") {
    auto const map = read_taxonomy_map(
        "m.toml", "[[term]]\nterm = 'x'\ncolumn = 'Intervention Type'\nvalue = 'dapp'\n",
        vocabulary());
    CHECK(map.terms ==
          std::vector{catalogue::MappedTerm{
              .term = "x", .taxonomy = "", .column = "interventions", .value = "dapp"}});
}

TEST_CASE("a column that is not read, and a value that it has no word for, are refused") {
    CHECK(map_error("[[term]]\nterm = 'x'\ncolumn = 'interventons'\nvalue = 'dapp'\n") ==
          "m.toml, row 3, column: 'interventons' is not a column that is read here; the nearest is "
          "'interventions'.");
    CHECK(map_error("[[term]]\nterm = 'x'\ncolumn = 'interventions'\nvalue = 'dap'\n") ==
          "m.toml, row 4, value: 'dap' is not a word of interventions; the nearest is 'dapp'.");
    CHECK(
        map_error("[[term]]\nterm = 'x'\ncolumn = 'risk_high'\nvalue = 'often'\n") ==
        "m.toml, row 4, value: 'often' is not an answer; expected yes, no, unknown or by design.");
    CHECK(map_error("[[term]]\nterm = 'x'\ncolumn = 'risk_high'\n").find("'value' is missing") !=
          std::string::npos);
}

TEST_CASE("a term that is ignored needs no column") {
    CHECK(map_error("[[term]]\nterm = 'x'\nignore = true\n").empty());
}
