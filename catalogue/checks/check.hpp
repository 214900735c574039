#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "catalogue/columns/column_rule.hpp"
#include "catalogue/files/checked_sheet.hpp"

#include <span>
#include <vector>

namespace catalogue {

struct CheckOptions {
    base::Date as_of;
    int stale_after_months = 12;
    std::vector<ColumnRule> rules; ///< of the user's own
};

/// What is wrong with rows that could be read, beyond what reading them has said: contacts and
/// numbers that are none, holes, spellings, codes and names that disagree, outliers, age. The
/// problems are in the order of the families; a confidential row is compared with no other.
std::vector<base::Problem> check(std::span<CheckedSheet const> sheets, CheckOptions const& options);

} // namespace catalogue
