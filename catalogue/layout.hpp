#pragma once

#include "base/problem.hpp"
#include "catalogue/column.hpp"
#include "catalogue/column_names.hpp"
#include "catalogue/service.hpp"
#include "catalogue/table_sink.hpp"

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

    [[nodiscard]] std::size_t position(Field field) const {
        return positions[static_cast<std::size_t>(field)];
    }
};

/// Reads a header row. Columns that are not native are kept as details and mentioned once each.
/// Throws base::Error, naming `file`, when nothing in it is a native column, when provider or
/// programme is missing, when two columns are the same native one, when a column looks like clients
/// or when one seems meant to hide rows without being location_visibility.
Layout read_header(std::string const& file, std::string_view sheet, TableRow const& header,
                   ColumnNames const& names, std::size_t questions,
                   std::vector<base::Problem>& problems);

} // namespace catalogue
