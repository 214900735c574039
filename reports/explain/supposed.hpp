#pragma once

#include "catalogue/columns/cell_values.hpp"
#include "mapper/cells/cell.hpp"
#include "reports/json/cell_record.hpp"

#include <optional>
#include <string>
#include <vector>

namespace reports {

/// The services that fill a cell and those that may, as they are or as they would be.
struct Supposed {
    std::vector<ServiceRecord> matching;
    std::vector<ServiceRecord> possible;

    /// Takes a service out of both.
    void forget(ServiceRecord const& service);
};

/// What a service states in a column of amounts.
std::optional<catalogue::AmountRange> stated_amount(ServiceRecord const& service,
                                                    std::string const& column);

Supposed as_it_is(CellRecord const& cell);

/// What the cell would be, by the mapper's own rule: enough records that match, and that come to
/// the amount which the component asks of all of them together.
mapper::CellStatus status_of(Supposed const& supposed, CellRecord const& cell);

} // namespace reports
