#pragma once

#include "catalogue/pairs/listing.hpp"

#include <cstddef>
#include <filesystem>

namespace cli {

/// The forms in which `gapmap pairs` lists pairs, on standard output.
void print_pairs_as_text(catalogue::PairListing const& listing);
void print_pairs_as_csv(catalogue::PairListing const& listing);
void print_pairs_as_json(catalogue::PairListing const& listing);

/// How many pairs were decided, touch a confidential row, or were not looked for, on standard
/// error.
void say_what_is_not_listed(catalogue::PairListing const& listing);

/// Adds the listed pairs that have no row yet to a decisions file, which is made when there is
/// none. Says how many. Throws base::Error when it cannot be written.
std::size_t append_undecided(std::filesystem::path const& file,
                             catalogue::PairListing const& listing,
                             catalogue::PairDecisions const& decisions);

} // namespace cli
