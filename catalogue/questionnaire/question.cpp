#include "catalogue/questionnaire/question.hpp"

namespace catalogue {

std::string column_name(Vocabulary const& vocabulary, QuestionIndex question) {
    if (question == adults_question()) {
        return "adults";
    }
    std::size_t const position = question.value - 1;
    if (position < vocabulary.groups.size()) {
        return vocabulary.groups[position].code;
    }
    return "risk_" + vocabulary.risk_levels.at(position - vocabulary.groups.size()).code;
}

} // namespace catalogue
