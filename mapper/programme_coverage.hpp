#pragma once

#include "catalogue/programmes/programme.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

/// Whether a plan covers a point of an outline. "Perhaps" is a question to ask: free text mentions
/// it, it is named without the month that is asked about, or a measure that belongs to it is named.
enum class Coverage : std::uint8_t { covered, perhaps, not_found };

/// "covered", "perhaps" or "not_found".
std::string_view code(Coverage coverage);

/// Why a point is perhaps covered by one part of the plan.
struct Hint {
    std::uint32_t part = 0;
    std::vector<std::string> words;              ///< the outline's, that its text mentions
    std::vector<catalogue::PointIndex> measures; ///< of the level or theme, that it names

    /// The part names the point but states no months.
    [[nodiscard]] bool months_not_stated() const { return words.empty() && measures.empty(); }
    friend bool operator==(Hint const&, Hint const&) = default;
};

/// A point, or one of a measure's months, and the parts of the plan that cover it or, where none
/// does, that hint at it.
struct PointCoverage {
    catalogue::PointIndex point;
    std::optional<int> month;
    Coverage coverage = Coverage::not_found;
    std::vector<std::uint32_t> parts;
    std::vector<Hint> hints;

    friend bool operator==(PointCoverage const&, PointCoverage const&) = default;
};

/// Compares a plan with an outline, in the outline's order. A point is covered where a part names
/// it, and never by free text or by a measure that belongs to it. Topics are looked for in the text
/// of sessions, measures and levels in that of the evaluation plan, themes in both, and all in that
/// of the programme as a whole. Neither length nor order is compared: they should fit the person
/// (see the outline's cautions).
std::vector<PointCoverage> coverage_of(catalogue::Programme const& programme,
                                       catalogue::Outline const& outline);

} // namespace mapper
