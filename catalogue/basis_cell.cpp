#include "catalogue/basis_cell.hpp"

namespace catalogue {

Basis read_basis(std::string_view cell, std::string_view column, RowReport& report) {
    if (auto const basis = parse_basis(cell)) {
        return *basis;
    }
    report.cell({.rule = "bad-basis",
                 .column = column,
                 .value = cell,
                 .kind = CellKind::plain,
                 .message = "does not say what stands behind an answer",
                 .hint = "expected claimed, desk, inferred or evidenced",
                 .suggestion = ""});
    return Basis::not_known;
}

} // namespace catalogue
