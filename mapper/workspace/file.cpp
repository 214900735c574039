#include "mapper/workspace/file.hpp"

#include "base/error.hpp"
#include "mapper/embedded.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <charconv>
#include <memory>
#include <optional>
#include <system_error>

namespace mapper {

namespace {

namespace fs = std::filesystem;

constexpr int own_srid = 900001; // for a CRS that has no EPSG code

std::optional<int> epsg_code(std::string_view crs) {
    constexpr std::string_view prefix = "EPSG:";
    if (!crs.starts_with(prefix)) {
        return {};
    }
    int code = 0;
    auto const digits = crs.substr(prefix.size());
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional{code}
                                                                        : std::nullopt;
}

/// Runs a query for one number and says what it was.
std::int64_t number_from(Database const& database, std::string const& sql) {
    Statement statement{database, sql};
    statement.start();
    return statement.next() ? statement.integer(0) : 0;
}

void require_success(Database const& database, std::string const& sql) {
    if (number_from(database, sql) != 1) {
        throw base::Error(fmt::format("{}: SpatiaLite refused to prepare the file ({}); make room "
                                      "in memory and on the disk, and try again.",
                                      database.file(), sql));
    }
}

struct Mark {
    std::int32_t application_id = 0;
    std::int32_t version = 0;
};

/// The path as SQLite reads it in a file: URI.
std::string uri_of(fs::path const& file) {
    std::string uri = "file:";
    for (char const letter : file.string()) {
        if (letter == '%' || letter == '?' || letter == '#') {
            uri += fmt::format("%{:02x}", static_cast<unsigned>(letter));
        } else {
            uri += letter;
        }
    }
    return uri + "?immutable=1";
}

/// Reads the mark without asking for any lock; none when the file is no SQLite database.
std::optional<Mark> read_mark(fs::path const& file) {
    sqlite3* opened = nullptr;
    int const code = sqlite3_open_v2(uri_of(file).c_str(), &opened,
                                     SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)> const connection{opened,
                                                                           sqlite3_close_v2};
    auto const pragma = [&](char const* sql) -> std::optional<std::int32_t> {
        sqlite3_stmt* prepared = nullptr;
        if (sqlite3_prepare_v2(opened, sql, -1, &prepared, nullptr) != SQLITE_OK) {
            return {};
        }
        std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> const statement{
            prepared, sqlite3_finalize};
        return sqlite3_step(prepared) == SQLITE_ROW ? std::optional{sqlite3_column_int(prepared, 0)}
                                                    : std::nullopt;
    };
    if (code != SQLITE_OK || !pragma("SELECT count(*) FROM sqlite_schema")) {
        return {};
    }
    return Mark{.application_id = pragma("PRAGMA application_id").value_or(0),
                .version = pragma("PRAGMA user_version").value_or(0)};
}

} // namespace

int workspace_srid(std::string const& crs) {
    return epsg_code(crs).value_or(own_srid);
}

void create_workspace_schema(Database const& database, std::string const& crs) {
    require_success(database, "SELECT InitSpatialMetaData(0, 'NONE')");
    int const srid = workspace_srid(crs);
    if (epsg_code(crs)) {
        require_success(database, fmt::format("SELECT InsertEpsgSrid({})", srid));
    } else {
        Statement{database, "INSERT INTO spatial_ref_sys "
                            "(srid, auth_name, auth_srid, ref_sys_name, proj4text, srtext) "
                            "VALUES (?, 'gapmap', ?, 'centred on the districts', ?, 'Undefined')"}
            .run(srid, srid, crs);
    }
    database.run(std::string{embedded_schema_sql()});
    for (auto const& [table, shape] :
         {std::pair{"district", "MULTIPOLYGON"}, std::pair{"service", "POINT"}}) {
        require_success(database, fmt::format("SELECT AddGeometryColumn('{}', 'geometry', {}, "
                                              "'{}', 'XY')",
                                              table, srid, shape));
        require_success(database,
                        fmt::format("SELECT CreateSpatialIndex('{}', 'geometry')", table));
        // These keep the time of the last change, which makes two same runs differ.
        for (auto const* change : {"tmi", "tmu", "tmd"}) {
            database.run(fmt::format("DROP TRIGGER {}_{}_geometry", change, table));
        }
    }
    database.run(std::string{embedded_views_sql()});
    database.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                             workspace_application_id, workspace_version));
}

void remove_time_stamps(Database const& database) {
    database.run("DELETE FROM spatialite_history;"
                 "DELETE FROM sqlite_sequence WHERE name = 'spatialite_history';"
                 "DELETE FROM sql_statements_log;"
                 "UPDATE geometry_columns_time SET last_insert = '0000-01-01T00:00:00.000Z',"
                 " last_update = '0000-01-01T00:00:00.000Z',"
                 " last_delete = '0000-01-01T00:00:00.000Z';"
                 "UPDATE geometry_columns_statistics SET last_verified = NULL");
}

void require_workspace(fs::path const& file) {
    std::error_code trouble;
    auto const name = file.string();
    if (!fs::exists(file, trouble)) {
        throw base::Error(
            fmt::format("{}: there is no such workspace; make one with 'gapmap init'.", name));
    }
    if (fs::is_directory(file, trouble)) {
        throw base::Error(fmt::format("{}: is a folder; name the workspace file in it.", name));
    }
    auto const mark = read_mark(file);
    if (!mark) {
        throw base::Error(fmt::format("{}: is not a workspace, or is damaged; name a file that "
                                      "'gapmap init' made.",
                                      name));
    }
    if (mark->application_id != workspace_application_id) {
        throw base::Error(fmt::format("{}: is a SQLite file, but not a workspace; name a file that "
                                      "'gapmap init' made.",
                                      name));
    }
    if (mark->version > workspace_version) {
        throw base::Error(fmt::format("{}: was made by a newer gapmap (workspace version {}, this "
                                      "program knows {}); use that gapmap, or a newer one.",
                                      name, mark->version, workspace_version));
    }
    if (mark->version < workspace_version) {
        throw base::Error(fmt::format("{}: was made by an older gapmap (workspace version {}, this "
                                      "program knows {}); make it again with 'gapmap init' and "
                                      "'gapmap import'.",
                                      name, mark->version, workspace_version));
    }
}

bool bears_workspace_mark(fs::path const& file) {
    std::error_code trouble;
    if (!fs::is_regular_file(file, trouble)) {
        return false;
    }
    auto const mark = read_mark(file);
    return mark && mark->application_id == workspace_application_id;
}

} // namespace mapper
