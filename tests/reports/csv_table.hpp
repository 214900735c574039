#pragma once

#include "mapper/findings.hpp"
#include "reports/tables/csv_text.hpp"

#include <string>
#include <string_view>

namespace tests {

/// A table of the findings, by its file name; stops the test where there is none.
std::string csv_table(mapper::Findings const& findings, std::string_view name,
                      reports::TagRow tags = reports::TagRow::none);

} // namespace tests
