#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "mapper/findings.hpp"

#include <string>

namespace reports {

/// One suite's part of the page. `anchor` begins the id of every element that can be linked to
/// ("suite-1"), since a page may hold several suites. `attribution` is what the page's maps must
/// say of their borders, or empty.
struct SuitePart {
    mapper::Findings const& findings;
    mapper::SuiteFindings const& suite;
    std::string anchor;
    std::string attribution = {};
};

/// Each is one section of the page as HTML; the page puts them in order.
std::string headline_section(SuitePart const& part);
/// Whether there is a map of each component; where there is none, the section of maps holds nothing
/// but the gap map, of which the explorer takes the place on the screen.
bool has_component_maps(SuitePart const& part);
std::string map_section(SuitePart const& part, geodata::Boundaries const& boundaries);
std::string matrix_section(SuitePart const& part);
std::string gaps_section(SuitePart const& part);
std::string unknown_section(SuitePart const& part);
std::string groups_section(SuitePart const& part);
std::string duplications_section(SuitePart const& part);
std::string joint_section(SuitePart const& part, geodata::Boundaries const& boundaries);
std::string timeline_section(SuitePart const& part);
std::string districts_section(SuitePart const& part);
std::string unplaced_section(SuitePart const& part);

/// The map with its filters, which the page's script brings to life; hidden without it.
std::string explorer_section(std::string const& attribution);
/// What is not known, claimed, old, unanswered or not placed, counted.
std::string quality_section(mapper::Findings const& findings);
std::string front_doors_section(mapper::Findings const& findings);
/// Empty where no standards were asked for.
std::string standards_section(mapper::Findings const& findings);
/// Empty where no service that fills a component says anything of its contract.
std::string contracts_section(mapper::Findings const& findings);
/// Empty where nobody says anything, nothing is out of scope, or no survey was given.
std::string annotations_section(mapper::Findings const& findings);
std::string out_of_scope_section(mapper::Findings const& findings);
std::string survey_section(mapper::Findings const& findings);
/// Empty where no risk level is defined.
std::string risk_section(mapper::Findings const& findings);
std::string evidence_section(mapper::Findings const& findings);
std::string services_section(mapper::Findings const& findings);
std::string problems_section(mapper::Findings const& findings);
std::string method_section(mapper::Findings const& findings);
std::string record_section(mapper::Findings const& findings, std::string const& attribution);

} // namespace reports
