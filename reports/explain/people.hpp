#pragma once

#include "reports/explain/lines.hpp"
#include "reports/json/cell_record.hpp"

namespace reports {

/// Who pays, until when, and how people come to it, as far as the services that fill a cell say.
void explain_contracts(CellRecord const& cell, ExplainedLines& lines);

/// What people say of a cell, and what would fill it and is out of scope.
void explain_people(CellRecord const& cell, ExplainedLines& lines);

} // namespace reports
