#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "mapper/findings.hpp"
#include "reports/paper/paper.hpp"

#include <string>
#include <vector>

namespace reports {

/// What the maps for papers are made of, for one suite of the run.
struct PaperStudy {
    mapper::Findings const& findings;
    mapper::SuiteFindings const& suite;
    geodata::Boundaries const& boundaries;
    std::string attribution; ///< empty: as reports::attribution() finds
};

/// The districts shaded by how many assessed components have none found, with what is not known
/// hatched, on that of the papers on which the map is largest.
Picture gap_picture(PaperStudy const& study, std::vector<Paper> const& papers,
                    Lettering const& lettering);

} // namespace reports
