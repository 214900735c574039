#pragma once

#include "mapper/findings.hpp"
#include "reports/workbook/sheet.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace reports {

/// The matrix of one suite on its sheet. Up to a dozen districts the components run down the sheet
/// in their tiers; of more, the districts do.
class MatrixLayout {
public:
    MatrixLayout(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                 std::string sheet);

    [[nodiscard]] SheetTarget of(geodata::DistrictIndex district,
                                 catalogue::ComponentIndex component) const;
    [[nodiscard]] std::string const& sheet() const { return m_sheet; }
    [[nodiscard]] bool districts_down() const { return m_districts_down; }
    /// By component; a tier's heading stands before its first where components run down.
    [[nodiscard]] std::vector<std::size_t> const& component_lines() const { return m_lines; }

private:
    std::string m_sheet;
    bool m_districts_down;
    std::vector<std::size_t> m_lines;
};

/// Where a district's gaps begin on the sheet of gaps; none where it has none.
using DistrictTargets = std::vector<std::optional<SheetTarget>>;

/// "● provided", as the matrix writes a status, with its colour.
std::vector<TextColour> status_colours();

void fill_matrix_sheet(Sheet& sheet, mapper::Findings const& findings,
                       mapper::SuiteFindings const& suite, MatrixLayout const& layout,
                       DistrictTargets const& gaps, SheetTarget const& back);

} // namespace reports
