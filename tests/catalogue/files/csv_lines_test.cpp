#include "catalogue/files/csv_lines.hpp"

#include <doctest/doctest.h>

using catalogue::csv_row_lines;
using Lines = std::vector<std::size_t>;

TEST_CASE("rows are lines where no cell holds a line break") {
    CHECK(csv_row_lines("s.csv", "a,b\n1,2\n3,4\n", ',') == Lines{1, 2, 3});
    CHECK(csv_row_lines("s.csv", "a,b\r\n1,2\r\n", ',') == Lines{1, 2});
}

TEST_CASE("a cell's line breaks move the rows after it") {
    CHECK(csv_row_lines("s.csv", "a,b\n1,\"x\ny\r\nz\"\n3,4\n", ',') == Lines{1, 2, 5});
    CHECK(csv_row_lines("s.csv", "\"a\nb\",c\n1,2\n", ',') == Lines{1, 3});
}

TEST_CASE("blank lines are rows, as a spreadsheet numbers them") {
    CHECK(csv_row_lines("s.csv", "a,b\n\n1,2\n", ',') == Lines{1, 2, 3});
}
