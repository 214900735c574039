#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "mapper/findings.hpp"
#include "reports/page/options.hpp"

#include <string>

namespace reports {

/// What the page's script works on, as JSON that may stand in a script element: `as_of`, `statuses`
/// (by a letter: how each looks and what it is called), `shades`, `groups`, `services` (names),
/// `reasons`, `districts` (each with its `rings`: steps from corner to corner in parts of a degree,
/// `scale` of them to one, from `origin`), `suites` (each with its `tiers`, `components`, `cells`
/// as a text of letters by district, then component, `by_group` the same asked again for each
/// group, `services` and `asks` by the number of a cell, `changes` over time, and `not_told`, the
/// cells whose dates are not), `tiles`.
std::string page_data(mapper::Findings const& findings, geodata::Boundaries const& boundaries,
                      PageOptions const& options);

} // namespace reports
