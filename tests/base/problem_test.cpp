#include "base/problem.hpp"

#include <doctest/doctest.h>

using base::Problem;
using base::Severity;
using base::Where;

TEST_CASE("a problem reads as one sentence: where, what, and the way out") {
    Problem const problem{.severity = Severity::error,
                          .rule = "bad-postcode",
                          .where = {"services.xlsx", "Services", 14, "postcode"},
                          .message = "'SW1A 99' is not a UK postcode",
                          .hint = "expected one like 'SW1A 1AA'"};
    CHECK(to_text(problem) == "services.xlsx, sheet 'Services', row 14, postcode: 'SW1A 99' is not "
                              "a UK postcode; expected one like 'SW1A 1AA'.");
}

TEST_CASE("parts of a place that are not known are left out") {
    CHECK(to_text(Where{.file = "a.csv", .sheet = "", .row = 0, .column = ""}) == "a.csv");
    CHECK(to_text(Where{.file = "", .sheet = "", .row = 3, .column = "focus"}) == "row 3, focus");
    CHECK(
        to_text(Problem{
            .severity = Severity::warning, .rule = "r", .where = {}, .message = "m", .hint = ""}) ==
        "m.");
}
