#include "cli/checked_file.hpp"

#include "cli/console.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cli {

std::size_t print_checked(std::span<base::Problem const> problems, Exit& exit) {
    for (auto const& problem : problems) {
        print_line(fmt::format("{}: {}", code(problem.severity), base::to_text(problem)));
    }
    auto const errors = static_cast<std::size_t>(
        std::ranges::count(problems, base::Severity::error, &base::Problem::severity));
    if (errors > 0) {
        exit = Exit::found_problems;
    }
    return errors;
}

} // namespace cli
