#pragma once

#include "base/problem.hpp"
#include "catalogue/checks/check.hpp"

#include <span>
#include <vector>

namespace catalogue {

using Sheets = std::span<CheckedSheet const>;
using Problems = std::vector<base::Problem>;

/// Contacts, links and numbers that are none, and numbers below 0.
void check_values(Sheets sheets, Problems& problems);

/// Cells and columns without which a service fills no cell, or only a doubtful one.
void check_holes(Sheets sheets, Problems& problems);

/// Sources that are old or lie ahead, services that have ended, years that cannot be.
void check_dates(Sheets sheets, CheckOptions const& options, Problems& problems);

/// Cells of one row that cannot both be right, and cells of several that ought to agree: a code
/// and its name, a provider and its postcode.
void check_agreement(Sheets sheets, Problems& problems);

/// Rows that say the same as an earlier one in every cell.
void check_repeats(Sheets sheets, Problems& problems);

/// Rare values that are one letter away from frequent ones, and one value written in several ways.
void check_spellings(Sheets sheets, Problems& problems);

/// Numbers and sites far away from all the others.
void check_outliers(Sheets sheets, Problems& problems);

/// The user's own rules.
void check_columns(Sheets sheets, std::span<ColumnRule const> rules, Problems& problems);

} // namespace catalogue
