#include "reports/checks/result.hpp"
#include "tests/reports/json_schema.hpp"

#include <doctest/doctest.h>
#include <rapidjson/pointer.h>

using base::Severity;
using reports::CheckResult;

namespace {

base::Problem problem(Severity severity, std::string rule, base::Where where) {
    return {.severity = severity,
            .rule = std::move(rule),
            .where = std::move(where),
            .message = "'é\"' is not \\ so",
            .hint = "write it <so>"};
}

CheckResult some_problems() {
    return {
        .version = "9",
        .as_of = base::Date{std::chrono::year{2023} / 3 / 31},
        .services = 3,
        .rows_unread = 1,
        .problems = {problem(Severity::error, "bad-date",
                             {.file = "a b.csv", .sheet = "", .row = 3, .column = "start_date"}),
                     problem(Severity::warning, "stale-row",
                             {.file = "/x/s.xlsx", .sheet = "Services", .row = 14, .column = ""}),
                     problem(Severity::information, "unknown-column", {}),
                     problem(Severity::error, "bad-date",
                             {.file = "feed.json", .sheet = "", .row = 2, .column = ""})},
        .lines = {{"a b.csv", {1, 2, 7}}}};
}

template <typename Write>
std::string text_of(CheckResult const& result, Write write) {
    reports::WholeText sink;
    write(result, sink);
    return sink.text;
}

/// The text or number at a JSON pointer.
std::string at(std::string const& json, char const* pointer) {
    auto const document = parsed(json);
    auto const* value = rapidjson::Pointer(pointer).Get(document);
    if (value == nullptr) {
        return "nothing";
    }
    return value->IsString() ? value->GetString() : std::to_string(value->GetUint64());
}

} // namespace

TEST_CASE("problems are counted by severity and rule") {
    CHECK(reports::count_by_rule(some_problems().problems) ==
          std::vector<reports::RuleCount>{
              {.severity = Severity::error, .rule = "bad-date", .count = 2},
              {.severity = Severity::warning, .rule = "stale-row", .count = 1},
              {.severity = Severity::information, .rule = "unknown-column", .count = 1}});
}

TEST_CASE("a problem is one line, and as many as it takes where there is a width") {
    auto result = some_problems();
    result.problems.resize(1);
    constexpr auto counts = "\n3 services, 1 problem:\n     1  error        bad-date\n";
    CHECK(reports::check_text(result, std::nullopt) ==
          std::string{"error: a b.csv, row 3, start_date: 'é\"' is not \\ so; write it <so>.\n"} +
              counts);
    CHECK(
        reports::check_text(result, 40) ==
        std::string{"error: a b.csv, row 3, start_date: 'é\"'\n  is not \\ so; write it <so>.\n"} +
            counts);
}

TEST_CASE("the JSON of a check satisfies its schema, with problems and without") {
    auto const schema = project_file("reports/checks/check.schema.json");
    CHECK(first_fault(schema, parsed(text_of(some_problems(), reports::write_check_json))) == "");
    auto none = some_problems();
    none.problems.clear();
    CHECK(first_fault(schema, parsed(text_of(none, reports::write_check_json))) == "");
    CHECK(first_fault(schema, parsed("{}")) != "");
}

TEST_CASE("the JSON of a check says each rule's count, meaning and way out") {
    auto const json = text_of(some_problems(), reports::write_check_json);
    CHECK(at(json, "/summary/error") == "2");
    CHECK(at(json, "/rules/0/rule") == "bad-date");
    CHECK(at(json, "/rules/0/count") == "2");
    CHECK(at(json, "/rules/0/meaning") == "A cell is not a date");
    CHECK(at(json, "/problems/0/message") == "'é\"' is not \\ so");
}

TEST_CASE("the SARIF of a check has the structure that viewers need") {
    auto const schema = project_file("tests/reports/sarif.schema.json");
    CHECK(first_fault(schema, parsed(text_of(some_problems(), reports::write_check_sarif))) == "");
    CHECK(first_fault(schema, parsed(R"({"version": "2.1.0", "runs": []})")) != "");
}

TEST_CASE("a row of a text file is the line on which it begins") {
    auto const sarif = text_of(some_problems(), reports::write_check_sarif);
    char const* const location = "/runs/0/results/0/locations/0/physicalLocation";
    CHECK(at(sarif, (std::string{location} + "/artifactLocation/uri").c_str()) == "a%20b.csv");
    CHECK(at(sarif, (std::string{location} + "/region/startLine").c_str()) == "7");
    CHECK(at(sarif, "/runs/0/results/0/message/text") ==
          "start_date: 'é\"' is not \\ so; write it <so>.");
    CHECK(at(sarif, "/runs/0/results/0/level") == "error");
}

TEST_CASE("a row of a workbook or a feed is a logical location") {
    auto const sarif = text_of(some_problems(), reports::write_check_sarif);
    CHECK(at(sarif, "/runs/0/results/1/locations/0/logicalLocations/0/fullyQualifiedName") ==
          "Services!14:14");
    auto with_cell = some_problems();
    with_cell.problems[1].where.cell = "F14";
    CHECK(at(text_of(with_cell, reports::write_check_sarif),
             "/runs/0/results/1/locations/0/logicalLocations/0/fullyQualifiedName") ==
          "Services!F14");
    CHECK(at(sarif, "/runs/0/results/1/locations/0/physicalLocation/artifactLocation/uri") ==
          "file:///x/s.xlsx");
    CHECK(at(sarif, "/runs/0/results/3/locations/0/logicalLocations/0/fullyQualifiedName") ==
          "row 2");
    CHECK(at(sarif, "/runs/0/results/2/level") == "note");
    CHECK(at(sarif, "/runs/0/results/2/locations") == "nothing");
}

TEST_CASE("a result points to its rule in the tool's list") {
    auto const sarif = text_of(some_problems(), reports::write_check_sarif);
    auto const index = at(sarif, "/runs/0/results/1/ruleIndex");
    CHECK(at(sarif, ("/runs/0/tool/driver/rules/" + index + "/id").c_str()) == "stale-row");
}
