#include "mapper/people/survey.hpp"

namespace mapper {

std::string_view code(QuestionKind kind) {
    return kind == QuestionKind::choice ? "choice" : "free_text";
}

} // namespace mapper
