#include "base/error.hpp"
#include "catalogue/files/spreadsheet_package.hpp"
#include "tests/catalogue/workbook_builder.hpp"

#include <doctest/doctest.h>

using catalogue::PackageLimits;
using catalogue::SpreadsheetPackage;

namespace {

std::string workbook_of(std::size_t spaces) {
    return zip(
        {{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", std::string(spaces, ' ')}});
}

constexpr std::size_t types_size = 8; // "<Types/>"

} // namespace

TEST_CASE("a workbook is refused beyond the size it may unpack to, and not at it") {
    auto const bytes = workbook_of(1'000 - types_size);
    PackageLimits const limits{.unpacked = 1'000, .never_suspect = 1'000, .ratio = 200};
    CHECK_NOTHROW(SpreadsheetPackage("s.xlsx", bytes, limits));
    PackageLimits const less{.unpacked = 999, .never_suspect = 1'000, .ratio = 200};
    CHECK_THROWS_AS(SpreadsheetPackage("s.xlsx", bytes, less), base::Error);
}

TEST_CASE(
    "a workbook out of all proportion is refused only beyond the size that is never suspect") {
    auto const bytes = workbook_of(1'000'000 - types_size);
    REQUIRE(bytes.size() < 1'000'000 / 200);
    PackageLimits const suspect{.unpacked = 2'000'000, .never_suspect = 999'999, .ratio = 200};
    CHECK_THROWS_AS(SpreadsheetPackage("s.xlsx", bytes, suspect), base::Error);
    PackageLimits const never{.unpacked = 2'000'000, .never_suspect = 1'000'000, .ratio = 200};
    CHECK_NOTHROW(SpreadsheetPackage("s.xlsx", bytes, never));
}

TEST_CASE("a workbook bomb is refused before anything of it is unpacked") {
    auto const bytes = workbook_of(std::size_t{70} << 20U);
    CHECK_THROWS_WITH_AS(SpreadsheetPackage("s.xlsx", bytes, {}),
                         doctest::Contains("bytes, more than is read here; save the sheet as CSV."),
                         base::Error);
}
