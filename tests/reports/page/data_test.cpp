#include "reports/gap_classes.hpp"
#include "reports/page/data.hpp"
#include "reports/page/shapes.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/json_schema.hpp"
#include "tests/reports/square_boundaries.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

namespace {

std::string data_of(mapper::Findings const& findings, reports::PageOptions const& options = {}) {
    return reports::page_data(findings, tests::square_boundaries(findings.districts), options);
}

} // namespace

TEST_CASE("every cell has a letter, by district, then component") {
    auto const findings = tests::small_findings();
    auto const document = parsed(data_of(findings));
    auto const& suite = findings.suites[0];
    std::string const letters = document["suites"][0]["cells"].GetString();
    REQUIRE(letters.size() == suite.cells.size());
    for (std::size_t i = 0; i < suite.cells.size(); ++i) {
        bool const gap = suite.cells[i].status == mapper::CellStatus::gap;
        CHECK((letters[i] == 'g') == gap);
    }
    for (auto const& group : document["suites"][0]["by_group"].GetArray()) {
        CHECK(group.GetStringLength() == letters.size());
    }
    CHECK(document["statuses"].MemberCount() == 8);
    CHECK_FALSE(document["unanswered"].GetBool());
}

TEST_CASE("what is made for a group has another letter than what is open to it") {
    auto findings = tests::small_findings();
    auto& cells = findings.suites[0].group_cells;
    auto const open =
        std::ranges::find_if(cells, [](auto const& cell) { return is_provided(cell.status); });
    REQUIRE(open != cells.end());
    auto const groups = findings.vocabulary.groups.size();
    auto const number = static_cast<std::size_t>(open - cells.begin()) / groups;
    auto const letter = [&] {
        auto const document = parsed(data_of(findings));
        auto const& by_group = document["suites"][0]["by_group"];
        return by_group[open->group.value].GetString()[number];
    };
    open->designed.clear();
    CHECK(letter() == 'o');
    open->designed = open->services;
    CHECK(letter() == 'd');
}

TEST_CASE("a cell of a district that did not answer is unanswered, unless it is provided") {
    auto findings = tests::small_findings();
    findings.heard[0] = mapper::Heard::unanswered;
    CHECK(parsed(data_of(findings))["unanswered"].GetBool());
    for (auto& cell : findings.suites[0].cells) {
        cell.heard = mapper::Heard::unanswered;
    }
    std::string const letters = parsed(data_of(findings))["suites"][0]["cells"].GetString();
    for (std::size_t i = 0; i < letters.size(); ++i) {
        bool const unclear = findings.suites[0].cells[i].status == mapper::CellStatus::unclear;
        CHECK((letters[i] == 'x') == unclear);
    }
}

TEST_CASE("the script has the gap map's classes for every fewest and highest number of gaps") {
    auto const findings = tests::small_findings();
    auto const document = parsed(data_of(findings));
    auto const most = findings.suites[0].suite.components.size();
    REQUIRE(document["classes"].Size() == most + 1);
    for (unsigned fewest = 0; fewest <= most; ++fewest) {
        REQUIRE(document["classes"][fewest].Size() == most + 1 - fewest);
        for (unsigned highest = fewest; highest <= most; ++highest) {
            auto const& told = document["classes"][fewest][highest - fewest];
            auto const classes = reports::gap_classes({fewest, highest});
            REQUIRE(told.Size() == 2 * classes.size());
            for (unsigned i = 0; i < classes.size(); ++i) {
                CHECK(told[2 * i].GetUint() == classes[i].least);
                CHECK(document["shades"][told[2 * i + 1].GetUint()].GetString() ==
                      classes[i].colour);
            }
        }
    }
}

TEST_CASE("whom to ask of a cell is listed up to a number, and the rest counted") {
    auto findings = tests::small_findings();
    auto& cells = findings.suites[0].cells;
    auto const open = std::ranges::find(cells, mapper::CellStatus::unclear, &mapper::Cell::status);
    REQUIRE(open != cells.end());
    auto const number = std::to_string(open - cells.begin());
    auto const first = open->possible.at(0);
    auto const asks = [&] {
        auto const document = parsed(data_of(findings));
        auto const& cell = document["suites"][0]["asks"][number.c_str()];
        return std::pair{cell["listed"].Size(), cell["more"].GetUint()};
    };
    open->near_misses.clear();
    open->possible.assign(6, first);
    CHECK(asks() == std::pair{6U, 0U});
    open->possible.assign(12, first);
    CHECK(asks() == std::pair{6U, 6U});
    open->near_misses.assign(7, {.service = {0}, .failed = {mapper::ConditionKind::place, 0}});
    CHECK(asks() == std::pair{12U, 7U});
    auto const document = parsed(data_of(findings));
    auto const& listed = document["suites"][0]["asks"][number.c_str()]["listed"];
    CHECK(document["reasons"][listed[0][1].GetUint()].GetString() ==
          std::string{": not known: Medium risk"});
    CHECK(document["reasons"][listed[6][1].GetUint()].GetString() ==
          std::string{" is in a neighbouring district. Does it take people from here already?"});
}

TEST_CASE("no text of a catalogue can end the script element that the data stands in") {
    auto findings = tests::small_findings();
    findings.districts[0].name = "</script><script>alert(1)</script>";
    std::string const data = data_of(findings);
    CHECK(data.find('<') == std::string::npos);
    CHECK(parsed(data)["districts"][0]["name"].GetString() == findings.districts[0].name);
}

TEST_CASE("a district's steps come back to where they began, and neighbours meet") {
    auto const findings = tests::small_findings();
    auto const shapes = reports::page_shapes(tests::square_boundaries(findings.districts));
    REQUIRE(shapes.rings.size() == findings.districts.size());
    for (auto const& rings : shapes.rings) {
        REQUIRE(!rings.empty());
        for (auto const& steps : rings) {
            std::int64_t x = 0;
            std::int64_t y = 0;
            for (std::size_t i = 2; i < steps.size(); i += 2) {
                x += steps[i];
                y += steps[i + 1];
            }
            CHECK(x == 0);
            CHECK(y == 0);
            CHECK(std::abs(steps[0]) <= 20'000);
            CHECK(steps[1] >= 0);
        }
    }
}

TEST_CASE("tiles are asked of one origin, and only where somebody names them") {
    auto const findings = tests::small_findings();
    CHECK(parsed(data_of(findings))["tiles"].IsNull());
    CHECK(reports::tile_origin("https://tiles.example.org:8080/a/{z}/{x}/{y}.png?k=1") ==
          "https://tiles.example.org:8080");
    CHECK(reports::tile_origin("http://127.0.0.1:9/{z}/{y}/{x}") == "http://127.0.0.1:9");
    for (char const* wrong :
         {"tiles.example.org/{z}/{x}/{y}", "https://tiles.example.org/{z}/{x}.png",
          "https:///{z}/{x}/{y}", "javascript:{z}/{x}/{y}", "https://a b/{z}/{x}/{y}",
          "https://a;script-src/{z}/{x}/{y}", "https://{s}.example.org/{z}/{x}/{y}"}) {
        CHECK_THROWS(reports::tile_origin(wrong));
    }
}
