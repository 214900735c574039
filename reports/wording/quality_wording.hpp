#pragma once

#include "mapper/findings.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace reports {

struct QualityCount {
    std::string what;
    std::size_t count = 0;
};

/// Of how many services an analyst inferred what they are and with whom they work, as a sentence
/// without its stop; empty where of none.
std::string inferred_in_words(mapper::Findings const& findings);

/// What the figures do not know or could not use, each with its number: rows and services first,
/// then what the services' rows rest on. Of confidential services only how many there are.
std::vector<QualityCount> quality_of_services(mapper::Findings const& findings);

/// The same of the provided cells of one suite, by their marks, and of the unanswered ones.
std::vector<QualityCount> quality_of_cells(mapper::Findings const& findings,
                                           mapper::SuiteFindings const& suite);

/// How services answer each question that is asked of all: risk levels, adults, groups.
struct QuestionCounts {
    std::string question;
    mapper::AnswerCounts answers;
};

std::vector<QuestionCounts> answers_by_question(mapper::Findings const& findings);

} // namespace reports
