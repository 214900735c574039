#pragma once

#include "catalogue/suites/compare_suites.hpp"
#include "catalogue/suites/load_suite.hpp"

#include <string>
#include <vector>

namespace cli {

/// What a component asks of a service beside its intervention types, one phrase a condition, in the
/// codes of its vocabulary: "risk low", "focus DA", "adults".
std::vector<std::string> conditions_asked(catalogue::Component const& component,
                                          catalogue::Vocabulary const& vocabulary);

/// A suite as people read it: its tiers, components, what each asks, and the sources.
std::string suite_text(catalogue::LoadedSuite const& loaded, int columns);

/// Each component of the first suite with those of the second that take the same intervention
/// types, and how their conditions differ; then what only the second has.
std::string comparison_text(catalogue::LoadedSuite const& first,
                            catalogue::LoadedSuite const& second, int columns);

} // namespace cli
