#include "reports/paper/map_paint.hpp"

namespace reports {

namespace {

constexpr std::string_view provided = "#175673";
constexpr std::string_view darkest_gap = "#83420b"; ///< of gap_classes()

} // namespace

Paint paint_of(mapper::CellStatus status) {
    switch (status) {
    case mapper::CellStatus::met:
        return {.fill = provided};
    case mapper::CellStatus::met_regionally:
        return {.fill = "#cbe1ec", .pattern = Pattern::dots};
    case mapper::CellStatus::unclear:
        return {.fill = "#b4b6c6", .pattern = Pattern::hatch};
    case mapper::CellStatus::gap:
        return {.fill = "#fbdcb2"};
    case mapper::CellStatus::not_assessed:
        break;
    }
    return {.fill = paper_white};
}

Paint paint_of(mapper::Cell const& cell) {
    return cell.heard == mapper::Heard::unanswered ? unanswered_paint : paint_of(cell.status);
}

std::string_view ink_on(Paint const& paint) {
    return paint.fill == provided || paint.fill == darkest_gap ? paper_white : ink;
}

} // namespace reports
