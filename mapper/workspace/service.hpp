#pragma once

#include "catalogue/vocabularies/vocabulary.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/workspace/sqlite_database.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace mapper {

/// Keeps the services of one import, within the caller's transaction. The terms of their profiles
/// are kept as the vocabulary's codes, public sites as points in `crs`.
void write_services(Database const& database, catalogue::Vocabulary const& vocabulary,
                    std::string const& crs, std::int64_t import,
                    std::vector<Disclosed> const& services);

/// The services of all imports as they were disclosed; confidential ones have no id yet, and no
/// records are numbered (arranged() does both).
std::vector<Disclosed> read_services(Database const& database,
                                     catalogue::Vocabulary const& vocabulary);

} // namespace mapper
