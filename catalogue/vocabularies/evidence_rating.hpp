#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace catalogue {

enum class EvidenceGrade : std::uint8_t { good, mixed, poor };

/// What a source found about a kind of intervention or a way of working, where it was studied: our
/// grade, the source's own words for it, the study that was graded, who graded it, and what a
/// reader should know besides (empty: nothing). It says nothing of any one service.
struct EvidenceRating {
    EvidenceGrade grade = EvidenceGrade::mixed;
    std::string words;
    std::string study;
    std::string source;
    std::string note;

    friend bool operator==(EvidenceRating const&, EvidenceRating const&) = default;
};

/// What the ratings of one type or approach come to: the grade that all give, `sources_disagree`
/// where they give several, `not_rated` where there is none.
enum class EvidenceVerdict : std::uint8_t { good, mixed, sources_disagree, poor, not_rated };

EvidenceVerdict verdict_of(std::span<EvidenceRating const> ratings);

/// Where a verdict stands when the best rated comes first: good 0, mixed and disagreeing 1, poor 2,
/// not rated 3.
int evidence_rank(EvidenceVerdict verdict);

/// Reads "good", "mixed", "poor"; none for anything else.
std::optional<EvidenceGrade> parse_grade(std::string_view text);

/// "good", "mixed", "poor".
std::string_view code(EvidenceGrade grade);

/// "good", "mixed", "sources_disagree", "poor", "not_rated".
std::string_view code(EvidenceVerdict verdict);

/// The words that people are shown: "good evidence", "some or mixed evidence", "sources disagree",
/// "poor evidence", "not rated".
std::string_view label(EvidenceVerdict verdict);

} // namespace catalogue
