#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace mapper {

/// How many responses gave each answer (rows) in each district (columns). Those that name no
/// district, and answers that are not told one by one, are a column and a row of their own where
/// there are any, so that rows and columns add up to totals that are told elsewhere.
using SurveyCounts = std::vector<std::vector<std::size_t>>;

/// The same, with what would let a reader count fewer than least_responses people left out: those
/// counts themselves, and, where the rest of a row or column together with its total would give
/// them away, the least of the rest too. `told` says of each column whether its total is told; a
/// column without one is left out.
std::vector<std::vector<std::optional<std::size_t>>> safe_split(SurveyCounts const& counts,
                                                                std::vector<bool> const& told);

} // namespace mapper
