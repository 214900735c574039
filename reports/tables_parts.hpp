#pragma once

#include "mapper/findings.hpp"
#include "reports/csv_text.hpp"

#include <string>
#include <vector>

namespace reports {

// The tables, one function each; tables() names them in order.

void write_cells_table(mapper::Findings const& findings, TextSink& sink);
void write_gaps_table(mapper::Findings const& findings, TextSink& sink);
void write_duplications_table(mapper::Findings const& findings, TextSink& sink);
void write_joint_commissioning_table(mapper::Findings const& findings, TextSink& sink);
void write_services_table(mapper::Findings const& findings, TextSink& sink);
void write_provision_table(mapper::Findings const& findings, TextSink& sink);
void write_referrals_table(mapper::Findings const& findings, TextSink& sink);
/// Both of findings that hold an audit.
void write_standards_table(mapper::Findings const& findings, TextSink& sink);
void write_service_standards_table(mapper::Findings const& findings, TextSink& sink);
void write_annotations_table(mapper::Findings const& findings, TextSink& sink);
void write_out_of_scope_table(mapper::Findings const& findings, TextSink& sink);
void write_survey_table(mapper::Findings const& findings, TextSink& sink);
void write_contracts_table(mapper::Findings const& findings, TextSink& sink);
void write_timeline_table(mapper::Findings const& findings, TextSink& sink);
void write_evidence_table(mapper::Findings const& findings, TextSink& sink);
void write_groups_table(mapper::Findings const& findings, TextSink& sink);
void write_risk_claims_table(mapper::Findings const& findings, TextSink& sink);
void write_risk_cells_table(mapper::Findings const& findings, TextSink& sink);

/// The columns of a table that has rows of every suite: `suite` comes first where there are several
/// suites.
std::vector<std::string> suite_header(mapper::Findings const& findings,
                                      std::vector<std::string> columns);
/// Fills that first column.
void suite_cell(CsvText& csv, mapper::Findings const& findings, mapper::SuiteFindings const& suite);

} // namespace reports
