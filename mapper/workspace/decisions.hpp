#pragma once

#include "catalogue/pairs/decisions.hpp"
#include "mapper/findings.hpp"
#include "mapper/workspace/sqlite_database.hpp"
#include "mapper/workspace/workspace.hpp"

namespace mapper {

/// What Workspace::remember_decisions does, as one transaction.
ImportResult keep_decisions(Database const& database, catalogue::PairDecisions const& decisions,
                            Input const& file);

catalogue::PairDecisions read_decisions(Database const& database);

} // namespace mapper
