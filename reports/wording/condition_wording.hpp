#pragma once

#include "catalogue/vocabularies/vocabulary.hpp"
#include "mapper/cells/condition.hpp"

#include <string>

namespace reports {

/// What a service does not tell that a component asks, as a sentence part: "whether it takes medium
/// risk", "with whom it works".
std::string unknown_in_words(mapper::Condition condition, catalogue::Vocabulary const& vocabulary);

} // namespace reports
