#pragma once

#include "mapper/analyse.hpp"
#include "mapper/workspace/sqlite_database.hpp"

#include <string>

namespace mapper {

/// What Workspace::analysis_input gives.
AnalysisInput load_analysis_input(Database const& database, Policy const& policy,
                                  std::string const& version);

} // namespace mapper
