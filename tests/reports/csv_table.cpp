#include "tests/reports/csv_table.hpp"

#include "reports/tables/tables.hpp"

#include <doctest/doctest.h>

namespace tests {

std::string csv_table(mapper::Findings const& findings, std::string_view name,
                      reports::TagRow tags) {
    for (auto const& one : reports::tables(findings)) {
        if (one.file_name == name) {
            reports::WholeText whole;
            reports::CsvText csv{whole, tags};
            one.write({.findings = findings, .suites = findings.suites}, csv);
            csv.finish();
            return whole.text;
        }
    }
    FAIL("no table " << name);
    return {};
}

} // namespace tests
