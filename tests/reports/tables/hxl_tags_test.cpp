#include "reports/tables/hxl_tags.hpp"
#include "reports/tables/tables.hpp"
#include "tests/reports/csv_table.hpp"
#include "tests/reports/findings_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

namespace {

using reports::hxl_tag;

/// The hashtags of HXL 1.1 that are used here.
constexpr std::array<std::string_view, 20> core{
    "#access",      "#activity",  "#adm2",   "#beneficiary", "#capacity", "#contact",    "#date",
    "#description", "#indicator", "#loc",    "#meta",        "#org",      "#population", "#sector",
    "#service",     "#severity",  "#status", "#subsector",   "#value",    "#item"};

bool is_attribute(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
           std::ranges::all_of(text, [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                      letter == '_';
           });
}

bool is_tag(std::string const& tag) {
    std::istringstream parts{tag};
    std::string part;
    std::getline(parts, part, '+');
    if (std::ranges::find(core, part) == core.end()) {
        return false;
    }
    while (std::getline(parts, part, '+')) {
        if (!is_attribute(part)) {
            return false;
        }
    }
    return tag.back() != '+';
}

std::vector<std::string> cells(std::string const& line) {
    std::vector<std::string> all;
    std::istringstream stream{line};
    for (std::string cell; std::getline(stream, cell, ',');) {
        all.push_back(cell);
    }
    return all;
}

} // namespace

TEST_CASE("every column of every table has a tag under it, and the rows follow") {
    auto const findings = tests::findings_with_risk_definitions();
    for (auto const& one : reports::tables(findings)) {
        CAPTURE(one.file_name);
        auto const plain = tests::csv_table(findings, one.file_name);
        auto const tagged = tests::csv_table(findings, one.file_name, reports::TagRow::hxl);
        std::istringstream lines{tagged};
        std::string header;
        std::string tags;
        std::getline(lines, header);
        std::getline(lines, tags);
        CHECK(header + "\n" == plain.substr(0, plain.find('\n') + 1));
        CHECK(header + "\n" + tagged.substr(header.size() + tags.size() + 2) == plain);
        auto const names = cells(header);
        auto const of_names = cells(tags);
        REQUIRE(names.size() == of_names.size());
        for (auto const& tag : of_names) {
            CAPTURE(tag);
            CHECK(is_tag(tag));
        }
    }
}

TEST_CASE(
    "no column but marks and what a vocabulary or a service answers is tagged by its name alone") {
    auto const findings = tests::findings_with_risk_definitions();
    std::set<std::string> without;
    for (auto const& one : reports::tables(findings)) {
        auto const text = tests::csv_table(findings, one.file_name);
        for (auto const& name : cells(text.substr(0, text.find('\n')))) {
            if (hxl_tag(name) == "#status+" + name) {
                without.insert(name);
            }
        }
    }
    std::set<std::string> expected{"adults",   "unanswered", "victim_support", "front_door",
                                   "in_scope", "stated",     "defined",        "certainty",
                                   "link",     "verdict"};
    for (auto const mark : mapper::all_marks) {
        expected.emplace(code(mark));
    }
    for (auto const& group : findings.vocabulary.groups) {
        expected.insert(group.code);
    }
    for (auto const& risk : findings.vocabulary.risk_levels) {
        expected.insert("risk_" + risk.code);
    }
    for (auto const& name : without) {
        CAPTURE(name);
        CHECK(expected.contains(name));
    }
}

TEST_CASE("a column of any name has a tag that is one") {
    CHECK(hxl_tag("district") == "#adm2+code");
    CHECK(hxl_tag("Looked-after children") == "#status+looked_after_children");
    CHECK(hxl_tag("18_to_24") == "#status+x18_to_24");
    CHECK(hxl_tag("") == "#status+x");
    CHECK(is_tag(hxl_tag("Ärzte, 2+2")));
}
