#pragma once

#include "base/date.hpp"
#include "mapper/cells/candidates.hpp"
#include "mapper/timeline/timeline.hpp"

#include <cstdint>
#include <vector>

namespace mapper {

/// What makes a candidate count otherwise from a day on: its own dates, or an answer that is too
/// old from then on.
enum class ChangeCause : std::uint8_t { dates, too_old };

/// The first day on which a candidate counts as another kind.
struct KindChange {
    base::Date on;
    MatchKind kind = MatchKind::none;
    ChangeCause cause = ChangeCause::dates;
};

/// How a candidate counts on any day: `before` until the first change. A near miss counts as none.
struct CandidateHistory {
    MatchKind before = MatchKind::none;
    std::vector<KindChange> changes; ///< ascending
};

/// By the candidate's dates, and by the days on which its answers turn stale under
/// StalePolicy::fresh_only, or what is known of it too old for a component that asks for news. Not
/// for a confidential service, whose dates are not told.
CandidateHistory history_of(Region const& region, AskedComponent const& asked,
                            Candidate const& candidate, FundingEnd funding);

} // namespace mapper
