#pragma once

#include "base/date.hpp"

#include <cstdint>

namespace mapper {

/// Whether a yes counts as it stands, or only when it is evidenced. Under `require` any other yes
/// counts as unknown, so that cells turn unclear and not into gaps.
enum class EvidencePolicy : std::uint8_t { accept, require };

/// What the analyst decides, besides the inputs. The analysis reads no clock: `as_of` is today for
/// it.
struct Policy {
    base::Date as_of;
    EvidencePolicy evidence = EvidencePolicy::accept;
    int stale_after_months = 12; ///< a source older than this is marked stale

    friend bool operator==(Policy const&, Policy const&) = default;
};

/// "accept" or "require".
std::string_view code(EvidencePolicy policy);

} // namespace mapper
