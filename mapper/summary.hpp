#pragma once

#include "mapper/findings.hpp"
#include "mapper/region.hpp"

#include <cstddef>
#include <vector>

namespace mapper {

/// Adds one answer to the counts.
void count(AnswerCounts& counts, catalogue::Answer answer);

/// Counts all services and their answers as given, whatever the date and the evidence policy.
Summary summary_of(Region const& region, std::size_t rows_unread);

} // namespace mapper
