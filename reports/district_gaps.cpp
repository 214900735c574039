#include "reports/district_gaps.hpp"

#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

std::vector<DistrictGaps> district_gaps(mapper::SuiteFindings const& suite) {
    return district_gaps(suite, 0, suite.suite.components.size());
}

std::vector<DistrictGaps> district_gaps(mapper::SuiteFindings const& suite, std::size_t first,
                                        std::size_t last) {
    std::vector<DistrictGaps> districts(suite.comprehensiveness.size());
    for (mapper::Cell const& cell : suite.cells) {
        if (cell.component.value < first || cell.component.value >= last) {
            continue;
        }
        DistrictGaps& district = districts[cell.district.value];
        district.gaps += cell.status == mapper::CellStatus::gap ? 1 : 0;
        district.unclear += cell.status == mapper::CellStatus::unclear ? 1 : 0;
        district.assessed += cell.status == mapper::CellStatus::not_assessed ? 0 : 1;
    }
    return districts;
}

std::string bounds(DistrictGaps const& district) {
    return district.unclear == 0
               ? fmt::format("{} of {}", grouped(district.gaps), grouped(district.assessed))
               : fmt::format("{} to {} of {}", grouped(district.gaps),
                             grouped(district.gaps + district.unclear), grouped(district.assessed));
}

} // namespace reports
