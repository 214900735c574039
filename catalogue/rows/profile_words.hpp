#pragma once

#include "catalogue/profile.hpp"

#include <optional>
#include <string_view>

namespace catalogue {

/// Each reads a cell's words and their synonyms: a blank is not stated, "?" and "unknown" are
/// unknown (for sex: not stated). None when the cell is no such word.
std::optional<WorksWith> parse_works_with(std::string_view cell);
std::optional<Status> parse_status(std::string_view cell);
std::optional<VictimSupport> parse_victim_support(std::string_view cell);
std::optional<Sex> parse_sex(std::string_view cell);

} // namespace catalogue
