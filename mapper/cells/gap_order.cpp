#include "mapper/cells/gap_order.hpp"

#include <algorithm>

namespace mapper {

catalogue::EvidenceVerdict verdict_of(catalogue::Component const& component,
                                      catalogue::Vocabulary const& vocabulary) {
    auto best = catalogue::EvidenceVerdict::not_rated;
    for (auto const type : component.types) {
        auto const verdict = catalogue::verdict_of(vocabulary.types[type.value].evidence);
        if (catalogue::evidence_rank(verdict) < catalogue::evidence_rank(best)) {
            best = verdict;
        }
    }
    return best;
}

std::vector<int> gap_ranks(catalogue::Suite const& suite, catalogue::Vocabulary const& vocabulary,
                           GapOrder order) {
    std::vector<int> ranks(suite.components.size());
    if (order == GapOrder::evidence) {
        std::ranges::transform(suite.components, ranks.begin(), [&](auto const& component) {
            return catalogue::evidence_rank(verdict_of(component, vocabulary));
        });
    }
    return ranks;
}

std::vector<Cell const*> open_cells(SuiteFindings const& suite) {
    std::vector<Cell const*> cells;
    for (auto const& cell : suite.cells) {
        if (cell.status == CellStatus::gap || cell.status == CellStatus::unclear) {
            cells.push_back(&cell);
        }
    }
    std::ranges::stable_sort(
        cells, {}, [&](Cell const* cell) { return suite.gap_ranks[cell->component.value]; });
    return cells;
}

} // namespace mapper
