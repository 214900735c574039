#include "mapper/cells/consistency.hpp"

namespace mapper {

namespace {

/// The locally provided components of every pair of districts: shared / either. Pairs of two empty
/// sets say nothing of likeness and are left out.
std::optional<double> mean_jaccard(std::vector<std::vector<bool>> const& local) {
    double sum = 0;
    std::size_t pairs = 0;
    for (std::size_t a = 0; a < local.size(); ++a) {
        for (std::size_t b = a + 1; b < local.size(); ++b) {
            std::size_t shared = 0;
            std::size_t either = 0;
            for (std::size_t i = 0; i < local[a].size(); ++i) {
                shared += local[a][i] && local[b][i] ? 1U : 0U;
                either += local[a][i] || local[b][i] ? 1U : 0U;
            }
            if (either > 0) {
                sum += static_cast<double>(shared) / static_cast<double>(either);
                ++pairs;
            }
        }
    }
    return pairs == 0 ? std::nullopt : std::optional{sum / static_cast<double>(pairs)};
}

} // namespace

CellCounts counted(std::span<CellStatus const> statuses) {
    CellCounts counts;
    for (auto const status : statuses) {
        switch (status) {
        case CellStatus::met:
            ++counts.met;
            break;
        case CellStatus::met_regionally:
            ++counts.met_regionally;
            break;
        case CellStatus::unclear:
            ++counts.unclear;
            break;
        case CellStatus::gap:
            ++counts.gap;
            break;
        case CellStatus::not_assessed:
            ++counts.not_assessed;
            break;
        }
    }
    return counts;
}

CellCounts operator+(CellCounts const& a, CellCounts const& b) {
    return {.met = a.met + b.met,
            .met_regionally = a.met_regionally + b.met_regionally,
            .unclear = a.unclear + b.unclear,
            .gap = a.gap + b.gap,
            .not_assessed = a.not_assessed + b.not_assessed};
}

Consistency consistency_of(std::span<Cell const> cells, std::size_t component_count) {
    Consistency consistency;
    if (component_count == 0) {
        return consistency;
    }
    auto const district_count = cells.size() / component_count;
    std::vector<std::vector<bool>> local(district_count, std::vector<bool>(component_count));
    for (std::size_t c = 0; c < component_count; ++c) {
        std::size_t provided = 0;
        bool assessed = false;
        for (std::size_t d = 0; d < district_count; ++d) {
            auto const status = cells[d * component_count + c].status;
            local[d][c] = status == CellStatus::met;
            provided += status == CellStatus::met ? 1U : 0U;
            assessed = assessed || status != CellStatus::not_assessed;
        }
        if (assessed) {
            auto& count = provided == 0                ? consistency.in_none
                          : provided == district_count ? consistency.in_all
                          : provided == 1              ? consistency.in_one
                                                       : consistency.in_some;
            ++count;
        }
    }
    consistency.mean_jaccard = mean_jaccard(local);
    return consistency;
}

std::vector<Comprehensiveness> comprehensiveness_of(std::span<Cell const> cells,
                                                    std::size_t component_count) {
    std::vector<Comprehensiveness> found;
    if (component_count > 0) {
        found.resize(cells.size() / component_count);
    }
    for (auto const& cell : cells) {
        auto& district = found[cell.district.value];
        district.assessed += cell.status != CellStatus::not_assessed ? 1U : 0U;
        district.provided += is_provided(cell.status) ? 1U : 0U;
        district.provided_locally += cell.status == CellStatus::met ? 1U : 0U;
        district.unclear += cell.status == CellStatus::unclear ? 1U : 0U;
    }
    return found;
}

} // namespace mapper
