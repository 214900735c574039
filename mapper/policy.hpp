#pragma once

#include "base/date.hpp"

#include <cstdint>

namespace mapper {

/// Whether a yes counts as it stands, or only when it is evidenced. Under `require` any other yes
/// counts as unknown, so that cells turn unclear and not into gaps.
enum class EvidencePolicy : std::uint8_t { accept, require };

/// Whether an answer counts however old it is, or as unknown when its date, or its row's source
/// date, is more than Policy::stale_after_months before the as-of date, yes and no alike. An answer
/// of which no date is known counts as stated.
enum class StalePolicy : std::uint8_t { as_stated, fresh_only };

/// In which order gaps are listed: as the suite has its components, or the best rated by the
/// evidence first (catalogue::evidence_rank), of equals as the suite has them.
enum class GapOrder : std::uint8_t { suite, evidence };

/// Whether a service's yes to a risk level counts as stated, or as the run's definition of the
/// level allows: a yes that the service's other answers contradict counts as no, one that they do
/// not show counts as unknown. Without definitions the two are one.
enum class RiskClaimPolicy : std::uint8_t { stated, defined };

/// What the analyst decides, besides the inputs. The analysis reads no clock: `as_of` is today for
/// it.
struct Policy {
    base::Date as_of;
    EvidencePolicy evidence = EvidencePolicy::accept;
    StalePolicy stale = StalePolicy::as_stated;
    int stale_after_months = 12; ///< an answer older than this is marked stale
    GapOrder gaps_by = GapOrder::suite;
    RiskClaimPolicy risk_claims = RiskClaimPolicy::stated;

    friend bool operator==(Policy const&, Policy const&) = default;
};

/// The first day of which an answer is not stale.
base::Date oldest_fresh(Policy const& policy);

/// "accept" or "require".
std::string_view code(EvidencePolicy policy);

/// "as_stated" or "fresh_only".
std::string_view code(StalePolicy policy);

/// "suite" or "evidence".
std::string_view code(GapOrder order);

/// "stated" or "defined".
std::string_view code(RiskClaimPolicy policy);

} // namespace mapper
