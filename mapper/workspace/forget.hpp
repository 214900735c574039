#pragma once

#include "mapper/disclosing/secrets.hpp"
#include "mapper/workspace/sqlite_database.hpp"

namespace mapper {

/// Takes the names of confidential services out of what was remembered while they were not, or were
/// not known to be: whom was asked, which is counted on without a name, decisions on pairs, and
/// links to them.
void forget_confidential(Database const& database, Secrets const& secrets);

} // namespace mapper
