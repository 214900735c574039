#include "tests/catalogue/reading.hpp"
#include "tests/catalogue/workbook_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

/// The header of a made-up catalogue of columns A to E.
std::vector<std::string> const header{"provider", "programme", "districts", "risk_high",
                                      "location_visibility"};

std::string services(std::vector<std::vector<std::string>> rows,
                     std::string const& after_rows = "") {
    rows.insert(rows.begin(), header);
    return xlsx({{.name = "Services", .rows = text_rows(1, rows), .after_rows = after_rows}});
}

} // namespace

TEST_CASE("a workbook's rows are services, numbered as the spreadsheet numbers them") {
    auto const catalogue = read_file(
        "s.xlsx", xlsx({{.name = "Services",
                         .rows = text_rows(3, {header, {"P", "Q", "Leeds", "yes", "public"}}) +
                                 text_rows(8, {{"R", "S", "Leeds", "often", "public"}})}}));
    REQUIRE(catalogue.services.size() == 2);
    CHECK(catalogue.services[0].origin.row == 4);
    CHECK(catalogue.services[1].origin.row == 8);
    CHECK(catalogue.sheets[0].sheet == "Services");
    CHECK(message(catalogue) == "s.xlsx, Services!D8, risk_high: 'often' is not an answer and is "
                                "read as unknown; expected yes, no, unknown, by design or a "
                                "blank.");
    CHECK(catalogue.problems[0].where.cell == "D8");
    CHECK(catalogue.problems[0].where.row == 8);
}

TEST_CASE("a sheet whose name has spaces is quoted as a spreadsheet quotes it") {
    auto const catalogue = read_file(
        "s.xlsx", xlsx({{.name = "Jo's list",
                         .rows = text_rows(1, {header, {"P", "Q", "Leeds", "often", "public"}})}}));
    CHECK(message(catalogue).starts_with("s.xlsx, 'Jo''s list'!D2, risk_high: 'often'"));
}

TEST_CASE("an OpenDocument sheet reads the same, repeated rows counted") {
    auto const bytes =
        ods("<table:table table:name=\"Services\">"
            "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/>"
            "</table:table-row><table:table-row>" +
            ods_cell("provider") + ods_cell("programme") + ods_cell("start_date") +
            "</table:table-row><table:table-row table:number-rows-repeated=\"2\">" + ods_cell("P") +
            ods_cell("Q") +
            "<table:table-cell office:value-type=\"date\" office:date-value=\"2023-04-01\">"
            "<text:p>01/04/23</text:p></table:table-cell></table:table-row>"
            "<table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell "
            "table:number-columns-repeated=\"1024\"/></table:table-row></table:table>");
    auto const catalogue = read_file("s.ods", bytes);
    REQUIRE(catalogue.services.size() == 2);
    CHECK(catalogue.services[0].origin.row == 4);
    CHECK(catalogue.services[1].origin.row == 5);
    CHECK(base::to_text(*catalogue.services[0].profile.dates.start) == "2023-04-01");
}

TEST_CASE("dates come as dates whichever way a workbook holds them") {
    auto const row = [](std::string const& cell) {
        auto const catalogue = read_file(
            "s.xlsx",
            xlsx({{.name = "S",
                   .rows = text_rows(1, {{"provider", "programme", "start_date"}}) +
                           sheet_row(2, text_cell("A2", "P") + text_cell("B2", "Q") + cell)}}));
        REQUIRE(catalogue.services.size() == 1);
        auto const start = catalogue.services[0].profile.dates.start;
        return (start ? base::to_text(*start) : "none") + " " + message(catalogue);
    };
    CHECK(row(number_cell("C2", "45017", date_style)) == "2023-04-01 ");
    CHECK(row(number_cell("C2", "45017.5", date_time_style)) == "2023-04-01 ");
    CHECK(row(text_cell("C2", "2023-04-01T00:00:00")) == "2023-04-01 ");
    CHECK(row(number_cell("C2", "45017")) ==
          "2023-04-01 s.xlsx, S!C2, start_date: '45017' is a spreadsheet's count of days and is "
          "read as a date; it is read as 2023-04-01; format the column as a date.");
}

