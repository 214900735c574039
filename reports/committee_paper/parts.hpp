#pragma once

#include "mapper/findings.hpp"
#include "reports/page/view.hpp"

#include <span>
#include <string>

namespace reports {

/// Districts as a cell of a table has room for: all by name, and of more than 12 their number and
/// the first few: "204 districts: Ashby, Burton, Coldham, Dale and 200 more".
std::string districts_in_cell(mapper::Findings const& findings,
                              std::span<geodata::DistrictIndex const> districts);

/// A list with the number of what is left out; empty where nothing is.
Views how_many_more(std::size_t all, std::size_t shown);

// The parts of the paper, each adding to a view what committee_paper.mustache asks for.

void add_headline(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite);
void add_matrix(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite);
void add_gaps(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite);
void add_joint(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite);
void add_overlaps(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite);
void add_groups(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite);
void add_ends(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite);

void add_front_doors(View& view, mapper::Findings const& findings);
void add_evidence(View& view, mapper::Findings const& findings);

// Empty where they were not asked for, or nobody said anything.
void add_standards(View& view, mapper::Findings const& findings);
void add_risk(View& view, mapper::Findings const& findings);
void add_annotations(View& view, mapper::Findings const& findings);
void add_out_of_scope(View& view, mapper::Findings const& findings);
void add_survey(View& view, mapper::Findings const& findings);

void add_quality(View& view, mapper::Findings const& findings);

/// `credit` is what the boundaries' licence asks for; empty where nobody knows.
void add_method(View& view, mapper::Findings const& findings, std::string const& credit);

} // namespace reports
