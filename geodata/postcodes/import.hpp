#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace geodata {

/// What became of a directory.
struct PostcodeImport {
    std::size_t rows = 0;
    std::size_t postcodes = 0;
    std::size_t terminated = 0;          ///< of the postcodes
    std::size_t without_place = 0;       ///< of the postcodes: no grid reference
    std::string vintage;                 ///< "May 2025", when a file's name says so
    std::vector<base::Problem> problems; ///< one a kind, naming the first row of it and how many
};

enum class ExistingLookup : std::uint8_t { keep, replace };

/// Reads a postcode directory (ONSPD, NSPL, Code-Point Open, the Scottish Postcode Directory; a
/// CSV, a folder of them or a zip) and writes the look-up file that PostcodeLookup opens; `sha256`
/// is the source's, to be remembered in it. Of a postcode that is there twice the living one stays,
/// else the first. Rows that cannot be understood are counted and named. Throws base::Error when
/// nothing can be read, no table has postcodes, or the look-up cannot be written; a file that was
/// there is then as it was. `on_rows` hears now and then how many rows were read.
PostcodeImport import_postcodes(std::filesystem::path const& source, std::string const& sha256,
                                std::filesystem::path const& lookup, ExistingLookup existing,
                                std::function<void(std::size_t rows)> const& on_rows = {});

} // namespace geodata
