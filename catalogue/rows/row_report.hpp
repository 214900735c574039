#pragma once

#include "base/problem.hpp"
#include "catalogue/visibility.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// What a message may show of a cell. `plain` values are shown unless the row is confidential;
/// `placing` ones (a postcode, coordinates, an address) only when it is public.
enum class CellKind : std::uint8_t { plain, placing };

/// Something wrong with a cell, or with a row as a whole when `column` is empty. `message` goes on
/// from the quoted value ("is not a date"); `suggestion` shows something made from the value and so
/// is told only where the value is.
struct CellProblem {
    base::Severity severity = base::Severity::error;
    std::string_view rule;
    std::string_view column;
    std::string_view value;
    CellKind kind = CellKind::plain;
    std::string message;
    std::string hint;
    std::string suggestion;
};

/// Makes the problems of one row. It is given the row's visibility before anything else of the row
/// is looked at, and no value gets past it that the visibility hides.
class RowReport {
public:
    /// `columns` are the header's, from the first, for naming cells where the format has letters.
    RowReport(base::Where where, std::span<std::string const> columns, Visibility visibility,
              std::vector<base::Problem>& problems)
        : m_where(std::move(where))
        , m_columns(columns)
        , m_visibility(visibility)
        , m_problems(problems) {}

    /// About a cell's value, which is quoted before the message where it may be shown.
    void cell(CellProblem problem);

    /// About the row or a column without showing any value.
    void row(base::Severity severity, std::string_view rule, std::string_view column,
             std::string message, std::string hint);

    [[nodiscard]] Visibility visibility() const { return m_visibility; }

private:
    base::Where m_where;
    std::span<std::string const> m_columns;
    Visibility m_visibility;
    std::vector<base::Problem>& m_problems;
};

} // namespace catalogue
