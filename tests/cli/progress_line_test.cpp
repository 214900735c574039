#include "cli/progress_line.hpp"
#include "reports/wording/text_layout.hpp"

#include <doctest/doctest.h>

using cli::progress_line;
using reports::display_width;

TEST_CASE("without an end in sight there are only words") {
    CHECK(progress_line({.what = "Placing 100,000 services"}, 80) == "Placing 100,000 services …");
}

TEST_CASE("a share that is known is drawn and said") {
    auto const line = [](std::uint64_t done) {
        return progress_line({.what = "Writing gapmap.xlsx", .done = done, .all = 4}, 80);
    };
    CHECK(line(0) == "Writing gapmap.xlsx  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   0 %");
    CHECK(line(1) == "Writing gapmap.xlsx  ███████░░░░░░░░░░░░░░░░░░░░░░░  25 %");
    CHECK(line(4) == "Writing gapmap.xlsx  ██████████████████████████████ 100 %");
    CHECK(line(5) == line(4)); // more than all is all
}

TEST_CASE("what is left of a share is not rounded up to all of it") {
    auto const line = progress_line({.what = "Writing", .done = 999, .all = 1000}, 80);
    CHECK(line.ends_with("░  99 %"));
}

TEST_CASE("a line is narrower than the terminal, however narrow that is") {
    cli::Doing const long_words{
        .what = "Reading a file with a name that takes a good deal of room", .done = 1, .all = 3};
    for (int columns = 1; columns <= 120; ++columns) {
        CAPTURE(columns);
        CHECK(display_width(progress_line(long_words, columns)) < std::max(columns, 2));
        CHECK(display_width(progress_line({.what = long_words.what}, columns)) <
              std::max(columns, 2));
    }
}

TEST_CASE("a name cannot steer the terminal") {
    CHECK(progress_line({.what = "Reading \x1b[2J\n.csv"}, 80).find('\x1b') == std::string::npos);
}
