#include "mapper/workspace/sqlite_database.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

// SpatiaLite's header needs SQLite's before it.
// clang-format off
#include <sqlite3.h>
#include <spatialite.h>
// clang-format on

namespace mapper {

namespace {

constexpr int patience_ms = 1000;

} // namespace

std::string sqlite_trouble(std::string const& file, int code, std::string const& message) {
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fmt::format("{}: is locked by another program; close it there and try again.", file);
    case SQLITE_CANTOPEN:
        return fmt::format("{}: cannot be opened; check that its folder exists and that you may "
                           "write there.",
                           file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return fmt::format("{}: cannot be written; check that you may write the file and its "
                           "folder.",
                           file);
    case SQLITE_FULL:
        return fmt::format("{}: the disk is full; nothing was changed; make room and try again.",
                           file);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fmt::format("{}: is damaged; take a copy of it from before, or make a new "
                           "workspace with 'gapmap init'.",
                           file);
    case SQLITE_IOERR:
        return fmt::format("{}: the disk failed to read or write it; nothing was changed; check "
                           "the disk and try again.",
                           file);
    default:
        return fmt::format("{}: {}; nothing was changed.", file, message);
    }
}

void Database::Closer::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

void Database::SpatialiteCloser::operator()(void* cache) const {
    spatialite_cleanup_ex(cache);
}

Database::Database(std::filesystem::path const& file, Mode mode)
    : file_{file.string()} {
    int const flags = SQLITE_OPEN_READWRITE | (mode == Mode::create ? SQLITE_OPEN_CREATE : 0);
    sqlite3* connection = nullptr;
    int const code = sqlite3_open_v2(file_.c_str(), &connection, flags, nullptr);
    connection_.reset(connection);
    check(code);
    sqlite3_extended_result_codes(connection, 1);
    check(sqlite3_busy_timeout(connection, patience_ms));
    spatialite_.reset(spatialite_alloc_connection());
    spatialite_init_ex(connection, spatialite_.get(), 0);
    run("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE;"
        "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = ON; PRAGMA cache_size = -65536;");
}

Database::~Database() = default;

void Database::check(int code) const {
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) {
        throw base::Error(sqlite_trouble(file_, code, sqlite3_errmsg(connection_.get())));
    }
}

void Database::run(std::string const& sql) const {
    check(sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Database::last_row_id() const {
    return sqlite3_last_insert_rowid(connection_.get());
}

Transaction::Transaction(Database const& database)
    : database_{database} {
    database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (open_) {
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

} // namespace mapper
