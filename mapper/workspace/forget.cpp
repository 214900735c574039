#include "mapper/workspace/forget.hpp"

#include "base/nearest_word.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
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

/// Links to them in what was imported earlier, when nobody knew that they are confidential.
void forget_referrals(Database const& database, Ids const& ids) {
    Ids folded;
    std::ranges::transform(ids, std::inserter(folded, folded.end()), base::folded);
    std::vector<std::pair<std::int64_t, std::int64_t>> links;
    Statement query{database, "SELECT service, position, refers_to FROM service_referral"};
    query.start();
    while (query.next()) {
        if (folded.contains(base::folded(query.text(2)))) {
            links.emplace_back(query.integer(0), query.integer(1));
        }
    }
    Statement remove{database, "DELETE FROM service_referral WHERE service = ? AND position = ?"};
    Statement count{database,
                    "UPDATE service SET referrals_untold = referrals_untold + 1 WHERE id = ?"};
    for (auto const& [service, position] : links) {
        remove.run(service, position);
        count.run(service);
    }
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
    forget_referrals(database, ids);
}

} // namespace mapper
