#pragma once

#include "catalogue/vocabularies/vocabulary.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "geodata/point.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

/// Made-up services as a CSV of native columns, the same at every call: five answers to a risk or
/// group question, three foci, every intervention type of the vocabulary, sites all over `square`.
std::string made_up_catalogue(std::size_t services, catalogue::Vocabulary const& vocabulary);

/// A made-up country: 18 x 18 districts of 20 km with wavy shared borders of `vertices_a_side`
/// points a side, in the British National Grid.
geodata::Boundaries made_up_districts(std::size_t vertices_a_side);

/// Positions spread over that country and a little beyond it.
std::vector<geodata::Point> made_up_points(std::size_t count);

} // namespace bench
