#pragma once

#include "mapper/findings.hpp"
#include "reports/json/json_writer.hpp"

#include <span>

namespace reports {

// The sections of findings.json, one function each, in the order of the document. Each writes its
// key and its value into the object that is open.

void write_run(JsonWriter& json, mapper::Findings const& findings);
void write_summary(JsonWriter& json, mapper::Findings const& findings);
void write_services(JsonWriter& json, mapper::Findings const& findings);
void write_unlocated(JsonWriter& json, mapper::Findings const& findings);
void write_untyped(JsonWriter& json, mapper::Findings const& findings);
void write_neighbours(JsonWriter& json, mapper::Findings const& findings);
void write_problems(JsonWriter& json, std::vector<base::Problem> const& problems);
void write_annotations(JsonWriter& json, mapper::Findings const& findings);
void write_out_of_scope(JsonWriter& json, mapper::Findings const& findings);
void write_survey(JsonWriter& json, mapper::Findings const& findings);
void write_front_door(JsonWriter& json, mapper::Findings const& findings);
void write_every_group(JsonWriter& json, mapper::Findings const& findings);
void write_evidence_ratings(JsonWriter& json, mapper::Findings const& findings);

/// `standards`, where some were asked for.
void write_standards(JsonWriter& json, mapper::Findings const& findings);

/// What a suite makes of the cells, for the summary: counts with bounds under the run's policies
/// and under each evidence and stale policy, and the consistency between districts.
void write_cell_counts(JsonWriter& json, mapper::SuiteFindings const& suite);

/// suite, districts, components, cells, group_cells, group_totals, unplaced, duplications,
/// joint_commissioning.
void write_suite(JsonWriter& json, mapper::Findings const& findings,
                 mapper::SuiteFindings const& suite);

/// The timeline of one suite.
void write_timeline(JsonWriter& json, mapper::Findings const& findings,
                    mapper::SuiteFindings const& suite);
/// Both only where risk levels are defined: risk_definitions; and of a suite cells_by_risk_claims
/// and risk_claim_cells.
void write_risk_definitions(JsonWriter& json, mapper::Findings const& findings);
void write_risk_claims(JsonWriter& json, mapper::Findings const& findings,
                       mapper::SuiteFindings const& suite);

/// Cells by status, with the bounds of the gaps.
void write_counts(JsonWriter& json, mapper::CellCounts const& counts);

/// A list of the districts' codes, and of the intervention types'.
void write_district_codes(JsonWriter& json, mapper::Findings const& findings,
                          std::span<geodata::DistrictIndex const> districts);
void write_type_codes(JsonWriter& json, catalogue::Vocabulary const& words,
                      std::span<catalogue::TypeIndex const> types);

/// A list of the services' ids.
void write_ids(JsonWriter& json, mapper::Findings const& findings,
               std::span<mapper::ServiceIndex const> services);

} // namespace reports
