#pragma once

#include "mapper/findings.hpp"

#include <string>
#include <string_view>

namespace reports {

/// An SVG of the ways from one front door: the doors on the left, a column for each step, and last
/// the services to which no way was found; lines between them are referrals. `name` is whose front
/// door it is ("Bradford"), `id` is of its own in the page. Beyond a dozen services of a column it
/// counts the rest. Made to stand inside an HTML page; has a title and a description.
std::string referral_picture(mapper::Findings const& findings, mapper::FrontDoor const& door,
                             std::string_view name, std::string_view id);

} // namespace reports
