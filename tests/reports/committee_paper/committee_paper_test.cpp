#include "reports/committee_paper/committee_paper.hpp"
#include "reports/committee_paper/parts.hpp"
#include "tests/reports/findings_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

namespace {

bool holds(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the paper begins with the headline and its bounds") {
    auto const text = reports::committee_paper(tests::small_findings(), {});
    CHECK(text.starts_with("# "));
    CHECK_FALSE(holds(text, "\n\n\n"));
    CHECK(holds(text, "**Between 4 and 5 of 9 cells have none found in this catalogue.**"));
    CHECK(holds(text, "| Helpline and advice | ◐ | ◐ | ◐ |"));
    CHECK(holds(text, "| Perpetrator programme | ● | ? | ○ |"));
    CHECK(holds(text, "\n● provided; ◐ region-wide; ? not known; ○ none found; ◇ confirm.\n"));
    for (auto const* title :
         {"## What is sure, and what is not known", "## What was not found, in order",
          "## What neighbours could commission together", "## Where provision overlaps",
          "## Specialist groups", "## What ends when", "# Front doors", "# What the evidence says",
          "# Data quality", "# Method", "# Sources and run record"}) {
        CHECK(holds(text, std::string{"\n"} + title + "\n"));
    }
}

TEST_CASE("what ends is told by the names of components, and not by their codes") {
    using mapper::CellStatus;
    auto findings = tests::small_findings();
    auto const ended = base::parse_date("2023-07-01").value();
    findings.suites[0].timeline.cells = {
        {.district = {0},
         .component = {1},
         .before = CellStatus::met,
         .changes = {{ended, CellStatus::gap, {}, {{0}}}},
         .if_funding_ends = {{ended, CellStatus::gap, {}, {{0}}}}}};
    auto const text = reports::committee_paper(findings, {});
    CHECK(holds(text, "\n- 1 July 2023: Perpetrator programme in Ashby: none found"));
    CHECK_FALSE(holds(text, "medium.dapp in"));
}

TEST_CASE("a map is a figure with words for who cannot see it, where there is one") {
    auto const findings = tests::small_findings();
    CHECK(holds(reports::committee_paper(findings, "gap-map.png"),
                "\n![Map of how many assessed components"));
    CHECK(holds(reports::committee_paper(findings, "gap-map.png"), "](gap-map.png)\n"));
    CHECK_FALSE(holds(reports::committee_paper(findings, {}), "!["));
}

TEST_CASE(
    "hostile texts of the catalogue stay text, and every row of a table is as wide as its head") {
    auto findings = tests::small_findings();
    findings.districts[0].name = "Ash|by <script>x</script>\n\n# Big";
    findings.suites[0].suite.components[1].label = "*Steps* [x](javascript:alert(1)) `c`";
    findings.services[0].provider = "![x](http://example.org/x.png)";
    auto const text = reports::committee_paper(findings, {});
    CHECK(holds(text, "Ash\\|by \\<script\\>x\\</script\\>  \\# Big"));
    CHECK(holds(text, "\\*Steps\\* \\[x\\](javascript:alert(1)) \\`c\\`"));
    CHECK_FALSE(holds(text, " <script"));
    CHECK_FALSE(holds(text, "x</script"));
    CHECK_FALSE(holds(text, "\n# Big"));
    CHECK_FALSE(holds(text, "!["));
    std::istringstream lines{text};
    std::ptrdiff_t bars = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() != '|') {
            bars = 0;
            continue;
        }
        std::ptrdiff_t here = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            here += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1 : 0;
        }
        CAPTURE(line);
        CHECK((bars == 0 || here == bars));
        bars = here;
    }
}

