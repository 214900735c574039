#pragma once

#include "catalogue/programmes/outline.hpp"
#include "catalogue/programmes/programme.hpp"
#include "mapper/programme_coverage.hpp"

#include <string>
#include <string_view>

namespace reports {

/// "covered", "perhaps", "not found in this plan".
std::string_view label(mapper::Coverage coverage);

/// "Topics", "Measures", "Levels of evaluation", "Themes".
std::string_view heading_of(catalogue::PointKind kind);

/// Where a point is covered: "sessions 1 and 4, and the evaluation 'Calls'"; empty where it is not.
std::string places(catalogue::Programme const& programme, mapper::PointCoverage const& coverage);

/// Why a point is perhaps covered, a sentence for each part that hints at it.
std::vector<std::string> hint_sentences(catalogue::Outline const& outline,
                                        catalogue::Programme const& programme,
                                        mapper::PointCoverage const& coverage);

/// The programme's name, and that it is made up where it is.
std::string shown_name(catalogue::Programme const& programme);

} // namespace reports
