#include "reports/explain/judgements.hpp"
#include "reports/explain/parts.hpp"
#include "reports/json/cell_record.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace reports {

namespace {

constexpr std::size_t most_named = 20;

std::map<std::string, std::vector<std::string>> districts_by_status(JsonValue root, JsonValue suite,
                                                                    std::string const& component) {
    std::map<std::string, std::vector<std::string>> districts;
    suite.at("cells").for_each([&](JsonValue cell) {
        if (cell.at("component").is(component)) {
            districts[cell.at("status").text()].push_back(
                district_name(root, cell.at("district").text()));
        }
    });
    return districts;
}

/// The borders within a run of districts, which make it one.
std::vector<std::string> borders_within(JsonValue root, std::vector<std::string> const& codes) {
    auto const is_in = [&](std::string const& code) {
        return std::ranges::find(codes, code) != codes.end();
    };
    std::vector<std::string> borders;
    root.at("neighbours").for_each([&](JsonValue pair) {
        auto const a = pair.at("a").text();
        auto const b = pair.at("b").text();
        if (is_in(a) && is_in(b)) {
            borders.push_back(
                fmt::format("{} and {} ({:.1f} km)", district_name(root, a), district_name(root, b),
                            static_cast<double>(pair.at("border_m").count_or_zero()) / 1000));
        }
    });
    return borders;
}

void explain_runs(JsonValue root, JsonValue suite, std::string const& component,
                  ExplainedLines& lines) {
    bool any = false;
    suite.at("joint_commissioning").for_each([&](JsonValue joint) {
        if (!joint.at("component").is(component)) {
            return;
        }
        any = true;
        auto const codes = joint.at("districts").texts();
        std::vector<std::string> names;
        for (auto const& code : codes) {
            names.push_back(district_name(root, code));
        }
        auto const population = joint.at("population").count_or_zero();
        bool const all = joint.at("scope").is("region_wide");
        lines.part(fmt::format("{}: {}{}.",
                               all ? "A case for the whole region" : "A run of neighbours",
                               listed(names, most_named),
                               population == 0 ? ", population not known"
                                               : fmt::format(", {} people", grouped(population))));
        auto const borders = borders_within(root, codes);
        for (std::size_t i = 0; i < std::min(borders.size(), most_named); ++i) {
            lines.item("border of " + borders[i]);
        }
        if (borders.size() > most_named) {
            lines.item(fmt::format("and {} more", counted(borders.size() - most_named, "border")));
        }
    });
    if (!any) {
        lines.part("No two neighbouring districts are known to lack it, so no case is made for "
                   "commissioning it jointly.");
    }
    lines.paragraph("Two or more districts could commission a component together where none was "
                    "found in any of them and each borders on another. A district where it is not "
                    "known is in no run: were it found to have none, it would join.");
}

} // namespace

void explain_region(ExplainedRun const& run, Asked const& asked, ExplainedLines& lines) {
    bool first = true;
    for (auto const& component : read_components(run.root, run.name, asked.topic)) {
        for (auto const suite : suites_of(run.root)) {
            if (!suite.at("suite").at("title").is(component.suite)) {
                continue;
            }
            if (!first) {
                lines.part("");
            }
            first = false;
            lines.paragraph(fmt::format("{} ({}) in all districts.", component.component.code,
                                        component.component.label));
            for (auto const& [status, names] :
                 districts_by_status(run.root, suite, component.component.code)) {
                lines.item(
                    fmt::format("{}: {}", status_in_words(status), listed(names, most_named)));
            }
            explain_runs(run.root, suite, component.component.code, lines);
            explain_evidence(run.root, component.component.types, {}, lines);
            lines.part(
                fmt::format("Suite: {}. Source: {}.", component.suite, component.component.source));
        }
    }
}

} // namespace reports
