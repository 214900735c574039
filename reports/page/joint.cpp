#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/symbols.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace reports {

namespace {

constexpr std::size_t most_cases = 60;
constexpr std::size_t most_districts = 20;
constexpr std::size_t most_runs = 24;

using Districts = std::vector<geodata::DistrictIndex>;

View case_view(SuitePart const& part, mapper::JointCommissioning const& joint) {
    auto const& component = part.suite.suite.components[joint.component.value];
    return {
        .texts = {{"code", component.code.text},
                  {"component", component.label},
                  {"tier", tier_note(part.suite.suite, component)},
                  {"districts", districts_listed(part.findings, joint.districts, most_districts)},
                  {"scope", joint.scope == mapper::JointScope::region_wide
                                ? "region-wide case"
                                : count_of(joint.districts.size(), "neighbour", "neighbours")},
                  {"population", joint.population
                                     ? grouped(static_cast<std::uint64_t>(*joint.population))
                                     : "not known"}},
        .lists = {}};
}

/// Districts that lack the same components together.
struct Run {
    mapper::JointCommissioning const& first;
    std::vector<std::string> components;
};

std::vector<Run> runs_of(mapper::SuiteFindings const& suite) {
    std::vector<Run> runs;
    for (auto const& joint : suite.joint_commissioning) {
        auto const same = std::ranges::find_if(
            runs, [&](Run const& run) { return run.first.districts == joint.districts; });
        auto const& label = suite.suite.components[joint.component.value].label;
        if (same != runs.end()) {
            same->components.push_back(label);
        } else {
            runs.push_back({.first = joint, .components = {label}});
        }
    }
    return runs;
}

/// The districts of a run and those around them, which show where it is.
std::set<geodata::DistrictIndex> with_neighbours(Districts const& run,
                                                 std::vector<geodata::Neighbours> const& pairs) {
    std::set<geodata::DistrictIndex> all(run.begin(), run.end());
    for (auto const& pair : pairs) {
        for (auto const& [one, other] :
             {std::pair{pair.first, pair.second}, std::pair{pair.second, pair.first}}) {
            if (std::ranges::binary_search(run, one)) {
                all.insert(other);
            }
        }
    }
    return all;
}

/// The part of the symbols' canvas that holds the run, with some room around it.
std::string view_box(Districts const& run, geodata::Boundaries const& boundaries,
                     MapCanvas const& canvas) {
    if (has_small_maps(boundaries.districts.size())) {
        return fmt::format("0 0 {:.1f} {:.1f}", canvas.width, canvas.height);
    }
    geodata::Envelope box = envelope(boundaries.shapes[run.front().value]);
    for (auto const district : run) {
        auto const one = envelope(boundaries.shapes[district.value]);
        box.least = {std::min(box.least.x, one.least.x), std::min(box.least.y, one.least.y)};
        box.most = {std::max(box.most.x, one.most.x), std::max(box.most.y, one.most.y)};
    }
    auto const upper_left = canvas({box.least.x, box.most.y});
    auto const lower_right = canvas({box.most.x, box.least.y});
    double const side = 1.2 * std::max(lower_right.x - upper_left.x, lower_right.y - upper_left.y);
    return fmt::format("{:.1f} {:.1f} {:.1f} {:.1f}", (upper_left.x + lower_right.x - side) / 2,
                       (upper_left.y + lower_right.y - side) / 2, side, side);
}

View run_view(SuitePart const& part, Run const& run, geodata::Boundaries const& boundaries,
              MapCanvas const& canvas) {
    auto const& districts = run.first.districts;
    Views shapes;
    auto const drawn = has_small_maps(boundaries.districts.size())
                           ? std::set<geodata::DistrictIndex>{}
                           : with_neighbours(districts, part.findings.neighbours);
    for (std::uint32_t i = 0; i < boundaries.districts.size(); ++i) {
        bool const is_in = std::ranges::binary_search(districts, geodata::DistrictIndex{i});
        if (is_in || drawn.empty() || drawn.contains({i})) {
            shapes.push_back(
                {.texts = {{"number", fmt::format("{}", i)}, {"style", is_in ? "joint" : "beside"}},
                 .lists = {}});
        }
    }
    return {.texts = {{"districts", districts_listed(part.findings, districts, most_districts)},
                      {"population",
                       run.first.population
                           ? grouped(static_cast<std::uint64_t>(*run.first.population)) + " people"
                           : "population not known"},
                      {"count", count_of(run.components.size(), "component", "components")},
                      {"components", fmt::format("{}", fmt::join(run.components, "; "))},
                      {"view_box", view_box(districts, boundaries, canvas)}},
            .lists = {{"shapes", std::move(shapes)}}};
}

} // namespace

std::string joint_section(SuitePart const& part, geodata::Boundaries const& boundaries) {
    Views cases;
    for (mapper::JointCommissioning const& joint : part.suite.joint_commissioning) {
        if (cases.size() == most_cases) {
            break;
        }
        cases.push_back(case_view(part, joint));
    }
    auto const canvas = symbol_canvas(boundaries);
    auto const runs = runs_of(part.suite);
    Views maps;
    for (Run const& run : runs) {
        if (maps.size() == most_runs) {
            break;
        }
        maps.push_back(run_view(part, run, boundaries, canvas));
    }
    std::size_t const more = part.suite.joint_commissioning.size() - cases.size();
    return render(embedded_joint_mustache(),
                  {.texts = {{"anchor", part.anchor},
                             {"attribution", part.attribution},
                             {"more", grouped(more)},
                             {"more_runs", count_of(runs.size() - maps.size(), "run", "runs")}},
                   .lists = {{"any", shown_if(!cases.empty())},
                             {"has_attribution", shown_if(!part.attribution.empty())},
                             {"has_more", shown_if(more > 0)},
                             {"has_more_runs", shown_if(runs.size() > maps.size())},
                             {"maps", std::move(maps)},
                             {"cases", std::move(cases)}}});
}

} // namespace reports
