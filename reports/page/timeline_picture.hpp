#pragma once

#include "reports/page/timeline_view.hpp"

#include <string>

namespace reports {

/// How many cells are what over time, as an SVG: a column a month from the as-of date to the last
/// change, or a column every so many months where there are too many. `id` begins the ids of its
/// elements. Empty where nothing changes.
std::string timeline_picture(TimelineView const& view, std::string const& id);

} // namespace reports
