#pragma once

#include "reports/tables/tables.hpp"

#include <string>
#include <vector>

namespace reports {

// The tables, one function each; tables() names them in order.

void write_cells_table(TableScope const& scope, TableRows& rows);
void write_gaps_table(TableScope const& scope, TableRows& rows);
void write_duplications_table(TableScope const& scope, TableRows& rows);
void write_joint_commissioning_table(TableScope const& scope, TableRows& rows);
void write_services_table(TableScope const& scope, TableRows& rows);
void write_provision_table(TableScope const& scope, TableRows& rows);
void write_referrals_table(TableScope const& scope, TableRows& rows);
/// Both of findings that hold an audit.
void write_standards_table(TableScope const& scope, TableRows& rows);
void write_service_standards_table(TableScope const& scope, TableRows& rows);
void write_annotations_table(TableScope const& scope, TableRows& rows);
void write_out_of_scope_table(TableScope const& scope, TableRows& rows);
void write_survey_table(TableScope const& scope, TableRows& rows);
void write_contracts_table(TableScope const& scope, TableRows& rows);
void write_timeline_table(TableScope const& scope, TableRows& rows);
void write_evidence_table(TableScope const& scope, TableRows& rows);
void write_groups_table(TableScope const& scope, TableRows& rows);
void write_risk_claims_table(TableScope const& scope, TableRows& rows);
void write_risk_cells_table(TableScope const& scope, TableRows& rows);

/// The columns of a table that has rows of every suite: `suite` comes first where there are several
/// suites.
std::vector<std::string> suite_header(TableScope const& scope, std::vector<std::string> columns);
/// Fills that first column.
void suite_cell(TableRows& rows, TableScope const& scope, mapper::SuiteFindings const& suite);
/// A component's tier: its code, or for people its label.
void tier_cell(TableRows& rows, catalogue::Suite const& suite,
               catalogue::Component const& component);

} // namespace reports
