#pragma once

#include "base/problem.hpp"
#include "catalogue/people/survey_file.hpp"
#include "geodata/district.hpp"
#include "mapper/people/survey.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace mapper {

/// Whether the answers in people's own words are shown, which could name somebody.
enum class Quotes : std::uint8_t { hidden, shown };

struct SurveySummary {
    Survey survey;
    std::vector<base::Problem> problems;
};

/// Sums up a survey. A question is a choice when at least half of the answers to it are given by
/// two responses or more in the same words (compared without regard to case and punctuation) and
/// none is longer than 80 letters; else it is free text.
///
/// By district a count is told where it and the district's responses are at least least_responses.
/// Where what is left out could be worked out from what is told and from the totals, more is left
/// out (survey_split.hpp).
SurveySummary summarise(catalogue::SurveyFile const& file,
                        std::span<geodata::District const> districts, Quotes quotes);

} // namespace mapper
