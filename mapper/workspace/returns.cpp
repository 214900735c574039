#include "mapper/workspace/returns.hpp"

#include "base/error.hpp"
#include "mapper/disclosing/leak.hpp"
#include "mapper/workspace/codes.hpp"
#include "mapper/workspace/file.hpp"
#include "mapper/workspace/forget.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <fmt/format.h>

namespace mapper {

namespace {

void require_no_secret(Database const& database, std::string const& catalogues,
                       Secrets const& secrets) {
    std::string written;
    Statement query{database, "SELECT * FROM asked WHERE catalogues = ?"};
    query.start(catalogues);
    query.append_kept(written);
    if (auto const secret = LeakCheck{secrets}.find(written)) {
        throw base::Error(fmt::format("{}: what was asked would have left {} in it, so nothing was "
                                      "remembered; please report this as a fault of gapmap.",
                                      database.file(), *secret));
    }
}

} // namespace

void write_asked(Database const& database, Disclosure const& disclosure,
                 std::string const& catalogues, base::Date asked_on) {
    Transaction transaction{database};
    forget_confidential(database, disclosure.secrets);
    Statement{database, "DELETE FROM asked WHERE service_id = '' AND catalogues = ?"}.run(
        catalogues);
    Statement remove{database, "DELETE FROM asked WHERE service_id = ?"};
    Statement insert{database, "INSERT INTO asked (service_id, provider, asked_on, reach, "
                               "catalogues) VALUES (?, ?, ?, ?, ?)"};
    Statement insert_district{database,
                              "INSERT INTO asked_district (asked, district) VALUES (?, ?)"};
    for (auto const& service : disclosure.services) {
        bool const hidden = is_confidential(service);
        if (!hidden) {
            remove.run(service.id);
        }
        insert.run(hidden ? "" : service.id, service.provider, base::to_text(asked_on),
                   code(service.area.reach), catalogues);
        auto const id = database.last_row_id();
        for (auto const district : service.area.districts) {
            insert_district.run(id, district.value + 1);
        }
    }
    require_no_secret(database, catalogues, disclosure.secrets);
    remove_time_stamps(database);
    transaction.commit();
}

void write_received(Database const& database, std::vector<Input> const& files,
                    base::Date received_on) {
    Transaction transaction{database};
    Statement insert{database,
                     "INSERT OR IGNORE INTO received (sha256, received_on) VALUES (?, ?)"};
    for (auto const& file : files) {
        insert.run(file.sha256, base::to_text(received_on));
    }
    remove_time_stamps(database);
    transaction.commit();
}

std::optional<base::Date> read_received(Database const& database, std::string const& sha256) {
    Statement query{database, "SELECT received_on FROM received WHERE sha256 = ?"};
    query.start(sha256);
    return query.next() ? base::parse_date(query.text(0)) : std::nullopt;
}

std::size_t forget_unnamed_asked(Database const& database) {
    Statement query{database, "SELECT count(*) FROM asked WHERE service_id = ''"};
    query.start();
    auto const count = query.next() ? query.integer(0) : 0;
    Statement{database, "DELETE FROM asked WHERE service_id = ''"}.run();
    return static_cast<std::size_t>(count);
}

std::vector<Asked> read_asked(Database const& database) {
    std::vector<Asked> asked;
    Statement query{database,
                    "SELECT asked.id, service_id, provider, asked_on, reach, district FROM asked "
                    "LEFT JOIN asked_district ON asked = asked.id ORDER BY asked.id, district"};
    query.start();
    std::int64_t last = 0;
    while (query.next()) {
        if (query.integer(0) != last) {
            last = query.integer(0);
            asked.push_back({.service_id = query.text(1),
                             .provider = query.text(2),
                             .asked_on = base::parse_date(query.text(3)).value_or(base::Date{}),
                             .reach = from_code(query.text(4), Reach::national),
                             .districts = {}});
        }
        if (!query.is_null(5)) {
            asked.back().districts.push_back({static_cast<std::uint32_t>(query.integer(5) - 1)});
        }
    }
    return asked;
}

} // namespace mapper
