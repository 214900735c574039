#include "tests/reports/page_text.hpp"

#include "reports/page/page.hpp"
#include "tests/reports/square_boundaries.hpp"

namespace tests {

std::string page_text(mapper::Findings const& findings, reports::PageOptions const& options) {
    reports::WholeText whole;
    reports::write_page(findings, square_boundaries(findings.districts), options, whole);
    return whole.text;
}

} // namespace tests
