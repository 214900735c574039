#pragma once

#include "mapper/region.hpp"
#include "mapper/standards/audit.hpp"

namespace mapper {

/// Holds the services of a region against standards, whose rules are in the region's vocabulary. A
/// rule applies to a service that is within the scope of the standards, of one of the rule's kinds,
/// and meets every criterion of its `when`; it meets the rule when it passes every criterion of
/// `met_by`, and does not when it fails one. Under EvidencePolicy::require a yes that is not
/// evidenced is not stated, and so is an answer that is stale under StalePolicy::fresh_only. Linear
/// in the services, times the rules.
Audit audit_of(Region const& region, catalogue::Standards standards);

} // namespace mapper
