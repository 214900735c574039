#pragma once

#include "geodata/boundaries.hpp"
#include "mapper/findings.hpp"

#include <string>

namespace reports {

/// report.html: one file that needs no other and no network. Headline with bounds, gap map, matrix,
/// gaps, duplications, joint commissioning, what is not known, how a gap is decided, sources.
std::string page(mapper::Findings const& findings, geodata::Boundaries const& boundaries);

} // namespace reports
