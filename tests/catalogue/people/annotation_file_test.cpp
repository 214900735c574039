#include "base/error.hpp"
#include "catalogue/people/annotation_file.hpp"
#include "tests/catalogue/written_file.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("annotations are read from columns in any order and any case, as written") {
    tests::WrittenFile const file{"Status,WHO,district,note,in the minutes\n"
                                  "\n"
                                  "disputed,The lead,Leeds,\"a group, since March\",\n"
                                  " accepted ,,Bradford,,\n"};
    auto const read = catalogue::read_annotations(file.path());
    REQUIRE(read.rows.size() == 2);
    CHECK(read.rows[0] == catalogue::AnnotationRow{.district = "Leeds",
                                                   .component = "",
                                                   .service = "",
                                                   .who = "The lead",
                                                   .when = "",
                                                   .status = "disputed",
                                                   .note = "a group, since March",
                                                   .row = 3});
    CHECK(read.rows[1].status == "accepted");
    CHECK(read.rows[1].row == 4);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].rule == "column-not-read");
    CHECK(read.problems[0].message == "the column 'in the minutes' is not read");
}

TEST_CASE("a cell beyond the header is said") {
    tests::WrittenFile const file{"district,who,status,note\nLeeds,me,note,one,two\n"};
    auto const read = catalogue::read_annotations(file.path());
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].rule == "ragged-row");
    CHECK(read.problems[0].where.row == 2);
    CHECK(read.rows[0].note == "one");
}

TEST_CASE("a file without a column that must be there is refused, and so is an empty one") {
    tests::WrittenFile const without{"district,who,status\nLeeds,me,note\n"};
    CHECK_THROWS_WITH_AS(
        catalogue::read_annotations(without.path()),
        doctest::Contains("has no column 'note'; expected a header with district, component"),
        base::Error);
    tests::WrittenFile const empty{"\n"};
    CHECK_THROWS_WITH_AS(catalogue::read_annotations(empty.path()),
                         doctest::Contains("is empty; expected a header"), base::Error);
}
