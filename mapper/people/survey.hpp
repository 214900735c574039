#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

/// How many responses there must be before anything is said of a district, or of one answer in a
/// district, so that an anonymous survey stays one.
inline constexpr std::size_t least_responses = 5;

/// A count by district, one for each of Survey::districts; none where it is not told.
using DistrictCounts = std::vector<std::optional<std::size_t>>;

/// One answer that responses gave in the same words.
struct SurveyChoice {
    std::string text;
    std::size_t responses = 0;
    DistrictCounts by_district;

    friend bool operator==(SurveyChoice const&, SurveyChoice const&) = default;
};

enum class QuestionKind : std::uint8_t { choice, free_text };

/// One column. Of a choice each answer that at least two responses gave is told; one that a single
/// response gave may be its own words, and is only counted, as all answers of free text are.
struct SurveyQuestion {
    std::string text;
    QuestionKind kind = QuestionKind::free_text;
    std::size_t answered = 0;
    std::vector<SurveyChoice> choices; ///< most frequent first, then by text
    std::size_t only_once = 0;         ///< answers to a choice that one response gave
    std::vector<std::string> quotes;   ///< only where asked for: what is not told otherwise, sorted

    friend bool operator==(SurveyQuestion const&, SurveyQuestion const&) = default;
};

/// An anonymous survey of providers, summed up: no response can be told from it.
struct Survey {
    std::string file;
    std::size_t responses = 0;
    std::vector<std::string> districts; ///< names; empty where the survey does not ask for them
    DistrictCounts by_district;
    std::optional<std::size_t> without_district; ///< name none that is known; told as any district
    std::vector<SurveyQuestion> questions;

    friend bool operator==(Survey const&, Survey const&) = default;
};

/// "choice", "free_text".
std::string_view code(QuestionKind kind);

} // namespace mapper
