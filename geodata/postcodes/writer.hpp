#pragma once

#include "geodata/postcodes/file.hpp"
#include "geodata/postcodes/import.hpp"

#include <filesystem>
#include <span>

namespace geodata {

/// Throws base::Error when a look-up cannot be put there: one is there and is to be kept, or it is
/// a folder, or there is no such folder.
void require_writable(std::filesystem::path const& lookup, ExistingLookup existing);

/// Writes a look-up of entries in the order of their keys, beside it first, so that nobody ever
/// opens half of one.
void write_postcode_file(std::filesystem::path const& lookup,
                         std::span<PostcodeEntry const> entries, PostcodeFileText const& text);

} // namespace geodata
