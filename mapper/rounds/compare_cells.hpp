#pragma once

#include "mapper/rounds/round_comparison.hpp"

namespace mapper {

/// What is compared: two rounds and how their districts and services go together.
struct ComparedRounds {
    Round const& before;
    Round const& after;
    catalogue::CodeChanges const& codes;
    std::vector<PlacePair> const& places;
    std::vector<ServicePair> const& services; ///< in both or in one
    std::vector<std::string> const& frame;
};

/// Compares the cells of two suites; `components` of the result are those that both have.
SuiteComparison compare_cells(ComparedRounds const& rounds, RoundSuite const& before,
                              RoundSuite const& after);

} // namespace mapper
