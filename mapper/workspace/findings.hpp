#pragma once

#include "mapper/findings.hpp"
#include "mapper/workspace/sqlite_database.hpp"

namespace mapper {

/// Keeps findings in the place of earlier ones, within the caller's transaction.
void write_findings(Database const& database, Findings const& findings);

/// Takes out the findings that are kept; says whether there were any.
bool remove_findings(Database const& database);

} // namespace mapper
