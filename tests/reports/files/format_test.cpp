#include "reports/files/format.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>

using reports::Format;

TEST_CASE("every format has a code, which is its files' ending") {
    CHECK(reports::known_endings() ==
          ".json, .csv, .html, .gpkg, .geojson, .fgb, .xlsx, .md, .svg, .png, .pdf");
    for (auto const format : reports::all_formats) {
        CHECK(reports::format_of_ending("." + std::string{code(format)}) == format);
    }
}

TEST_CASE("an ending is read in any case, and nothing like it is") {
    CHECK(reports::format_of_ending(".GeoJSON") == Format::geojson);
    CHECK_FALSE(reports::format_of_ending("csv").has_value());
    CHECK_FALSE(reports::format_of_ending(".csv~").has_value());
    CHECK_FALSE(reports::format_of_ending(".cs").has_value());
    CHECK_FALSE(reports::format_of_ending("").has_value());
}

TEST_CASE("GeoJSON and FlatGeobuf are not among the usual formats") {
    auto const usual = reports::usual_formats();
    CHECK(usual.size() == std::size(reports::all_formats) - 2);
    CHECK(std::ranges::count(usual, Format::geojson) == 0);
    CHECK(std::ranges::count(usual, Format::fgb) == 0);
}
