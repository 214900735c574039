#pragma once

#include "catalogue/interner.hpp"
#include "catalogue/rows/row_cells.hpp"
#include "catalogue/rows/row_report.hpp"
#include "catalogue/service.hpp"

#include <vector>

namespace catalogue {

/// Reads where services are available. `area_names` is the catalogue's list.
class AvailabilityReader {
public:
    explicit AvailabilityReader(std::vector<std::string>& area_names)
        : m_areas(area_names) {}

    Availability read(RowCells const& cells, RowReport& report);

private:
    /// What a `districts` cell declares. `redundant` where it names districts and more than them.
    struct Declared {
        Extent extent = Extent::not_stated;
        std::vector<AreaNameIndex> areas;
        bool redundant = false;
    };

    Declared const& declared(std::string_view cell);

    Interner m_areas;
    StringMap<Declared> m_declared;
};

} // namespace catalogue
