#pragma once

#include <string>
#include <string_view>

namespace reports {

/// The text without what no reader sees: control characters, and those of Unicode that turn the
/// direction of what follows about or have no width.
std::string without_direction_controls(std::string_view text);

} // namespace reports
