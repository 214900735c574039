#pragma once

#include "base/problem.hpp"
#include "cli/commands.hpp"

#include <cstddef>
#include <span>

namespace cli {

/// Prints what is wrong with a file, a line each, and says how many of these are errors; any makes
/// the command end with what it found.
std::size_t print_checked(std::span<base::Problem const> problems, Exit& exit);

} // namespace cli
