#pragma once

#include "mapper/findings.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace reports {

/// A mark as the page's matrix writes it: a letter or two, what it means, and how many of the
/// provided cells carry it. One that every provided cell carries is said once beside the matrix and
/// not in each cell.
struct MarkLetter {
    std::string letter;
    std::string meaning;
    std::size_t cells = 0;
    bool on_every_cell = false;
};

/// The marks that some provided cell of the suite carries, in a fixed order.
std::vector<MarkLetter> mark_letters(mapper::SuiteFindings const& suite,
                                     mapper::Policy const& policy);

/// The letters of one cell, those left out that every provided cell carries.
std::string letters_of(mapper::Marks const& marks, std::vector<MarkLetter> const& letters);

} // namespace reports
