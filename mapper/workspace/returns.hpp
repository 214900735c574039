#pragma once

#include "mapper/disclosing/disclose.hpp"
#include "mapper/findings.hpp"
#include "mapper/people/returns.hpp"
#include "mapper/workspace/sqlite_database.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace mapper {

/// Remembers that questionnaires were made of these catalogues, in one transaction. What was asked
/// of the same services, or of confidential ones of the same catalogues, is replaced. Scans what it
/// wrote for secrets.
void write_asked(Database const& database, Disclosure const& disclosure,
                 std::string const& catalogues, base::Date asked_on);

/// Remembers when files came back, in one transaction; what is remembered already stands.
void write_received(Database const& database, std::vector<Input> const& files,
                    base::Date received_on);
std::optional<base::Date> read_received(Database const& database, std::string const& sha256);

/// Removes what was asked about confidential services, of which only the districts are known, and
/// says of how many.
std::size_t forget_unnamed_asked(Database const& database);

std::vector<Asked> read_asked(Database const& database);

} // namespace mapper
