#pragma once

#include "base/problem.hpp"
#include "catalogue/columns/cell_recipes.hpp"
#include "catalogue/columns/column.hpp"
#include "catalogue/columns/column_matches.hpp"
#include "catalogue/service.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

inline constexpr std::size_t absent = std::numeric_limits<std::size_t>::max();

/// Where in a sheet's rows each field stands, and which positions are kept as details.
/// `written` is the header, as messages name columns.
struct Layout {
    /// A column whose header is blank is named by its position.
    enum class NameOrigin : std::uint8_t { written, made };

    struct KeptDetail {
        std::size_t position = 0;
        std::string name;
        NameOrigin origin = NameOrigin::written;
    };

    std::vector<std::string> written;
    std::array<std::size_t, field_count> positions{};
    std::vector<std::size_t> answers;      ///< by question
    std::vector<std::size_t> answer_bases; ///< by question
    std::vector<KeptDetail> details;
    CellRecipes recipes;

    [[nodiscard]] std::size_t position(Field field) const {
        return positions[static_cast<std::size_t>(field)];
    }
    /// How many columns the file's header has.
    [[nodiscard]] std::size_t width() const { return recipes.width; }

    /// The letters of each field's column in a sheet, by Field; none where the format has no
    /// sheets.
    [[nodiscard]] std::vector<std::string> field_letters(std::string_view sheet) const;
};

/// What a header is read with: the file and sheet as messages name them, the native columns, the
/// map, and how many questions the vocabulary has.
struct HeaderContext {
    std::string const& file;
    std::string_view sheet;
    ColumnNames const& names;
    ColumnMap const& map;
    std::size_t questions = 0;
};

/// Reads a header. Columns that are not native are kept as details and mentioned once each. Throws
/// base::Error, naming the file, when nothing in it is a native column, when provider or programme
/// is missing, when two columns are the same native one, when a column looks like clients, when one
/// seems meant to hide rows without being location_visibility, or when the map names a column that
/// is not there.
Layout read_header(Header const& header, HeaderContext const& context,
                   std::vector<base::Problem>& problems);

} // namespace catalogue
