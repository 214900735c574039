#include "reports/wording/programme_wording.hpp"

#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

using catalogue::PartKind;
using catalogue::PlanPart;

/// "session 4 ('Your story')", "the evaluation 'Calls'", "the programme as a whole".
std::string part_name(PlanPart const& part) {
    if (part.kind == PartKind::programme) {
        return "the programme as a whole";
    }
    if (part.kind == PartKind::evaluation) {
        return fmt::format("the evaluation '{}'", part.title);
    }
    return part.number ? fmt::format("session {} ('{}')", *part.number, part.title)
                       : fmt::format("the session '{}'", part.title);
}

std::string quoted_list(std::vector<std::string> texts) {
    for (auto& text : texts) {
        text = fmt::format("\"{}\"", text);
    }
    return listed(texts, texts.size());
}

std::vector<std::string> labels_of(catalogue::Outline const& outline,
                                   std::vector<catalogue::PointIndex> const& points) {
    std::vector<std::string> labels;
    for (auto const point : points) {
        labels.push_back(outline.points[point.value].label);
    }
    return labels;
}

} // namespace

std::string_view label(mapper::Coverage coverage) {
    switch (coverage) {
    case mapper::Coverage::covered:
        return "covered";
    case mapper::Coverage::perhaps:
        return "perhaps";
    case mapper::Coverage::not_found:
        return "not found in this plan";
    }
    return "";
}

std::string_view heading_of(catalogue::PointKind kind) {
    switch (kind) {
    case catalogue::PointKind::topic:
        return "Topics";
    case catalogue::PointKind::measure:
        return "Measures";
    case catalogue::PointKind::level:
        return "Levels of evaluation";
    case catalogue::PointKind::theme:
        return "Themes";
    }
    return "";
}

std::string places(catalogue::Programme const& programme, mapper::PointCoverage const& coverage) {
    std::vector<std::string> numbers;
    std::vector<std::string> others;
    for (auto const index : coverage.parts) {
        auto const& part = programme.parts[index];
        if (part.number) {
            numbers.push_back(std::to_string(*part.number));
        } else {
            others.push_back(part_name(part));
        }
    }
    if (!numbers.empty()) {
        others.insert(others.begin(), fmt::format("session{} {}", numbers.size() == 1 ? "" : "s",
                                                  listed(numbers, numbers.size())));
    }
    return fmt::format("{}", fmt::join(others, "; "));
}

std::vector<std::string> hint_sentences(catalogue::Outline const& outline,
                                        catalogue::Programme const& programme,
                                        mapper::PointCoverage const& coverage) {
    auto const& source = outline.points[coverage.point.value].measures_source;
    std::vector<std::string> sentences;
    for (auto const& hint : coverage.hints) {
        auto const name = part_name(programme.parts[hint.part]);
        if (hint.months_not_stated()) {
            sentences.push_back(fmt::format("{} states no months: is it done then?", name));
            continue;
        }
        std::vector<std::string> reasons;
        if (!hint.words.empty()) {
            reasons.push_back("mentions " + quoted_list(hint.words));
        }
        if (!hint.measures.empty()) {
            reasons.push_back(fmt::format("names the measure{} {}, which belong{} here ({})",
                                          hint.measures.size() == 1 ? "" : "s",
                                          quoted_list(labels_of(outline, hint.measures)),
                                          hint.measures.size() == 1 ? "s" : "", source));
        }
        sentences.push_back(
            fmt::format("{} {}: is it covered?", name, fmt::join(reasons, " and ")));
    }
    return sentences;
}

std::string shown_name(catalogue::Programme const& programme) {
    return programme.made_up == catalogue::MadeUp::yes ? programme.name() + " (made up)"
                                                       : programme.name();
}

} // namespace reports
