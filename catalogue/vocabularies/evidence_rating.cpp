#include "catalogue/vocabularies/evidence_rating.hpp"

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

constexpr std::array grades{EvidenceGrade::good, EvidenceGrade::mixed, EvidenceGrade::poor};

EvidenceVerdict verdict_of(EvidenceGrade grade) {
    switch (grade) {
    case EvidenceGrade::good:
        return EvidenceVerdict::good;
    case EvidenceGrade::mixed:
        return EvidenceVerdict::mixed;
    case EvidenceGrade::poor:
        break;
    }
    return EvidenceVerdict::poor;
}

} // namespace

EvidenceVerdict verdict_of(std::span<EvidenceRating const> ratings) {
    if (ratings.empty()) {
        return EvidenceVerdict::not_rated;
    }
    auto const first = ratings.front().grade;
    bool const agree = std::ranges::all_of(
        ratings, [first](EvidenceRating const& rating) { return rating.grade == first; });
    return agree ? verdict_of(first) : EvidenceVerdict::sources_disagree;
}

int evidence_rank(EvidenceVerdict verdict) {
    switch (verdict) {
    case EvidenceVerdict::good:
        return 0;
    case EvidenceVerdict::mixed:
    case EvidenceVerdict::sources_disagree:
        return 1;
    case EvidenceVerdict::poor:
        return 2;
    case EvidenceVerdict::not_rated:
        break;
    }
    return 3;
}

std::optional<EvidenceGrade> parse_grade(std::string_view text) {
    auto const* const found =
        std::ranges::find_if(grades, [text](EvidenceGrade grade) { return code(grade) == text; });
    return found == grades.end() ? std::nullopt : std::optional{*found};
}

std::string_view code(EvidenceGrade grade) {
    return code(verdict_of(grade));
}

std::string_view code(EvidenceVerdict verdict) {
    switch (verdict) {
    case EvidenceVerdict::good:
        return "good";
    case EvidenceVerdict::mixed:
        return "mixed";
    case EvidenceVerdict::sources_disagree:
        return "sources_disagree";
    case EvidenceVerdict::poor:
        return "poor";
    case EvidenceVerdict::not_rated:
        break;
    }
    return "not_rated";
}

std::string_view label(EvidenceVerdict verdict) {
    switch (verdict) {
    case EvidenceVerdict::good:
        return "good evidence";
    case EvidenceVerdict::mixed:
        return "some or mixed evidence";
    case EvidenceVerdict::sources_disagree:
        return "sources disagree";
    case EvidenceVerdict::poor:
        return "poor evidence";
    case EvidenceVerdict::not_rated:
        break;
    }
    return "not rated";
}

} // namespace catalogue
