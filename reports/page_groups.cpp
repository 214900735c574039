#include "reports/embedded.hpp"
#include "reports/page_sections.hpp"
#include "reports/page_view.hpp"
#include "reports/page_wording.hpp"

namespace reports {

namespace {

/// The cells of one group, each counted once; `designed` is a part of the provided ones.
struct GroupCounts {
    std::size_t provided = 0;
    std::size_t designed = 0;
    std::size_t unclear = 0;
    std::size_t gap = 0;

    [[nodiscard]] std::size_t assessed() const { return provided + unclear + gap; }
};

std::vector<GroupCounts> counts_by_group(SuitePart const& part) {
    std::vector<GroupCounts> groups(part.findings.vocabulary.groups.size());
    for (mapper::GroupCell const& cell : part.suite.group_cells) {
        GroupCounts& counts = groups[cell.group.value];
        if (is_provided(cell.status)) {
            ++counts.provided;
            counts.designed += cell.designed.empty() ? 0U : 1U;
        } else if (cell.status == mapper::CellStatus::unclear) {
            ++counts.unclear;
        } else if (cell.status == mapper::CellStatus::gap) {
            ++counts.gap;
        }
    }
    return groups;
}

} // namespace

std::string groups_section(SuitePart const& part) {
    Views rows;
    auto const counts = counts_by_group(part);
    for (std::size_t group = 0; group < counts.size(); ++group) {
        if (counts[group].assessed() > 0) {
            rows.push_back({.texts = {{"group", part.findings.vocabulary.groups[group].label},
                                      {"provided", grouped(counts[group].provided)},
                                      {"designed", grouped(counts[group].designed)},
                                      {"unclear", grouped(counts[group].unclear)},
                                      {"gap", grouped(counts[group].gap)},
                                      {"assessed", grouped(counts[group].assessed())}},
                            .lists = {}});
        }
    }
    return render(embedded_groups_mustache(),
                  {.texts = {{"anchor", part.anchor}},
                   .lists = {{"any", shown_if(!rows.empty())}, {"rows", std::move(rows)}}});
}

} // namespace reports
