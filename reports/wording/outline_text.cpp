#include "reports/programme/report.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/programme_wording.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

using catalogue::OutlinePoint;
using catalogue::PointKind;

constexpr int least_columns = 40;

std::string point_text(catalogue::Outline const& outline, OutlinePoint const& point, int columns) {
    auto text = wrapped(fmt::format("{}: {}", point.code, point.label), columns,
                        {.first = "  ", .others = "    "});
    auto more = [&text, columns](std::string const& paragraph) {
        text += wrapped(paragraph, columns, {.first = "    ", .others = "      "});
    };
    if (!point.months.empty()) {
        std::vector<std::string> months;
        for (auto const month : point.months) {
            months.push_back(std::to_string(month));
        }
        more(fmt::format("at months: {}", listed(months, months.size())));
    }
    if (!point.synonyms.empty()) {
        more(fmt::format("also called: {}", fmt::join(point.synonyms, "; ")));
    }
    if (!point.hints.empty()) {
        more(fmt::format("hinted at by: {}", fmt::join(point.hints, "; ")));
    }
    if (!point.measures.empty()) {
        std::vector<std::string> codes;
        for (auto const measure : point.measures) {
            codes.push_back(outline.points[measure.value].code);
        }
        more(fmt::format("measured by: {} ({})", fmt::join(codes, "; "), point.measures_source));
    }
    more("source: " + point.source);
    return text;
}

template <typename Predicate>
std::string section(catalogue::Outline const& outline, std::string_view title, int columns,
                    Predicate belongs) {
    std::string text;
    for (auto const& point : outline.points) {
        if (belongs(point)) {
            text += point_text(outline, point, columns);
        }
    }
    return text.empty() ? text : "\n" + wrapped(title, columns) + text;
}

} // namespace

std::string outline_as_text(catalogue::Outline const& outline, int terminal_columns) {
    auto const columns = std::max(prose_columns(terminal_columns), least_columns);
    auto text = wrapped(fmt::format("{}: {}", outline.code, outline.title), columns);
    text += wrapped("Source: " + outline.source, columns);
    for (auto const& caution : outline.cautions) {
        text += wrapped(fmt::format("- {} ({})", caution.text, caution.source), columns,
                        {.first = "  ", .others = "    "});
    }
    for (auto const& stage : outline.stages) {
        text += section(outline, stage.label, columns, [&stage](OutlinePoint const& point) {
            return point.kind == PointKind::topic && point.stage == stage.code;
        });
    }
    for (auto const kind : {PointKind::measure, PointKind::level, PointKind::theme}) {
        text += section(outline, heading_of(kind), columns,
                        [kind](OutlinePoint const& point) { return point.kind == kind; });
    }
    return text;
}

} // namespace reports
