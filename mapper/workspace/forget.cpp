#include "mapper/workspace/forget.hpp"

#include "mapper/workspace/sqlite_statement.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace mapper {

namespace {

using Ids = std::unordered_set<std::string>;

/// The keys, which come first, of the rows that have one of the ids in another column.
std::vector<std::int64_t> rows_with(Database const& database, std::string_view sql,
                                    Ids const& ids) {
    std::vector<std::int64_t> rows;
    Statement query{database, sql};
    query.start();
    while (query.next()) {
        for (int column = 1; column < query.columns(); ++column) {
            if (ids.contains(query.text(column))) {
                rows.push_back(query.integer(0));
                break;
            }
        }
    }
    return rows;
}

} // namespace

void forget_confidential(Database const& database, Secrets const& secrets) {
    Ids const ids{secrets.confidential_ids.begin(), secrets.confidential_ids.end()};
    Statement unname{database, "UPDATE asked SET service_id = '', provider = '' WHERE id = ?"};
    for (auto const row : rows_with(database, "SELECT id, service_id FROM asked", ids)) {
        unname.run(row);
    }
    Statement remove{database, "DELETE FROM decision WHERE id = ?"};
    for (auto const row : rows_with(database, "SELECT id, first, second FROM decision", ids)) {
        remove.run(row);
    }
}

} // namespace mapper
