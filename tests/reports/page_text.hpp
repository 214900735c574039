#pragma once

#include "mapper/findings.hpp"
#include "reports/page/options.hpp"

#include <string>

namespace tests {

/// report.html of findings whose districts are squares in a row.
std::string page_text(mapper::Findings const& findings, reports::PageOptions const& options = {});

} // namespace tests
