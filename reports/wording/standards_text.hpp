#pragma once

#include "catalogue/standards/standards.hpp"

#include <string>

namespace reports {

/// Standards as people read them: their scope, and of each guideline the rules, what each asks and
/// what decides it, or why there are none.
std::string standards_as_text(catalogue::Standards const& standards,
                              catalogue::Vocabulary const& vocabulary, int columns);

/// "sessions at least 22; session_weeks at least 22".
std::string criteria_in_words(std::vector<catalogue::StandardCriterion> const& criteria,
                              catalogue::Vocabulary const& vocabulary);

} // namespace reports
