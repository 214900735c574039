#pragma once

#include "geodata/postcodes/lookup.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// Postcodes that are in use and one character away from one that is not known. `mistaken` are
/// those in which a letter and a digit that look alike were exchanged (O and 0, I and 1, S and 5, Z
/// and 2, B and 8, G and 6); `others` those with one character replaced, left out, put in, or
/// swapped with its neighbour. Each in the order of the postcodes.
struct NearPostcodes {
    std::vector<std::string> mistaken;
    std::vector<std::string> others;
};

NearPostcodes nearest_postcodes(PostcodeLookup const& lookup, std::string_view postcode);

/// "one character away is 'LS1 1AZ'", the mistaken ones where there are any: at most three, and how
/// many more there are. Empty where nothing is near.
std::string suggestion(NearPostcodes const& near);

} // namespace geodata