TEST_CASE(
    "what was not found is a list of what was not found, and what is only not known stands apart") {
    auto findings = tests::small_findings();
    auto const list = [&findings] {
        auto const text = reports::committee_paper(findings, {});
        auto const begin = text.find("## What was not found");
        return text.substr(begin, text.find("\n## ", begin) - begin);
    };
    CHECK(holds(list(), "| Component | None found in | Not known in | People |"));
    CHECK(holds(list(), "| Perpetrator programme | Coldham | Burton | "));
    CHECK_FALSE(holds(list(), "Not certain"));
    for (auto& cell : findings.suites[0].cells) {
        auto const& component = findings.suites[0].suite.components[cell.component.value];
        if (component.label == "Perpetrator programme" && cell.status == mapper::CellStatus::gap) {
            cell.status = mapper::CellStatus::met;
        }
    }
    CHECK(holds(list(), "| Component | None found in | People |"));
    CHECK_FALSE(holds(list(), "| Perpetrator programme |"));
    CHECK(holds(list(), "Not certain, and so not among these: what follows may be provided, or may "
                        "not.\n\n- Perpetrator programme: not known in Burton\n"));
}

TEST_CASE("the paper credits the boundaries as their licence asks") {
    auto findings = tests::small_findings();
    CHECK(holds(reports::committee_paper(findings, {}), "- Boundaries: for their licence"));
    auto const given = reports::committee_paper(findings, {}, "Made-up survey");
    CHECK(holds(given, "\n- Made-up survey\n"));
    CHECK_FALSE(holds(given, "for their licence"));
    findings.run.code_field = "LAD24CD";
    for (auto& district : findings.districts) {
        district.code.text = "E08000032";
    }
    CHECK(holds(reports::committee_paper(findings, {}),
                "- Source: Office for National Statistics licensed under the Open Government "
                "Licence v3.0. Contains OS data © Crown copyright and database right 2024.\n"));
}

TEST_CASE("many districts are counted by component and not given a column each") {
    auto findings = tests::small_findings();
    auto const district = findings.districts.back();
    while (findings.districts.size() <= 8) {
        findings.districts.push_back(district);
        findings.neighbours.emplace_back();
        findings.heard.emplace_back();
        findings.front_doors.by_district.emplace_back();
        findings.summary.by_district.push_back(0);
        findings.suites[0].comprehensiveness.emplace_back();
        for (std::uint32_t c = 0; c < 4; ++c) {
            auto cell = findings.suites[0].cells[8 + c];
            cell.district = {static_cast<std::uint32_t>(findings.districts.size() - 1)};
            findings.suites[0].cells.push_back(cell);
        }
    }
    findings.suites[0].group_cells.clear();
    findings.vocabulary.groups.clear();
    auto const text = reports::committee_paper(findings, {});
    CHECK(holds(text,
                "| Component | Provided | Region-wide | Not known | None found | To confirm |"));
    CHECK(holds(text, "| Perpetrator programme | 1 | 0 | 1 | 7 | 0 |"));
}

TEST_CASE("districts are named in a table, and counted beside a few names where they are many") {
    auto findings = tests::small_findings();
    std::vector<geodata::DistrictIndex> some;
    while (findings.districts.size() < 14) {
        findings.districts.push_back(findings.districts.back());
    }
    while (some.size() < 12) {
        some.push_back({0});
    }
    auto const all_named = reports::districts_in_cell(findings, some);
    CHECK(std::ranges::count(all_named, ',') == 10);
    CHECK_FALSE(holds(all_named, "more"));
    some.push_back({1});
    CHECK(reports::districts_in_cell(findings, some) ==
          "13 districts: Ashby, Ashby, Ashby, Ashby and 9 more");
    some.push_back({2});
    CHECK(reports::districts_in_cell(findings, some) == "all 14 districts");
}

TEST_CASE("claims to risk levels are counted where they are defined") {
    auto const text = reports::committee_paper(tests::findings_with_risk_definitions(), {});
    CHECK(holds(text, "\n# Risk levels: claimed and defined\n\nMade up, for discussion. "));
    CHECK(holds(text, "\n| Medium risk | 1 | 0 | 1 | 0 |\n"));
    CHECK(holds(text, "as these definitions allow: between 5 and 6 of 9"));
    CHECK_FALSE(holds(reports::committee_paper(tests::small_findings(), {}), "# Risk levels"));
}
