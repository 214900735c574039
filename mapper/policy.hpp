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

/// What the analyst decides, besides the inputs. The analysis reads no clock: `as_of` is today for
/// it.
struct Policy {
    base::Date as_of;
    EvidencePolicy evidence = EvidencePolicy::accept;
    StalePolicy stale = StalePolicy::as_stated;
    int stale_after_months = 12; ///< an answer older than this is marked stale

    friend bool operator==(Policy const&, Policy const&) = default;
};

/// The first day of which an answer is not stale.
base::Date oldest_fresh(Policy const& policy);

/// "accept" or "require".
std::string_view code(EvidencePolicy policy);

/// "as_stated" or "fresh_only".
std::string_view code(StalePolicy policy);

} // namespace mapper
