#pragma once

#include "base/problem.hpp"

#include <span>
#include <string>
#include <string_view>

namespace reports {

/// A kind of problem that the program can find: its stable word, how severe it usually is, what it
/// means and the way out, each a sentence without its full stop.
struct ProblemRule {
    std::string_view code;
    base::Severity severity = base::Severity::error;
    std::string_view meaning;
    std::string_view way_out;
};

/// All of them, by code.
std::span<ProblemRule const> problem_rules();

/// None (a null pointer) where there is no rule of this code.
ProblemRule const* find_rule(std::string_view code);

/// The rules as people read them in a terminal of `columns` columns.
std::string rules_text(int columns);

} // namespace reports
