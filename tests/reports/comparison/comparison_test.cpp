#include "base/error.hpp"
#include "reports/comparison/report.hpp"
#include "reports/comparison/round_record.hpp"
#include "reports/wording/text_layout.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/json_schema.hpp"

#include <doctest/doctest.h>
#include <rapidjson/pointer.h>

#include <sstream>

using mapper::CellStatus;

namespace {

mapper::Round read(mapper::Findings const& findings, std::string const& name) {
    return reports::read_round(tests::findings_json(findings), name);
}

/// The small findings a year later, in which medium.dapp of Ashby (service 0) is a gap, because the
/// service ended on 30 June 2023.
mapper::Findings later_findings() {
    auto findings = tests::small_findings();
    findings.run.policy.as_of = base::parse_date("2024-03-31").value();
    findings.services[0].profile.dates.end = base::parse_date("2023-06-30").value();
    auto& cell = findings.suites[0].cells.at(1);
    REQUIRE(cell.status == CellStatus::met);
    cell.status = CellStatus::gap;
    cell.services.clear();
    cell.marks = {};
    return findings;
}

reports::ComparisonReport compared(mapper::Findings const& before, mapper::Findings const& after) {
    reports::ComparisonReport report{
        .before = read(before, "old"), .after = read(after, "new"), .codes = {}, .found = {}};
    report.found = mapper::compare_rounds(report.before, report.after, report.codes);
    return report;
}

std::string whole(void (*write)(reports::ComparisonReport const&, reports::TextSink&),
                  reports::ComparisonReport const& report) {
    reports::WholeText text;
    write(report, text);
    return text.text;
}

} // namespace

TEST_CASE("a round is read from a findings.json as it was found") {
    auto const round = read(tests::small_findings(), "old");
    CHECK(round.policy.as_of == base::parse_date("2023-03-31"));
    CHECK(round.policy.evidence == "accept");
    CHECK(round.districts.size() == 3);
    REQUIRE(round.services.size() == 6);
    CHECK(round.services[0].id == "ash-dapp");
    CHECK(round.services[0].answers.at("risk_medium") == "yes");
    REQUIRE(round.suites.size() == 1);
    REQUIRE(round.suites[0].cells.size() == 12);
    CHECK(round.suites[0].cells[1].status == CellStatus::met);
    CHECK(round.suites[0].cells[1].services == std::vector<std::uint32_t>{0});
    CHECK(round.suites[0].components[1].asks.at("risk") == "medium");
    CHECK(read(tests::findings_of_two_suites(), "old").suites.size() == 2);
}

TEST_CASE("a document that is no findings.json is refused by name") {
    CHECK_THROWS_AS(reports::read_round("{}", "draft.json"), base::Error);
    auto json = tests::findings_json(tests::small_findings());
    auto const at = json.find("\"as_of\":\"2023-03-31\"");
    REQUIRE(at != std::string::npos);
    json.replace(at, 20, "\"as_of\":\"2023-13-31\"");
    CHECK_THROWS_WITH_AS(reports::read_round(json, "draft.json"),
                         "draft.json: is not a findings.json of gapmap ('2023-13-31' is no date of "
                         "it); run 'gapmap analyse' again.",
                         base::Error);
}

TEST_CASE("the headline counts the cells that differ by what a reader should make of them") {
    auto const report = compared(tests::small_findings(), later_findings());
    CHECK(reports::headline(report.found.suites.at(0)) ==
          "Of 12 cells compared, 1 differs: 1 really changed.");
    auto const same = compared(tests::small_findings(), tests::small_findings());
    CHECK(reports::headline(same.found.suites.at(0)) == "Of 12 cells compared, none differs.");
}

TEST_CASE("a reason names the service, the column and what it says") {
    auto const report = compared(tests::small_findings(), later_findings());
    auto const& change = report.found.suites.at(0).changes.at(0);
    CHECK(reports::place_in_words(report, report.found.places.at(change.place)) == "Ashby");
    CHECK(reports::reason_in_words(report, change.reasons.at(0)) ==
          "closed: Ash Trust: Change Now (end_date 2023-06-30)");
}

TEST_CASE("no line of a comparison is wider than it may be") {
    auto const report = compared(tests::small_findings(), later_findings());
    reports::WholeText text;
    reports::write_comparison_as_text(report, {.columns = 80}, text);
    std::istringstream lines{text.text};
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(reports::display_width(line) <= 80);
    }
}

TEST_CASE("the table has a row for a cell without a reason too") {
    auto report = compared(tests::small_findings(), later_findings());
    report.found.suites.at(0).changes.at(0).reasons.clear();
    auto const table = whole(reports::write_comparison_as_csv, report);
    CHECK(table.find("small,N01,N01,Ashby,medium.dapp,met,gap,not_explained,,,,,,\n") !=
          std::string::npos);
}

TEST_CASE("a comparison satisfies its schema, and one that breaks it is found out") {
    auto report = compared(tests::small_findings(), later_findings());
    report.codes.problems = {{base::Severity::warning,
                              "unknown-code",
                              {"codes.csv", "", 2, "new_code"},
                              "'X9' is none of the districts of the new round",
                              "the nearest is 'X09'"}};
    auto document = parsed(whole(reports::write_comparison_as_json, report));
    CHECK(first_fault(reports::comparison_schema(), document).empty());
    CHECK(at(document, "/suites/0/by_kind/real") == "1");
    CHECK(at(document, "/suites/0/changes/0/reasons/0") ==
          R"({"reason":"closed","old_service":"ash-dapp","new_service":"ash-dapp",)"
          R"("column":"end_date","before":null,"after":"2023-06-30"})");
    rapidjson::Pointer("/suites/0/changes/0/kind").Set(document, "worse", document.GetAllocator());
    CHECK_FALSE(first_fault(reports::comparison_schema(), document).empty());
}
