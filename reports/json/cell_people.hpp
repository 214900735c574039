#pragma once

#include "reports/json/cell_record.hpp"
#include "reports/json/findings_lookup.hpp"
#include "reports/json/json_reader.hpp"

#include <string>

namespace reports {

/// Fills in what people say of a cell and of its district, and the services that are out of scope
/// and would fill it. `suite` is the code of the cell's suite.
void read_people(JsonValue root, std::string const& suite, FoundDistrict const& district,
                 CellRecord& cell);

/// A service that the study leaves out, as out_of_scope[] of a document names it.
ServiceRecord left_out_service(JsonValue value);

} // namespace reports
