#pragma once

#include "mapper/cells/candidates.hpp"
#include "mapper/timeline/timeline.hpp"

#include <span>
#include <vector>

namespace mapper {

/// The timeline of one suite, given the candidates of each of its components. Goes once over the
/// days on which a candidate begins or ends; region-wide candidates are counted apart, so that one
/// that changes nothing costs nothing in every district.
Timeline timeline_of(Region const& region, std::span<catalogue::Component const> components,
                     std::span<std::vector<Candidate> const> candidates);

} // namespace mapper
