#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "mapper/findings.hpp"

#include <string>

namespace reports {

/// An SVG map of the districts shaded by how many assessed components of the first suite are gaps,
/// with what is not known hatched and never blank, labels, a legend and the source line. Made to
/// stand inside an HTML page; has a title and a description for screen readers.
std::string gap_map_svg(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                        geodata::Boundaries const& boundaries);

} // namespace reports
