#pragma once

#include "base/id.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

struct PointTag;
using PointIndex = base::Index<PointTag>;

/// Topics belong to sessions; measures and the levels of an evaluation model to the evaluation
/// plan; themes to a programme as a whole.
enum class PointKind : std::uint8_t { topic, measure, level, theme };

inline constexpr PointKind all_point_kinds[] = {PointKind::topic, PointKind::measure,
                                                PointKind::level, PointKind::theme};

/// "topic", "measure", "level" or "theme".
std::string_view code(PointKind kind);

/// What a programme may cover. A plan names it by its code, label or a synonym; hints are words
/// that, in free text, make it worth asking whether it is covered.
struct OutlinePoint : Term {
    PointKind kind = PointKind::topic;
    std::string stage;       ///< a topic's, by its code
    std::vector<int> months; ///< a measure's, after a person's start; none: at any time
    std::vector<std::string> hints;
    std::vector<PointIndex> measures; ///< a level's or theme's: naming one of them hints at it
    std::string measures_source;      ///< which says that they belong to it; empty without any

    friend bool operator==(OutlinePoint const&, OutlinePoint const&) = default;
};

struct OutlineStage {
    std::string code;
    std::string label;
    std::string source;

    friend bool operator==(OutlineStage const&, OutlineStage const&) = default;
};

/// What the source says against making too much of a comparison; shown with each.
struct Caution {
    std::string text;
    std::string source;

    friend bool operator==(Caution const&, Caution const&) = default;
};

/// A reference outline of a programme, as a source gives it and in its order.
struct Outline {
    std::string code;
    std::string title;
    std::string source;
    std::vector<Caution> cautions;
    std::vector<OutlineStage> stages;
    std::vector<OutlinePoint> points;

    friend bool operator==(Outline const&, Outline const&) = default;
};

/// The point of this kind whose code, label or a synonym folds to the same word. None when no point
/// does.
std::optional<PointIndex> find_point(Outline const& outline, PointKind kind, std::string_view word);

/// The code, label or synonym of this kind that a word without a point most likely meant.
std::optional<std::string> nearest_point(Outline const& outline, PointKind kind,
                                         std::string_view word);

} // namespace catalogue
