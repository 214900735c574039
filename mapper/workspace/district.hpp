#pragma once

#include "geodata/borders/neighbours.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "mapper/workspace/sqlite_database.hpp"

#include <vector>

namespace mapper {

/// Keeps boundaries and their neighbours, within the caller's transaction; their problems are kept
/// with all problems.
void write_boundaries(Database const& database, geodata::Boundaries const& boundaries);

/// What write_boundaries kept, to the last digit; a polygon comes back as a multipolygon of one.
geodata::Boundaries read_boundaries(Database const& database);

std::vector<geodata::District> read_districts(Database const& database);

std::vector<geodata::Neighbours> read_neighbours(Database const& database);

} // namespace mapper
