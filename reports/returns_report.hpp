#pragma once

#include "geodata/district.hpp"
#include "mapper/people/returns.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace reports {

enum class ReturnsFormat : std::uint8_t { text, csv, json };

/// "text", "csv" or "json".
std::string_view code(ReturnsFormat format);

/// How far a round of questionnaires has come: by district, and whom to remind. The CSV has the
/// counts alone. Text lines are at most `columns` wide.
std::string returns_report(mapper::ReturnsOverview const& overview,
                           std::span<geodata::District const> districts, ReturnsFormat format,
                           int columns);

} // namespace reports
