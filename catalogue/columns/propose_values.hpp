#pragma once

#include "catalogue/columns/column_matches.hpp"
#include "catalogue/columns/propose_map.hpp"
#include "catalogue/rows/kept_row.hpp"

#include <span>
#include <vector>

namespace catalogue {

/// What the words in columns of answers, intervention types and foci stand for that are none of the
/// vocabulary's, as far as one is near. Words of confidential rows are left out, and so are those
/// that could name a place, and all of them where a column seems to say which rows are hidden and
/// is not location_visibility.
std::vector<ProposedValues> propose_values(std::span<ProposedColumn const> columns,
                                           Header const& header, std::span<KeptRow const> rows,
                                           ColumnNames const& names, Vocabulary const& vocabulary);

} // namespace catalogue
