#pragma once

#include "catalogue/catalogue.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace catalogue {

/// The number of a word, a phone number ... in a PairEntries; 0 stands for none.
using PairKey = std::uint32_t;

/// What of a service is compared. `place` is its postcode, else its coordinates, of public rows
/// only: that a hidden place is the same as one that is told would tell it.
struct PairEntry {
    std::vector<PairKey> words; ///< of the programme's name, sorted, each once
    std::string name;           ///< the same words as text, in order
    PairKey provider = 0;       ///< providers of the same words have one key
    PairKey phone = 0;
    PairKey page = 0;
    PairKey host = 0;
    PairKey place = 0;
};

/// All services of a catalogue, in their order, made ready to be compared. What a confidential row
/// says changes no weight.
struct PairEntries {
    std::vector<PairEntry> services;
    std::vector<double> weight_of_word;               ///< by key: the rarer, the more it says
    std::vector<std::vector<PairKey>> provider_words; ///< by key of the provider; sorted, each once
};

PairEntries pair_entries(Catalogue const& catalogue);

} // namespace catalogue
