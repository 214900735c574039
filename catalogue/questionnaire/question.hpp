#pragma once

#include "base/id.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <string>

namespace catalogue {

struct QuestionTag;

/// A yes/no question of the catalogue: is the service for adults, for each group, for each risk
/// level. They are numbered adults, groups, risk levels, so that a service's answers are one array.
using QuestionIndex = base::Index<QuestionTag>;

inline QuestionIndex adults_question() {
    return {0};
}

inline QuestionIndex question_of(GroupIndex group) {
    return {1 + group.value};
}

inline QuestionIndex question_of(Vocabulary const& vocabulary, RiskIndex risk) {
    return {static_cast<std::uint32_t>(1 + vocabulary.groups.size()) + risk.value};
}

inline std::size_t question_count(Vocabulary const& vocabulary) {
    return 1 + vocabulary.groups.size() + vocabulary.risk_levels.size();
}

/// The native column that asks the question: "adults", a group's code, "risk_" and a level's code.
std::string column_name(Vocabulary const& vocabulary, QuestionIndex question);

} // namespace catalogue
