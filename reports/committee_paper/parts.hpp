#pragma once

#include "mapper/findings.hpp"
#include "reports/page/view.hpp"

namespace reports {

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
void add_quality(View& view, mapper::Findings const& findings);
void add_method(View& view, mapper::Findings const& findings);

} // namespace reports
