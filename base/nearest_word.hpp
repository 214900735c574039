#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace base {

/// A name as names are compared: ASCII letters in lower case, without spaces, underscores and
/// punctuation. "Risk - High", "risk_high" and "RiskHigh" are all "riskhigh". Bytes beyond ASCII
/// are kept as they are.
std::string folded(std::string_view text);

/// The least number of single-letter insertions, deletions, replacements and swaps of neighbours
/// that make one text of the other.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that a misspelt word most likely meant: the least distance between the folded
/// words, at most a third of the word's length and never the whole word. Of equals, the first. None
/// when nothing is near.
std::optional<std::string> nearest_word(std::string_view word,
                                        std::span<std::string const> candidates);

} // namespace base