TEST_CASE("merged cells are each read as the first one's value over rows, and said") {
    auto const catalogue =
        read_file("s.xlsx", services({{"P", "Q", "Leeds", "yes", "confidential"},
                                      {"", "R", "Leeds", "yes", ""},
                                      {"", "S", "Leeds", "yes", ""}},
                                     "<mergeCells count=\"2\"><mergeCell ref=\"A2:A3\"/>"
                                     "<mergeCell ref=\"E2:E4\"/></mergeCells>"));
    REQUIRE(catalogue.services.size() == 2);
    CHECK(catalogue.providers[catalogue.services[1].provider.value] == "P");
    for (auto const& service : catalogue.services) {
        CHECK(service.visibility == catalogue::Visibility::confidential);
    }
    CHECK(catalogue.rows_unread == 1); // below the merged cells there is no provider
    CHECK(
        messages(catalogue)[0] ==
        "s.xlsx, Services!A2: the cells A2 to A3 are merged, and each is read as having the value "
        "of the first; take the cells apart and fill in each.");
}

TEST_CASE("a merged title above the header is nobody's business, merged columns keep the first") {
    auto const catalogue = read_file(
        "s.xlsx",
        xlsx({{.name = "S",
               .rows = text_rows(1, {{"Services of a made-up region"},
                                     {"provider", "programme", "districts"},
                                     {"P", "Q", "Leeds"},
                                     {"R", "S", "Leeds"}}),
               .after_rows = "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B4:C4\"/>"
                             "</mergeCells>"}}));
    REQUIRE(catalogue.services.size() == 2);
    REQUIRE(catalogue.problems.size() == 2);
    CHECK(messages(catalogue)[0] == "s.xlsx, sheet 'S', row 1: the row stands above the header and "
                                    "is not read as a service.");
    CHECK(catalogue.problems[1].where.cell == "B4");
}

TEST_CASE("the error of a formula is a problem and never a value") {
    auto const catalogue = read_file(
        "s.xlsx", xlsx({{.name = "S",
                         .rows = text_rows(1, {header}) +
                                 sheet_row(2, text_cell("A2", "P") + text_cell("B2", "Q") +
                                                  "<c r=\"D2\" t=\"e\"><f>C9</f><v>#REF!</v></c>" +
                                                  text_cell("E2", "public"))}}));
    REQUIRE(catalogue.services.size() == 1);
    CHECK(message(catalogue) == "s.xlsx, S!D2, risk_high: the cell holds the error of a formula "
                                "and is read as blank; correct the formula, or write the value.");
}

TEST_CASE("a visibility that is the error of a formula or has no value hides the row") {
    for (auto const* cell : {"<c r=\"E2\" t=\"e\"><f>C9</f><v>#N/A</v></c>",
                             "<c r=\"E2\"><f>IF(A2=1,\"public\",\"confidential\")</f></c>"}) {
        CAPTURE(cell);
        auto const catalogue = read_file(
            "s.xlsx",
            xlsx({{.name = "S",
                   .rows = text_rows(1, {header}) +
                           sheet_row(2, text_cell("A2", "P") + text_cell("B2", "Q") + cell)}}));
        REQUIRE(catalogue.services.size() == 1);
        CHECK(catalogue.services[0].visibility == catalogue::Visibility::confidential);
    }
}

TEST_CASE("a formula whose value is not in the file is a problem") {
    auto const catalogue = read_file(
        "s.xlsx", xlsx({{.name = "S",
                         .rows = text_rows(1, {header}) +
                                 sheet_row(2, text_cell("A2", "P") + text_cell("B2", "Q") +
                                                  "<c r=\"D2\"><f>A1</f></c>")}}));
    CHECK(
        message(catalogue) ==
        "s.xlsx, S!D2, risk_high: the cell holds a formula whose value is not in the file, and is "
        "read as blank; open the file in a spreadsheet program and save it again.");
    CHECK(error_of_file("s.ods", ods("<table:table table:name=\"S\"><table:table-row>"
                                     "<table:table-cell table:formula=\"of:=[.A9]\"/>"
                                     "</table:table-row></table:table>"))
              .starts_with("s.ods, S!A1: the cell holds a formula without its value"));
}

