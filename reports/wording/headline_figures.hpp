#pragma once

#include "mapper/findings.hpp"

#include <string>
#include <utility>
#include <vector>

namespace reports {

/// What the figures below a suite's headline are called in a template, and what they say: "accept",
/// "require", "as_stated" and "fresh_only" are the gaps as bounds under each policy ("between 49
/// and 51 of 80"), "inferred" a sentence after them (empty where nothing is inferred),
/// "stale_months" the age from which an answer is old, "assessed_components", "in_all", "in_some",
/// "in_one" and "in_none" the consistency between districts, and "outside" what is in none of these
/// numbers (empty where nothing is).
std::vector<std::pair<std::string, std::string>>
headline_figures(mapper::Findings const& findings, mapper::SuiteFindings const& suite);

} // namespace reports
