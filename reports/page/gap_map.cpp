#include "reports/page/gap_map.hpp"

#include "reports/attribution.hpp"
#include "reports/district_gaps.hpp"
#include "reports/embedded.hpp"
#include "reports/gap_classes.hpp"
#include "reports/page/view.hpp"
#include "reports/paper/map_canvas.hpp"
#include "reports/paper/map_labels.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace reports {

namespace {

constexpr double map_width = 560;
constexpr double map_height = 640;
constexpr double legend_width = 236;
constexpr double legend_row = 24;
constexpr double footer = 58;
constexpr std::size_t most_described = 20;

std::string units(double value) {
    return fmt::format("{:.1f}", value);
}

std::string_view colour_of(std::size_t gaps, std::vector<GapClass> const& classes) {
    return std::ranges::find_if(classes, [&](GapClass const& one) { return gaps <= one.most; })
        ->colour;
}

bool nothing_known(DistrictGaps const& district) {
    return district.assessed > 0 && district.unclear == district.assessed;
}

/// The hatch's id, its own for each suite, since several maps may stand in one page.
std::string hatch_id(mapper::SuiteFindings const& suite) {
    std::string id = "not-known-";
    for (char const letter : suite.suite.code.text) {
        bool const plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= '0' && letter <= '9');
        id += plain ? letter : '-';
    }
    return id;
}

Views legend(std::vector<GapClass> const& classes) {
    Views rows;
    double y = 44;
    for (GapClass const& one : classes) {
        rows.push_back({.texts = {{"y", units(y)},
                                  {"text_y", units(y + 13)},
                                  {"colour", std::string{one.colour}},
                                  {"words", to_text(one)}},
                        .lists = {}});
        y += legend_row;
    }
    return rows;
}

} // namespace

std::string gap_map_svg(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                        geodata::Boundaries const& boundaries) {
    MapCanvas const canvas = fitted_canvas(boundaries, map_width, map_height);
    auto const by_district = district_gaps(suite);
    std::vector<std::size_t> gaps;
    std::ranges::transform(by_district, std::back_inserter(gaps), &DistrictGaps::gaps);
    auto const classes = gap_classes(gaps);
    auto const paths = all_path_data(boundaries, canvas);

    Views districts;
    Views hatched;
    bool any_unknown = false;
    std::vector<std::string> described;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        std::string const title =
            fmt::format("{}: {}", findings.districts[i].name, bounds(by_district[i]));
        described.push_back(title);
        bool const unknown = nothing_known(by_district[i]);
        any_unknown = any_unknown || unknown;
        districts.push_back(
            {.texts = {{"path", paths[i]},
                       {"colour", unknown ? fmt::format("url(#{}-all)", hatch_id(suite))
                                          : std::string{colour_of(gaps[i], classes)}},
                       {"title", title}},
             .lists = {}});
        if (by_district[i].unclear > 0 && !unknown) {
            hatched.push_back({.texts = {{"path", paths[i]}}, .lists = {}});
        }
    }
    Views labels;
    for (MapLabel const& label : placed_labels(boundaries, canvas)) {
        labels.push_back({.texts = {{"x", units(label.at.x)},
                                    {"name_y", units(label.at.y - 3)},
                                    {"gaps_y", units(label.at.y + 12)},
                                    {"name", findings.districts[label.district].name},
                                    {"gaps", bounds(by_district[label.district])}},
                          .lists = {}});
    }

    double const bar_m = round_length_m(canvas.width / canvas.units_per_metre / 4);
    double const hatch_y = 44 + legend_row * static_cast<double>(classes.size());
    bool const any_hatched = !hatched.empty();
    double const unknown_y = hatch_y + (any_hatched ? 2 * legend_row : 0);
    double const body = std::max(canvas.height, unknown_y + (any_unknown ? legend_row : 0));
    return render(embedded_gap_map_mustache(),
                  {.texts = {{"id", hatch_id(suite)},
                             {"width", units(canvas.width + legend_width)},
                             {"height", units(body + footer)},
                             {"suite", suite.suite.title},
                             {"described", listed(described, most_described)},
                             {"legend_x", units(canvas.width + 24)},
                             {"legend_text_x", units(canvas.width + 58)},
                             {"hatch_y", units(hatch_y)},
                             {"hatch_text_y", units(hatch_y + 13)},
                             {"hatch_more_y", units(hatch_y + 29)},
                             {"unknown_y", units(unknown_y)},
                             {"unknown_text_y", units(unknown_y + 13)},
                             {"bar_y", units(body + 22)},
                             {"bar_end", units(4 + bar_m * canvas.units_per_metre)},
                             {"bar_text_x", units(12 + bar_m * canvas.units_per_metre)},
                             {"bar_text_y", units(body + 26)},
                             {"bar_words", fmt::format("{} km", bar_m / 1000)},
                             {"source_y", units(body + 50)},
                             {"source", boundary_line(findings.run)}},
                   .lists = {{"districts", std::move(districts)},
                             {"has_pattern", shown_if(any_hatched || any_unknown)},
                             {"has_hatch", shown_if(any_hatched)},
                             {"has_unknown", shown_if(any_unknown)},
                             {"hatched", std::move(hatched)},
                             {"labels", std::move(labels)},
                             {"legend", legend(classes)}}});
}

} // namespace reports
