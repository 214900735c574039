#include "mapper/cells/cell.hpp"

namespace mapper {

std::string_view code(CellStatus status) {
    switch (status) {
    case CellStatus::met:
        return "met";
    case CellStatus::met_regionally:
        return "met_regionally";
    case CellStatus::unclear:
        return "unclear";
    case CellStatus::gap:
        return "gap";
    case CellStatus::not_assessed:
        break;
    }
    return "not_assessed";
}

std::string_view label(CellStatus status) {
    switch (status) {
    case CellStatus::met:
        return "provided";
    case CellStatus::met_regionally:
        return "provided region-wide";
    case CellStatus::unclear:
        return "not known";
    case CellStatus::gap:
        return "none found in this catalogue";
    case CellStatus::not_assessed:
        break;
    }
    return "confirm with the responsible body";
}

std::string_view code(EndsBy by) {
    return by == EndsBy::end_date ? "end_date" : "funding_end_date";
}

std::string_view code(Mark mark) {
    switch (mark) {
    case Mark::single_provider:
        return "single_provider";
    case Mark::unevidenced:
        return "unevidenced";
    case Mark::area_inferred:
        return "area_inferred";
    case Mark::undated:
        return "undated";
    case Mark::stale:
        return "stale";
    case Mark::confidential:
        return "confidential";
    case Mark::justice_only:
        break;
    }
    return "justice_only";
}

std::string mark_codes(Cell const& cell) {
    std::string codes;
    auto const add = [&codes](std::string_view one) {
        codes += codes.empty() ? "" : ";";
        codes += one;
    };
    for (auto const mark : all_marks) {
        if (cell.marks.has(mark)) {
            add(code(mark));
        }
    }
    if (cell.heard == Heard::unanswered) {
        add("unanswered");
    }
    return codes;
}

} // namespace mapper
