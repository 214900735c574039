#pragma once

#include "catalogue/vocabularies/vocabulary.hpp"
#include "mapper/cells/condition.hpp"

#include <string>

namespace mapper {

/// What a service does not tell that a component asks, as a sentence part: "whether it takes medium
/// risk", "with whom it works".
std::string question_in_words(Condition condition, catalogue::Vocabulary const& vocabulary);

} // namespace mapper