TEST_CASE("a text in several runs is read whole") {
    auto const catalogue = read_file(
        "s.xlsx", xlsx({{.name = "S",
                         .rows = text_rows(1, {{"provider", "programme"}}) +
                                 sheet_row(2, text_cell("A2", "P") +
                                                  "<c r=\"B2\" t=\"inlineStr\"><is><r><t>Made-</t>"
                                                  "</r><r><t>up steps</t></r></is></c>")}}));
    REQUIRE(catalogue.services.size() == 1);
    CHECK(catalogue.services[0].programme == "Made-up steps");
}

TEST_CASE("the sheet whose header fits is read, and a hidden one only when it is named") {
    auto const bytes = xlsx({{.name = "Read me", .rows = text_rows(1, {{"How to fill this in"}})},
                             {.name = "Services", .rows = text_rows(1, {header, {"P", "Q"}})},
                             {.name = "Old",
                              .rows = text_rows(1, {header, {"R", "S"}}),
                              .attributes = "state=\"hidden\""}});
    auto const fitting = read_file("s.xlsx", bytes);
    CHECK(fitting.sheets[0].sheet == "Services");
    CHECK(message(fitting) == "s.xlsx: the sheet 'Old' is hidden and is not read; name it with "
                              "--sheet if it is meant.");
    auto const named = read_file("s.xlsx", bytes, {.sheet = "Old"});
    CHECK(named.services[0].programme == "S");
    CHECK(message(named) == "s.xlsx: the sheet 'Old' is hidden and is read.");
    CHECK(error_of_file("s.xlsx", bytes, {.sheet = "Servces"}) ==
          "s.xlsx: there is no sheet 'Servces'; the nearest is 'Services'.");
}

TEST_CASE("two sheets that fit are named, and none that fits too") {
    auto const rows = text_rows(1, {header, {"P", "Q"}});
    CHECK(
        error_of_file("s.xlsx", xlsx({{.name = "A", .rows = rows}, {.name = "B", .rows = rows}})) ==
        "s.xlsx: the sheets 'A' and 'B' both have the columns of a catalogue; say which one to "
        "read with --sheet.");
    auto const other = text_rows(1, {{"a", "b"}, {"1", "2"}});
    CHECK(error_of_file("s.xlsx",
                        xlsx({{.name = "A", .rows = other}, {.name = "B", .rows = other}})) ==
          "s.xlsx: none of the sheets ('A', 'B') has a header with provider and programme; name "
          "the one to read with --sheet, or map its columns (see 'gapmap map').");
}

TEST_CASE("empty rows are nothing, a million of them too") {
    auto rows = text_rows(1, {{"provider", "programme"}, {"P", "Q"}});
    SUBCASE("each written") {
        for (int number = 3; number <= 200'000; ++number) {
            rows += sheet_row(number, "");
        }
    }
    SUBCASE("the last of them alone") {
        rows += sheet_row(1'048'576, "");
    }
    auto const catalogue = read_file("s.xlsx", xlsx({{.name = "S", .rows = rows}}));
    CHECK(catalogue.services.size() == 1);
    CHECK(catalogue.problems.empty());
}

