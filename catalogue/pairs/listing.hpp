#pragma once

#include "catalogue/pairs/decisions.hpp"
#include "catalogue/pairs/reason.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace catalogue {

struct Catalogue;

/// What may be told of one half of a pair. A confidential row is never one.
struct PairSide {
    std::string id;
    std::string provider;
    std::string programme;
    std::string file;
    std::string sheet;
    std::size_t row = 0;
};

struct ListedPair {
    PairSide first; ///< the earlier in the catalogue
    PairSide second;
    double likelihood = 0;
    std::vector<PairReason> reasons;
};

/// Rows that share something and are too many to be compared by it; the kind is what they share.
struct NotCompared {
    PairReason shared = PairReason::same_name;
    std::size_t groups = 0;
    std::size_t rows = 0;
};

/// Rows that may be one service entered twice, the likeliest first, those decided left out. Pairs
/// of which a half is confidential are counted and not listed: the other half, its name and its
/// contacts, would tell what the confidential one is.
struct PairListing {
    std::vector<ListedPair> pairs;
    std::size_t decided = 0;
    std::size_t confidential = 0;
    std::vector<NotCompared> not_compared;
};

PairListing list_pairs(Catalogue const& catalogue, PairDecisions const& decisions);

} // namespace catalogue
