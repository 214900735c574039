#include "catalogue/programmes/outline.hpp"

#include "base/nearest_word.hpp"

#include <algorithm>

namespace catalogue {

namespace {

std::vector<std::string> names_of(OutlinePoint const& point) {
    std::vector<std::string> names{point.code, point.label};
    names.insert(names.end(), point.synonyms.begin(), point.synonyms.end());
    return names;
}

} // namespace

std::string_view code(PointKind kind) {
    switch (kind) {
    case PointKind::topic:
        return "topic";
    case PointKind::measure:
        return "measure";
    case PointKind::level:
        return "level";
    case PointKind::theme:
        return "theme";
    }
    return "";
}

std::optional<PointIndex> find_point(Outline const& outline, PointKind kind,
                                     std::string_view word) {
    auto const wanted = base::folded(word);
    if (wanted.empty()) {
        return std::nullopt;
    }
    for (std::uint32_t i = 0; i < outline.points.size(); ++i) {
        auto const& point = outline.points[i];
        auto const names = names_of(point);
        if (point.kind == kind && std::ranges::find(names, wanted, base::folded) != names.end()) {
            return PointIndex{i};
        }
    }
    return std::nullopt;
}

std::optional<std::string> nearest_point(Outline const& outline, PointKind kind,
                                         std::string_view word) {
    std::vector<std::string> candidates;
    for (auto const& point : outline.points) {
        if (point.kind == kind) {
            auto const names = names_of(point);
            candidates.insert(candidates.end(), names.begin(), names.end());
        }
    }
    return base::nearest_word(word, candidates);
}

} // namespace catalogue
