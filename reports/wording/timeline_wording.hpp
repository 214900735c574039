#pragma once

#include "reports/timeline/months.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace reports {

/// What a component is called: by the code that `gapmap explain` takes, or by its label, with the
/// code where another component has the same.
enum class ComponentName : std::uint8_t { code, label };

/// How many cells are provided on a day, of how many when it ends is stated, and of how many it is
/// not known before that because answers grow too old.
std::string ends_in_words(TimelineView const& view, base::Date day);

/// How many cells are left out because of confidential services; empty where none is.
std::string not_told_over_time(TimelineView const& view);

/// The cells that those numbers leave out, and why; empty where there are none.
std::string left_out_of_timeline(TimelineView const& view, base::Date day);

/// "1 April 2024: low.cara in Leeds: none found in this catalogue (was provided). Ends: A: B.", one
/// text for all districts in which a component changes alike.
std::vector<std::string> changes_in_words(TimelineView const& view,
                                          std::vector<ListedChange> const& listed,
                                          ComponentName name = ComponentName::code);

/// The cells that rest on one provider whose end is stated, the earliest first, and how many there
/// are of which no end is. What ends before the day is left out.
std::vector<std::string> sole_providers_in_words(TimelineView const& view, base::Date day,
                                                 ComponentName name = ComponentName::code);

} // namespace reports
