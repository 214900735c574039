#pragma once

#include "mapper/findings.hpp"
#include "reports/json/json_writer.hpp"

namespace reports {

void write_cells(JsonWriter& json, mapper::Findings const& findings,
                 mapper::SuiteFindings const& suite);
void write_group_cells(JsonWriter& json, mapper::Findings const& findings,
                       mapper::SuiteFindings const& suite);
/// The group cells counted: all, by district and by component.
void write_group_totals(JsonWriter& json, mapper::Findings const& findings,
                        mapper::SuiteFindings const& suite);

} // namespace reports
