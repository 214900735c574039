#include "reports/terminal/parts.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <optional>
#include <span>
#include <tuple>

namespace reports {

namespace {

constexpr std::size_t most_items = 12;
constexpr std::size_t most_names = 6;

/// The districts where a component's cell has a status.
struct Spread {
    std::size_t component = 0;
    std::vector<geodata::DistrictIndex> districts;
    std::optional<std::int64_t> population = 0; ///< none when that of any district is not known
};

/// One a component that has any such cell, by the order of gaps, then the most districts first, of
/// equals the most people.
std::vector<Spread> spreads(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                            mapper::CellStatus status) {
    std::vector<Spread> by_component(suite.suite.components.size());
    for (std::size_t i = 0; i < by_component.size(); ++i) {
        by_component[i].component = i;
    }
    for (auto const& cell : suite.cells) {
        if (cell.status != status) {
            continue;
        }
        auto& spread = by_component[cell.component.value];
        spread.districts.push_back(cell.district);
        auto const people = findings.districts[cell.district.value].population;
        spread.population = people && spread.population
                                ? std::optional(*spread.population + *people)
                                : std::nullopt;
    }
    std::erase_if(by_component, [](Spread const& spread) { return spread.districts.empty(); });
    std::ranges::stable_sort(by_component, std::ranges::greater(), [&](Spread const& spread) {
        return std::tuple(-suite.gap_ranks[spread.component], spread.districts.size(),
                          spread.population);
    });
    return by_component;
}

std::string people(std::optional<std::int64_t> population) {
    if (!population || *population < 0) {
        return {};
    }
    return fmt::format(" ({})",
                       count_of(static_cast<std::size_t>(*population), "person", "people"));
}

/// "3 of 5 districts: Calderdale, Kirklees and Leeds", or "every district" of them.
std::string where(mapper::Findings const& findings,
                  std::vector<geodata::DistrictIndex> const& districts) {
    auto const all = findings.districts.size();
    return districts.size() == all ? std::string("every district")
                                   : fmt::format("{} of {}: {}", grouped(districts.size()),
                                                 count_of(all, "district", "districts"),
                                                 districts_listed(findings, districts, most_names));
}

/// How many more districts it may be, since nobody knows there.
std::string not_known_of(Spread const& spread, std::vector<Spread> const& unclear) {
    auto const found = std::ranges::find(unclear, spread.component, &Spread::component);
    return found == unclear.end()
               ? std::string{}
               : fmt::format("; not known in {} more", grouped(found->districts.size()));
}

std::string share(mapper::Comprehensiveness const& has) {
    return fmt::format("{} of {} components, {} of them locally", grouped(has.provided),
                       grouped(has.assessed), grouped(has.provided_locally));
}

/// By provided / assessed, then by locally provided / assessed, without dividing.
std::strong_ordering compare(mapper::Comprehensiveness const& a,
                             mapper::Comprehensiveness const& b) {
    auto const all = a.provided * b.assessed <=> b.provided * a.assessed;
    return all != 0 ? all : a.provided_locally * b.assessed <=> b.provided_locally * a.assessed;
}

} // namespace

std::string widest_gaps(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                        Terminal const& terminal) {
    auto const gaps = spreads(findings, suite, mapper::CellStatus::gap);
    auto const unclear = spreads(findings, suite, mapper::CellStatus::unclear);
    auto text = heading("Widest gaps: none found in this catalogue", terminal);
    if (gaps.empty()) {
        return text + item("no component in any district", terminal);
    }
    std::vector<Entry> list;
    for (auto const& gap : std::span{gaps}.first(std::min(gaps.size(), most_items))) {
        list.push_back({.what = name_with_code(suite.suite.components[gap.component]),
                        .about = where(findings, gap.districts) + people(gap.population) +
                                 not_known_of(gap, unclear),
                        .status = mapper::CellStatus::gap});
    }
    return text + entries(list, terminal) +
           and_more(gaps.size(), list.size(), "gaps.csv", terminal);
}

std::string not_known(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                      Terminal const& terminal) {
    auto const unclear = spreads(findings, suite, mapper::CellStatus::unclear);
    if (unclear.empty()) {
        return {};
    }
    std::vector<Entry> list;
    for (auto const& one : std::span{unclear}.first(std::min(unclear.size(), most_items))) {
        list.push_back({.what = name_with_code(suite.suite.components[one.component]),
                        .about = where(findings, one.districts),
                        .status = mapper::CellStatus::unclear});
    }
    return heading("Not known: some service may provide it", terminal) + entries(list, terminal) +
           and_more(unclear.size(), list.size(), "gaps.csv", terminal);
}

std::string best_provided(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                          Terminal const& terminal) {
    auto const& districts = suite.comprehensiveness;
    auto const best = std::ranges::max_element(
        districts, [](auto const& a, auto const& b) { return compare(a, b) < 0; });
    if (best == districts.end() || best->provided == 0) {
        return {};
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < districts.size(); ++i) {
        if (compare(districts[i], *best) == 0) {
            names.push_back(findings.districts[i].name);
        }
    }
    return heading("Most comprehensive", terminal) +
           item(fmt::format("{}{}: {}", listed(names, most_names), names.size() > 1 ? ", each" : "",
                            share(*best)),
                terminal);
}

std::string joint_commissioning(mapper::Findings const& findings,
                                mapper::SuiteFindings const& suite, Terminal const& terminal) {
    auto const& records = suite.joint_commissioning;
    if (records.empty()) {
        return {};
    }
    std::vector<Entry> list;
    for (auto const& joint : std::span{records}.first(std::min(records.size(), most_items))) {
        list.push_back(
            {.what = name_with_code(suite.suite.components[joint.component.value]),
             .about = fmt::format(
                 "{}{}{}", joint.scope == mapper::JointScope::region_wide ? "region-wide, " : "",
                 districts_listed(findings, joint.districts, most_names), people(joint.population)),
             .status = std::nullopt});
    }
    return heading("Joint commissioning: districts that could act together", terminal) +
           entries(list, terminal) +
           and_more(records.size(), list.size(), "joint-commissioning.csv", terminal);
}

} // namespace reports
