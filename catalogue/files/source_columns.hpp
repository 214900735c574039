#pragma once

#include "catalogue/files/layout.hpp"
#include "catalogue/files/source_sheet.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <vector>

namespace catalogue {

/// The columns of a sheet that decide what a service is and when: all that a finding can rest
/// on. What a map joins has several; a constant of a map stands in none.
std::vector<SourceColumn> source_columns(Layout const& layout, Vocabulary const& vocabulary);

} // namespace catalogue
