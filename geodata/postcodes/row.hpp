#pragma once

#include "geodata/postcodes/postcode.hpp"
#include "geodata/postcodes/table.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace geodata {

/// What a directory's row comes to, or which of its cells could not be understood and why. A row
/// without a position is none of these: its postcode is known and stands nowhere.
struct ReadPostcode {
    std::optional<Postcode> postcode; ///< none when the row is not read
    std::string_view rule;            ///< empty when there is no trouble
    PostcodeColumn column = PostcodeColumn::none;
    std::string_view message; ///< to follow the cell's value
};

/// Metres before degrees, but degrees alone in Northern Ireland, whose metres are of another grid.
ReadPostcode read_postcode_row(PostcodeRow const& row);

} // namespace geodata
