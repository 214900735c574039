#pragma once

#include "catalogue/pairs/entry.hpp"
#include "catalogue/pairs/reason.hpp"

namespace catalogue {

/// How likely it is that two rows are one service, from 0 to 1, and what speaks for and against it.
struct PairScore {
    double likelihood = 0;
    PairReasons reasons;
};

/// From this likelihood on a pair is shown to a person.
inline constexpr double least_pair_likelihood = 0.5;

/// Adds up what speaks for and against, as log odds. Within one provider the programme's name must
/// decide, since its services share a telephone, a website and a building anyway; between two
/// providers the contacts weigh most, because two organisations seldom share them all. Two stated
/// telephone numbers that differ speak against all else. The weights were set by hand and are
/// checked on the directories of tests/catalogue/pair_labels.csv.
PairScore pair_score(PairEntries const& entries, std::uint32_t one, std::uint32_t other);

} // namespace catalogue
