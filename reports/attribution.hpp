#pragma once

#include "mapper/findings.hpp"

#include <string>
#include <vector>

namespace reports {

/// What a map must say of its boundaries: the words given, if any; else what the Office for
/// National Statistics' licence asks for, where every code is one of theirs and the field of codes
/// names its year as theirs do (LAD24CD); else nothing, since codes alone do not tell who drew the
/// borders.
std::string attribution(mapper::Findings const& findings, std::string const& given);

/// "districts.geojson, LAD24CD": the file and its field of codes; empty where the run names none.
std::string boundary_source(mapper::Run const& run);

/// "Boundaries: districts.geojson, LAD24CD"; empty where the run names no file of boundaries.
std::string boundary_line(mapper::Run const& run);

/// How the map is projected, as a sentence.
std::string projection_line(mapper::Run const& run);

} // namespace reports
