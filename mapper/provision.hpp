#pragma once

#include "mapper/findings.hpp"
#include "mapper/region.hpp"

#include <vector>

namespace mapper {

/// By district (region-wide and national services last, without one), type and risk level, wherever
/// there is at least one service in service on the as-of date. Answers count as given, whatever the
/// evidence policy; a service of several types counts in each.
std::vector<ProvisionRow> provision_of(Region const& region);

} // namespace mapper
