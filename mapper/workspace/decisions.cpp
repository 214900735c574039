#include "mapper/workspace/decisions.hpp"

#include "mapper/workspace/file.hpp"
#include "mapper/workspace/findings.hpp"
#include "mapper/workspace/settings.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <fmt/format.h>

namespace mapper {

namespace {

using catalogue::PairDecisions;
using catalogue::PairVerdict;

/// Whether a service that may be named has this id. A decision on any other is not kept, because
/// its id may be that of a confidential row.
class NamedIds {
public:
    explicit NamedIds(Database const& database)
        : query_{database,
                 "SELECT 1 FROM service WHERE service_id = ? AND visibility <> 'confidential'"} {}

    bool contains(std::string const& id) {
        query_.start(id);
        return query_.next();
    }

private:
    Statement query_;
};

} // namespace

ImportResult keep_decisions(Database const& database, PairDecisions const& decisions,
                            Input const& file) {
    Transaction transaction{database};
    ImportResult result;
    NamedIds named{database};
    database.run("DELETE FROM decision; DELETE FROM input WHERE role = 'decisions'");
    write_inputs(database, {}, {file});
    Statement insert{
        database,
        "INSERT INTO decision (first, second, verdict, file, row) VALUES (?, ?, ?, ?, ?)"};
    std::size_t kept = 0;
    std::size_t unknown = 0;
    for (auto const& row : decisions.rows()) {
        if (row.verdict == PairVerdict::none) {
            continue;
        }
        if (!named.contains(row.first) || !named.contains(row.second)) {
            ++unknown;
            continue;
        }
        insert.run(row.first, row.second, code(row.verdict), decisions.file(), row.row);
        ++kept;
    }
    result.notes.push_back(fmt::format("{}: {} decision{} kept in the place of earlier ones",
                                       file.name, kept, kept == 1 ? "" : "s"));
    if (unknown > 0) {
        result.notes.push_back(
            fmt::format("{}: {} decision{} left out, because no service of the workspace that may "
                        "be named has one of the ids",
                        file.name, unknown, unknown == 1 ? "" : "s"));
    }
    if (remove_findings(database)) {
        result.notes.emplace_back("the findings kept before are out of date and were taken out");
    }
    remove_time_stamps(database);
    transaction.commit();
    return result;
}

PairDecisions read_decisions(Database const& database) {
    std::vector<catalogue::PairDecision> rows;
    std::string file;
    Statement query{database, "SELECT first, second, verdict, file, row FROM decision ORDER BY id"};
    query.start();
    while (query.next()) {
        file = query.text(3);
        rows.push_back({.first = query.text(0),
                        .second = query.text(1),
                        .verdict = query.text(2) == code(PairVerdict::same)
                                       ? PairVerdict::same
                                       : PairVerdict::different,
                        .row = static_cast<std::size_t>(query.integer(4))});
    }
    return {std::move(file), std::move(rows)};
}

} // namespace mapper
