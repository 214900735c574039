#pragma once

#include "mapper/disclosing/disclose.hpp"
#include "mapper/findings.hpp"
#include "mapper/workspace/sqlite_database.hpp"
#include "mapper/workspace/workspace.hpp"

#include <vector>

namespace mapper {

/// What Workspace::import and Workspace::replace_boundaries do; each is one transaction.
ImportResult import_catalogues(Database const& database, Disclosure const& disclosure,
                               std::vector<Input> const& catalogues);

/// What Workspace::imports gives.
std::vector<std::vector<Input>> files_of_imports(Database const& database);

ImportResult import_boundaries(Database const& database, geodata::Boundaries const& boundaries,
                               std::vector<Input> const& inputs);

} // namespace mapper
