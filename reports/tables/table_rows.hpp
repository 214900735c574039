#pragma once

#include "base/date.hpp"
#include "catalogue/suites/suite.hpp"
#include "geodata/district.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// Who reads a table: programs read codes and ids, people read labels and names.
enum class ReadBy : std::uint8_t { programs, people };

/// Takes a table cell by cell: first the header, then the rows, each as wide as the header. A CSV
/// file or a sheet of a workbook is made of it.
class TableRows {
public:
    virtual ~TableRows() = default;

    virtual void header(std::vector<std::string> const& columns) = 0;
    virtual void cell(std::string_view text) = 0;
    virtual void number(std::optional<std::int64_t> value) = 0; ///< empty where there is none
    virtual void date(std::optional<base::Date> const& date) = 0;
    virtual void end_row() = 0;
    /// Before a row of one cell of the matrix: which.
    virtual void about(geodata::DistrictIndex /*district*/,
                       catalogue::ComponentIndex /*component*/) {}

    [[nodiscard]] virtual ReadBy read_by() const { return ReadBy::programs; }

    void number(std::size_t value) { number(std::optional{static_cast<std::int64_t>(value)}); }
    void yes_no(bool value) { cell(value ? "yes" : "no"); }
    /// Several texts in one cell, separated by ";" (and a space where people read it): first each
    /// of them, then the cell.
    void list_item(std::string_view text) {
        if (!m_list.empty()) {
            m_list += read_by() == ReadBy::people ? "; " : ";";
        }
        m_list += text;
    }
    void list_cell() {
        cell(m_list);
        m_list.clear();
    }

private:
    std::string m_list;
};

} // namespace reports
