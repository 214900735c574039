#include "base/error.hpp"
#include "reports/workbook/file.hpp"
#include "reports/workbook/sheet_rows.hpp"
#include "reports/workbook/workbook.hpp"
#include "tests/mapper/folder.hpp"
#include "tests/reports/findings_fixture.hpp"

#include <cpl_vsi.h>
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;
using tests::Folder;
using namespace std::chrono_literals;

namespace {

std::string bytes_of(fs::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A part of a workbook, as its XML.
std::string part(fs::path const& file, std::string const& name) {
    auto const inside = "/vsizip/" + file.string() + "/" + name;
    VSIStatBufL status;
    REQUIRE(VSIStatL(inside.c_str(), &status) == 0);
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    auto* const opened = VSIFOpenL(inside.c_str(), "rb");
    REQUIRE(opened != nullptr);
    REQUIRE(VSIFReadL(text.data(), 1, text.size(), opened) == text.size());
    VSIFCloseL(opened);
    return text;
}

bool holds(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

std::vector<std::string> sheet_names(fs::path const& file) {
    auto const text = part(file, "xl/workbook.xml");
    std::vector<std::string> names;
    std::string const before = "<sheet name=\"";
    for (auto at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
        auto const from = at + before.size();
        names.push_back(text.substr(from, text.find('"', from) - from));
    }
    return names;
}

/// The XML of a sheet, by its name.
std::string sheet(fs::path const& file, std::string const& name) {
    auto const names = sheet_names(file);
    auto const found = std::ranges::find(names, name);
    REQUIRE(found != names.end());
    return part(file, "xl/worksheets/sheet" + std::to_string(found - names.begin() + 1) + ".xml");
}

struct Written {
    Folder folder;
    fs::path file = folder.path / "gapmap.xlsx";
    reports::WholeText told;

    explicit Written(mapper::Findings const& findings) { write_workbook(file, findings, told); }
};

/// Where a text stands: "C7".
std::string place_of(std::string const& xml, std::string const& text) {
    auto const at = xml.find("<t>" + text + "</t>");
    REQUIRE(at != std::string::npos);
    auto const from = xml.rfind("<c r=\"", at) + 6;
    return xml.substr(from, xml.find('"', from) - from);
}

} // namespace

TEST_CASE("the workbook has a sheet for each thing that is looked for") {
    Written const written{tests::small_findings()};
    CHECK(sheet_names(written.file) ==
          std::vector<std::string>{"Summary", "Matrix", "Gaps", "Duplications",
                                   "Joint commissioning", "Groups", "What ends when", "All cells",
                                   "Front doors", "Services", "Contracts", "Provision", "Referrals",
                                   "Evidence", "Out of scope", "Data quality", "Methods"});
    auto const summary = sheet(written.file, "Summary");
    CHECK(holds(summary, "Between 4 and 5 of 9 cells have none found in this catalogue."));
    CHECK(holds(summary, "location=\"'Matrix'!A1\""));
}

TEST_CASE("of several suites each has sheets of its own, of names that a workbook can have") {
    Written const written{tests::findings_of_two_suites()};
    auto const names = sheet_names(written.file);
    std::size_t matrices = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(names[i].size() <= 31);
        CHECK(std::ranges::count(names, names[i]) == 1);
        matrices += names[i].starts_with("Matrix, ") ? 1U : 0U;
    }
    CHECK(matrices == 2);
}

TEST_CASE("a gap leads to its cell of the matrix, and a district of the matrix to its first gap") {
    Written const written{tests::small_findings()};
    auto const matrix = sheet(written.file, "Matrix");
    auto const gaps = sheet(written.file, "Gaps");
    CHECK(place_of(matrix, "? not known") == "C10");
    CHECK(holds(gaps, "location=\"'Matrix'!C10\""));
    auto const first_of_burton = place_of(gaps, "Burton");
    CHECK(first_of_burton.front() == 'A');
    CHECK(holds(matrix, "<hyperlink ref=\"C6\" location=\"'Gaps'!" + first_of_burton + "\""));
}

TEST_CASE("statuses are coloured by what the cell says, and what is not known is hatched") {
    Written const written{tests::small_findings()};
    auto const matrix = sheet(written.file, "Matrix");
    CHECK(holds(matrix, "<conditionalFormatting sqref=\"B8:D14\">"));
    CHECK(holds(matrix, "<formula>LEFT(B8,1)=\"?\"</formula>"));
    CHECK(holds(sheet(written.file, "Gaps"), "<formula>LEFT(E5,1)=\"○\"</formula>"));
    auto const styles = part(written.file, "xl/styles.xml");
    CHECK(holds(styles, "patternType=\"lightUp\""));
    // What draws no hatching tells it by bold letters and dashes.
    auto const unclear = styles.substr(styles.find("<dxf>", styles.find("FFCBE1EC")));
    CHECK(holds(unclear.substr(0, unclear.find("</dxf>")), "<b/>"));
    CHECK(holds(unclear.substr(0, unclear.find("</dxf>")), "style=\"dashed\""));
}

TEST_CASE("people read names, labels and words in a workbook where programs read codes in a CSV") {
    auto findings = tests::small_findings();
    auto& cells = findings.suites[0].cells;
    auto const gap = std::ranges::find(cells, mapper::CellStatus::gap, &mapper::Cell::status);
    REQUIRE(gap != cells.end());
    gap->near_misses = {{.service = {0}, .failed = {.kind = mapper::ConditionKind::adults}}};
    Written const written{findings};
    auto const gaps = sheet(written.file, "Gaps");
    auto const& service = findings.services[0];
    CHECK(holds(gaps, "<t>" + mapper::display_name(service) + " (" + service.id +
                          "): is not for adults</t>"));
    CHECK(holds(gaps, "<t>○ none found in this catalogue</t>"));
    CHECK(holds(gaps, "<t>? not known</t>"));
    CHECK(holds(gaps, ": not known: whether it takes "));
    CHECK_FALSE(holds(gaps, "risk_"));
    CHECK_FALSE(holds(gaps, "<t>certain</t>"));
    CHECK_FALSE(holds(gaps, "not_rated"));
    gap->near_misses.resize(13, gap->near_misses[0]);
    Written const many{findings};
    CHECK(holds(sheet(many.file, "Gaps"), "is not for adults\nand 3 more: see gaps.csv</t>"));
}

TEST_CASE("the sheets of all cells and of groups name the services that a CSV has by id") {
    auto const findings = tests::small_findings();
    Written const written{findings};
    auto const& groups = findings.suites[0].group_cells;
    auto const provided = std::ranges::find_if(
        groups, [](mapper::GroupCell const& cell) { return !cell.services.empty(); });
    REQUIRE(provided != groups.end());
    auto const& service = findings.services[provided->services[0].value];
    auto const named = mapper::display_name(service) + " (" + service.id + ")";
    CHECK(holds(sheet(written.file, "Groups"), "<t>" + named + "</t>"));
    CHECK(holds(sheet(written.file, "Groups"), "<t>Which services</t>"));
    CHECK(holds(sheet(written.file, "All cells"), named));
    CHECK_FALSE(holds(sheet(written.file, "All cells"), "<t>" + service.id + "</t>"));
    auto many = findings;
    for (auto& cell : many.suites[0].cells) {
        if (!cell.services.empty()) {
            cell.services.resize(12, cell.services[0]);
        }
    }
    Written const long_lists{many};
    CHECK(holds(sheet(long_lists.file, "All cells"), "\nand 2 more: see cells.csv</t>"));
}

TEST_CASE("a number stands apart from the column beside it, and a row is as high as its lines") {
    auto findings = tests::small_findings();
    findings.suites[0].suite.components[0].label =
        "A made-up component of which the label takes more than a single line of the sheet";
    Written const written{findings};
    CHECK(holds(part(written.file, "xl/styles.xml"),
                "horizontal=\"right\" vertical=\"center\" indent=\"1\""));
    auto const gaps = sheet(written.file, "Gaps");
    CHECK(holds(gaps, " ht=\"17\" customHeight"));
    CHECK(holds(gaps, " ht=\"30\" customHeight"));
    CHECK_FALSE(holds(gaps, " ht=\"43\" customHeight"));
}

TEST_CASE("the summary is printed on one page") {
    Written const written{tests::small_findings()};
    CHECK_FALSE(holds(sheet(written.file, "Summary"), "fitToHeight=\"0\""));
    CHECK(holds(sheet(written.file, "Gaps"), "fitToHeight=\"0\""));
}

TEST_CASE("numbers are numbers, dates are dates, and a code stays a text") {
    auto findings = tests::small_findings();
    findings.districts[1].code.text = "001";
    Written const written{findings};
    auto const gaps = sheet(written.file, "Gaps");
    CHECK(holds(gaps, "<v>50000</v>"));
    auto const services = sheet(written.file, "Services");
    CHECK(holds(services, "<v>45199</v>")); // 2023-09-30
    CHECK_FALSE(holds(services, "2023-09-30"));
    CHECK(holds(services, "t=\"inlineStr\"><is><t>001</t>"));
    CHECK_FALSE(holds(services, "<v>1</v></c><c r=\"G"));
}

TEST_CASE("no text becomes a formula, whatever it begins with") {
    for (std::string const hostile : {"=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "-2+3", "{=1+1}",
                                      "\t=1", "http://example.org", "internal:A1",
                                      "\xE2\x80\xAE"
                                      "evil",
                                      "<b>&amp;</b>", "-", "-5"}) {
        auto findings = tests::small_findings();
        findings.services[0].provider = hostile;
        findings.services[0].programme = std::string(10'000, 'x') + hostile;
        findings.districts[0].name = hostile;
        Written const written{findings};
        for (auto const& name : sheet_names(written.file)) {
            auto const xml = sheet(written.file, name);
            CHECK_FALSE(holds(xml, "<f>"));
            CHECK_FALSE(holds(xml, "<c r=\"A0\""));
            CHECK_FALSE(holds(xml, "r:id"));
        }
        CHECK(holds(written.told.text, hostile));
        CHECK(holds(written.told.text, std::string(10'000, 'x')));
    }
}

TEST_CASE("the same findings give the same bytes, dated by the day that they tell of") {
    Written const first{tests::small_findings()};
    Written const second{tests::small_findings()};
    CHECK(bytes_of(first.file) == bytes_of(second.file));
    CHECK(holds(part(first.file, "docProps/core.xml"), "2023-03-31T00:00:00Z"));
    CHECK(fs::directory_iterator(first.folder.path)->path() == first.file);
}

TEST_CASE("every text is told before a file is made") {
    struct Refusing final : reports::TextSink {
        void take(std::string_view piece) override {
            if (piece.find("Ash Trust") != std::string_view::npos) {
                throw base::Error("told");
            }
        }
    } refusing;
    Folder const folder;
    auto const file = folder.path / "gapmap.xlsx";
    CHECK_THROWS_AS(write_workbook(file, tests::small_findings(), refusing), base::Error);
    CHECK_FALSE(fs::exists(file));
}

TEST_CASE("a text of as many characters as a cell holds is whole, and one more is cut aloud") {
    std::string cell;
    reports::assign_cell_text(cell, std::string(32'767, 'x'));
    CHECK(cell == std::string(32'767, 'x'));
    reports::assign_cell_text(cell, std::string(32'768, 'x'));
    CHECK(cell.size() <= 32'767 + 2); // the dots are one character of three bytes
    CHECK(cell.ends_with("(cut here: a cell of a workbook holds no more)"));
    std::string faces;
    for (int i = 0; i < 16'384; ++i) {
        faces += "\xF0\x9F\x99\x82"; // two each, as a workbook counts
    }
    reports::assign_cell_text(cell, faces);
    CHECK(cell.ends_with("no more)"));
    faces.resize(faces.size() - 4);
    reports::assign_cell_text(cell, faces);
    CHECK(cell == faces);
}

TEST_CASE("control characters that a workbook cannot have are replaced") {
    std::string cell;
    reports::assign_cell_text(cell, std::string_view{"a\x01"
                                                     "b\0c\td\ne\rf",
                                                     11});
    CHECK(cell == "a\xEF\xBF\xBD"
                  "b\xEF\xBF\xBD"
                  "c\td\ne\nf");
}

TEST_CASE("rows beyond what a sheet holds are counted on it") {
    for (std::size_t const rows : {2U, 3U, 5U}) {
        Folder const folder;
        auto const path = folder.path / "few.xlsx";
        reports::WholeText told;
        reports::WorkbookFile file{path, "Few", 2023y / std::chrono::March / 31, told};
        auto& few = file.add_sheet(file.free_name("Few"));
        // Title, link and header take three rows, and the last is kept for what is said.
        reports::SheetRows table{
            few, {.title = "Few", .notes = {}, .rows = 3 + 2 + 1}, {.sheet = "Few", .place = {}}};
        table.header({"name"});
        for (std::size_t i = 0; i < rows; ++i) {
            table.cell("row " + std::to_string(i));
            table.end_row();
        }
        table.finish();
        file.finish();
        auto const xml = sheet(path, "Few");
        CHECK(holds(xml, "row 1<"));
        CHECK_FALSE(holds(xml, "row 2<"));
        CHECK(holds(xml, "more rows are not here") == (rows > 2));
        if (rows == 5) {
            CHECK(holds(xml, "3 more rows are not here"));
        }
    }
}

TEST_CASE("a sheet's name is free, fits and holds nothing that is forbidden") {
    Folder const folder;
    reports::WholeText told;
    reports::WorkbookFile file{folder.path / "names.xlsx", "Names", 2023y / std::chrono::March / 31,
                               told};
    CHECK(file.free_name("a[b]:c") == "a-b--c");
    auto const longest = std::string(31, 'n');
    CHECK(file.free_name(longest + "nn") == longest);
    file.add_sheet(longest);
    CHECK(file.free_name("N" + std::string(40, 'n')) == "N" + std::string(28, 'n') + " 2");
    file.finish();
}

TEST_CASE("a day before 1900, which workbooks do not know, is a text") {
    Folder const folder;
    auto const path = folder.path / "old.xlsx";
    reports::WholeText told;
    reports::WorkbookFile file{path, "Old", 2023y / std::chrono::March / 31, told};
    auto& old = file.add_sheet("Old");
    old.date({.row = 0, .column = 0}, 1899y / std::chrono::December / 31);
    old.date({.row = 1, .column = 0}, 1900y / std::chrono::January / 1);
    old.finish();
    file.finish();
    CHECK(holds(sheet(path, "Old"), "<t>1899-12-31</t>"));
    CHECK(holds(sheet(path, "Old"), "<v>1</v>"));
}
