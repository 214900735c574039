#pragma once

#include "catalogue/checks/check.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What the rules that look over rows say of a CSV text, as of 31 March 2023, each with its rule
/// before it: "stale-row: s.csv, row 2 ...". What reading it says is left out.
std::vector<std::string> checked(std::string_view csv,
                                 std::vector<catalogue::ColumnRule> const& rules = {});

/// Of one rule alone.
std::vector<std::string> checked_for(std::string_view rule, std::string_view csv);

/// The same line many times, each with its number in the place of "#".
std::string repeated(std::string_view line, int times);
