#include "catalogue/vocabularies/evidence_rating.hpp"

#include <doctest/doctest.h>

#include <vector>

using catalogue::EvidenceGrade;
using catalogue::EvidenceVerdict;

namespace {

EvidenceVerdict verdict(std::vector<EvidenceGrade> const& grades) {
    std::vector<catalogue::EvidenceRating> ratings;
    for (auto const grade : grades) {
        ratings.push_back(
            {.grade = grade, .words = "w", .study = "s", .source = "Made up", .note = ""});
    }
    return catalogue::verdict_of(ratings);
}

} // namespace

TEST_CASE("sources that give one grade agree, and any other grade beside it is a disagreement") {
    CHECK(verdict({}) == EvidenceVerdict::not_rated);
    CHECK(verdict({EvidenceGrade::good}) == EvidenceVerdict::good);
    CHECK(verdict({EvidenceGrade::mixed, EvidenceGrade::mixed}) == EvidenceVerdict::mixed);
    CHECK(verdict({EvidenceGrade::poor}) == EvidenceVerdict::poor);
    CHECK(verdict({EvidenceGrade::good, EvidenceGrade::good, EvidenceGrade::mixed}) ==
          EvidenceVerdict::sources_disagree);
    CHECK(verdict({EvidenceGrade::mixed, EvidenceGrade::poor}) ==
          EvidenceVerdict::sources_disagree);
}

TEST_CASE("mixed and disagreeing stand together, after good and before poor and not rated") {
    CHECK(evidence_rank(EvidenceVerdict::good) < evidence_rank(EvidenceVerdict::mixed));
    CHECK(evidence_rank(EvidenceVerdict::mixed) ==
          evidence_rank(EvidenceVerdict::sources_disagree));
    CHECK(evidence_rank(EvidenceVerdict::mixed) < evidence_rank(EvidenceVerdict::poor));
    CHECK(evidence_rank(EvidenceVerdict::poor) < evidence_rank(EvidenceVerdict::not_rated));
}

TEST_CASE("a grade is one of three words") {
    CHECK(catalogue::parse_grade("good") == EvidenceGrade::good);
    CHECK(catalogue::parse_grade("mixed") == EvidenceGrade::mixed);
    CHECK(catalogue::parse_grade("poor") == EvidenceGrade::poor);
    CHECK_FALSE(catalogue::parse_grade("Good"));
    CHECK_FALSE(catalogue::parse_grade("sources_disagree"));
    CHECK_FALSE(catalogue::parse_grade(""));
}