TEST_CASE("rows behind a stretch of empty ones that cannot be crossed are never dropped") {
    auto const rows = text_rows(1, {{"provider", "programme"}, {"P", "Q"}}) +
                      sheet_row(500'000, text_cell("A500000", "R") + text_cell("B500000", "S"));
    CHECK(error_of_file("s.xlsx", xlsx({{.name = "S", .rows = rows}})) ==
          "s.xlsx, sheet 'S', row 500000: the rows from about here on stand behind a long stretch "
          "of empty ones and cannot be read; delete the empty rows, or save the sheet as CSV.");
    auto const table = "<table:table table:name=\"S\"><table:table-row>" + ods_cell("provider") +
                       ods_cell("programme") +
                       "</table:table-row><table:table-row table:number-rows-repeated=\"20000\">"
                       "<table:table-cell/></table:table-row><table:table-row>" +
                       ods_cell("P") + ods_cell("Q") + "</table:table-row></table:table>";
    CHECK(error_of_file("s.ods", ods(table))
              .starts_with("s.ods, sheet 'S', row 20002: the rows from about here on"));
}

TEST_CASE("a cell of ten million letters is a problem") {
    std::string const huge(10'000'000, 'x');
    auto const catalogue =
        read_file("s.xlsx", xlsx({{.name = "S",
                                   .rows = text_rows(1, {{"provider", "programme", "description"},
                                                         {"P", "Q", huge}})}}));
    REQUIRE(catalogue.services.size() == 1);
    CHECK(catalogue.services[0].details.empty());
    CHECK(message(catalogue) ==
          "s.xlsx, S!C2, description: the cell is longer than any spreadsheet's can be, and is "
          "read as blank; look whether a quote is missing, and shorten it.");
    CHECK(message(read("provider,programme,description\nP,Q," + huge + "\n"))
              .starts_with("s.csv, row 2, description: the cell is longer than any"));
}

TEST_CASE("what begins as a workbook and is none is refused") {
    CHECK(error_of_file("s.xlsx", zip({{"a.txt", "made up"}})) ==
          "s.xlsx: this is a zip archive and no workbook; unpack it and name the file in it.");
    CHECK(error_of_file("s.xlsx", services({{"P", "Q"}}).substr(0, 300)) ==
          "s.xlsx: the file begins as a workbook, but is damaged or cut short; get it again, or "
          "save it again.");
    CHECK(
        error_of_file("s.xlsx", "provider,programme\nP,Q\n") ==
        "s.xlsx: this is no workbook, though its name ends in '.xlsx'; if it is CSV, name it so.");
    CHECK(error_of_file("s.xlsx", xlsx({{.name = "S", .rows = "<row r=\"1\"><c r=\"A1\"></row>"}}))
              .starts_with("s.xlsx: the part 'xl/worksheets/sheet1.xml' of the workbook is damaged "
                           "(mismatched tag, line 1)"));
}

TEST_CASE("a workbook with a part that does not unpack is refused in one sentence") {
    auto bytes = services({{"P", "Q"}});
    auto const sheet = bytes.find("xl/worksheets/sheet1.xml");
    REQUIRE(sheet != std::string::npos);
    for (std::size_t i = 30; i < 60; ++i) {
        bytes[sheet + i] = '\xFF';
    }
    CHECK(error_of_file("s.xlsx", bytes) ==
          "s.xlsx: the part 'xl/worksheets/sheet1.xml' of the workbook is damaged; get the file "
          "again, or save it again.");
}

TEST_CASE("a workbook with a password is refused") {
    using namespace std::string_literals;
    auto const office = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0') +
                        "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s;
    CHECK(error_of_file("s.xlsx", office) ==
          "s.xlsx: the workbook is protected with a password; save a copy without one.");
    CHECK(error_of_file("s.ods", ods("", "", "<manifest:encryption-data/>")) ==
          "s.ods: the workbook is protected with a password; save a copy without one.");
}

TEST_CASE("dates counted from 1904 would be four years out, so the workbook is refused") {
    auto const rows = text_rows(1, {header, {"P", "Q"}});
    CHECK(
        error_of_file("s.xlsx", xlsx({{.name = "S", .rows = rows}}, "<workbookPr date1904=\"1\"/>"))
            .starts_with("s.xlsx: the workbook counts its days from 1904"));
}

TEST_CASE("a document type in a part is refused") {
    auto const bomb = zip({{"[Content_Types].xml", "<Types/>"},
                           {"xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>"}});
    CHECK(error_of_file("s.xlsx", bomb) ==
          "s.xlsx: the part 'xl/workbook.xml' of the workbook has a document type, which no "
          "spreadsheet program writes; open the file in one and save it again.");
}
