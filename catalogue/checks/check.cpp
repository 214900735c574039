#include "catalogue/checks/check.hpp"

#include "catalogue/checks/families.hpp"

namespace catalogue {

std::vector<base::Problem> check(std::span<CheckedSheet const> sheets,
                                 CheckOptions const& options) {
    std::vector<base::Problem> problems;
    check_values(sheets, problems);
    check_holes(sheets, problems);
    check_dates(sheets, options, problems);
    check_agreement(sheets, problems);
    check_repeats(sheets, problems);
    check_spellings(sheets, problems);
    check_outliers(sheets, problems);
    check_columns(sheets, options.rules, problems);
    return problems;
}

} // namespace catalogue
