#include "base/error.hpp"
#include "catalogue/files/csv_reader.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace {

/// Keeps rows as "2:a|b".
struct Kept : catalogue::TableSink {
    std::vector<std::string> rows;
    std::vector<std::string> problems;

    void begin_sheet(std::string_view) override {}
    void row(catalogue::TableRow const& row) override {
        auto text = fmt::format("{}:", row.number);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            text += (i == 0 ? "" : "|");
            text += row.cells[i];
        }
        rows.push_back(text);
    }
    void trouble(base::Problem problem) override { problems.push_back(to_text(problem)); }
};

std::vector<std::string> rows_of(std::string_view text) {
    Kept kept;
    catalogue::read_csv("s.csv", text, ',', kept);
    return kept.rows;
}

using Rows = std::vector<std::string>;

} // namespace

TEST_CASE("rows are numbered as a spreadsheet numbers them") {
    SUBCASE("blank lines count") {
        CHECK(rows_of("a,b\n\n1,2\n") == Rows{"1:a|b", "2:", "3:1|2"});
        CHECK(rows_of("a,b\r\n\r\n1,2\r\n") == Rows{"1:a|b", "2:", "3:1|2"});
    }
    SUBCASE("a line break in quotes does not") {
        CHECK(rows_of("a,b\r\n\"x\r\ny\",2\r\n3,4\r\n") == Rows{"1:a|b", "2:x\r\ny|2", "3:3|4"});
    }
    SUBCASE("the last row needs no line break, and an old Mac's is one") {
        CHECK(rows_of("a,b\n1,2") == Rows{"1:a|b", "2:1|2"});
        CHECK(rows_of("a,b\r1,2\r") == Rows{"1:a|b", "2:1|2"});
    }
}

TEST_CASE("cells may be quoted, empty, and hold quotes and separators") {
    CHECK(rows_of("\"a, b\",\"say \"\"no\"\"\",,d\n") == Rows{"1:a, b|say \"no\"||d"});
}

TEST_CASE("the usual separator is what the first line has most of") {
    CHECK(catalogue::usual_separator("a;b;c,d\n1;2;3\n") == ';');
    CHECK(catalogue::usual_separator("a\tb\n1\t2, 3\n") == '\t');
    CHECK(catalogue::usual_separator("\n\na,b\n") == ',');
}

TEST_CASE("the first rows are found with any separator, quotes or none") {
    auto const rows = catalogue::first_csv_rows("\na;\"b\nc\"\n;\n1;2\n3;4", ';', 3);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].number == 2);
    CHECK(rows[0].cells == Rows{"a", "b\nc"});
    CHECK(rows[2].cells == Rows{"3", "4"});
    CHECK(catalogue::first_csv_rows("a;b\n\"never closed", ';', 3).size() == 2);
}

TEST_CASE("a quote that never closes names the row where it opens") {
    CHECK_THROWS_WITH_AS(rows_of("a,b\n1,2\n\"3,4\n5,6\n"),
                         "s.csv, row 3: a quote opens here and never closes; close it, or write a "
                         "quote inside a quoted cell twice.",
                         base::Error);
}

TEST_CASE("text behind a closing quote names the row where it opens") {
    CHECK_THROWS_WITH_AS(rows_of("a,b\n\"1,2\n3,\"4\"\n"),
                         "s.csv, row 2: text follows the closing quote of a cell, so the quotes "
                         "do not balance; write a quote inside a quoted cell twice.",
                         base::Error);
}

TEST_CASE("a quote inside a cell that is not quoted is kept and said") {
    Kept kept;
    catalogue::read_csv("s.csv", "a,b\n5\" pipe,The \"Hub\"\n", ',', kept);
    CHECK(kept.rows == Rows{"1:a|b", "2:5\" pipe|The \"Hub\""});
    REQUIRE(kept.problems.size() == 3);
    CHECK(kept.problems.front() ==
          "row 2: a quote stands inside a cell that is not quoted and is taken as part of its "
          "text; quote the whole cell and write the quote twice.");
}

TEST_CASE("what the sink throws comes out, and a large text is read in full") {
    struct Throwing : Kept {
        void row(catalogue::TableRow const& row) override {
            if (row.number == 2) {
                throw std::runtime_error("from the sink");
            }
        }
    };
    Throwing sink;
    CHECK_THROWS_WITH(catalogue::read_csv("s.csv", "a\nb\nc\n", ',', sink), "from the sink");

    std::string large;
    for (int i = 0; i < 50'000; ++i) {
        large += "abc,\"d,e\"\r\n";
    }
    auto const rows = rows_of(large);
    REQUIRE(rows.size() == 50'000);
    CHECK(rows.back() == "50000:abc|d,e");
}
