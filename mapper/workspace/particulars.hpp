#pragma once

#include "catalogue/standards/particular.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <cstdint>

namespace mapper {

/// Keeps what services state of particulars in a workspace.
class ParticularWriter {
public:
    ParticularWriter(Database const& database, catalogue::Vocabulary const& vocabulary)
        : vocabulary_{vocabulary}
        , insert_{database, "INSERT INTO service_particular (service, particular, answer, basis, "
                            "options, least, greatest, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"} {}

    void write(std::int64_t service, catalogue::StatedParticulars const& particulars);

private:
    catalogue::Vocabulary const& vocabulary_;
    Statement insert_;
};

/// What rows of particulars hold, from their first column, which is the service.
inline constexpr auto particulars_query =
    "SELECT service, particular, answer, basis, options, least, greatest, text FROM "
    "service_particular "
    "ORDER BY service, particular";

/// Throws base::Error where the vocabulary has no such particular or option.
catalogue::StatedParticular particular_in(Statement const& row,
                                          catalogue::Vocabulary const& vocabulary);

} // namespace mapper
