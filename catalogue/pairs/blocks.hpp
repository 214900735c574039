#pragma once

#include "catalogue/pairs/entry.hpp"
#include "catalogue/pairs/score.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace catalogue {

/// Two positions among a catalogue's services, the lower first, and their score.
struct ScoredPair {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    PairScore score;
};

/// Rows of which none is compared with another by what they share, because they are too many.
struct OversizeBlock {
    PairReason shared = PairReason::same_name;
    std::size_t rows = 0;
};

struct PairSearch {
    std::vector<ScoredPair> pairs; ///< likely ones, by positions
    std::vector<OversizeBlock> oversize;
};

/// How many rows may share something before they are no longer compared pair by pair for it.
inline constexpr std::size_t most_rows_in_block = 40;

/// Compares those of the rows that share the words of their name, its two rarest words, a provider
/// and the rarest word, a telephone number, a web page or a place; so that the work grows with the
/// rows and not with their square. Rows that are alike in everything are compared with the first of
/// them only.
PairSearch search_pairs(PairEntries const& entries, std::vector<std::uint32_t> rows);

} // namespace catalogue
