#include "mapper/workspace/sqlite_statement.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace mapper {

void Statement::Finisher::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(Database const& database, std::string_view sql)
    : database_{&database} {
    sqlite3_stmt* statement = nullptr;
    int const code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                        &statement, nullptr);
    statement_.reset(statement);
    database.check(code);
}

bool Statement::next() {
    int const code = sqlite3_step(statement_.get());
    database_->check(code);
    if (code == SQLITE_ROW) {
        return true;
    }
    reset();
    return false;
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
}

void Statement::bind(int parameter, std::int64_t value) {
    database_->check(sqlite3_bind_int64(statement_.get(), parameter + 1, value));
}

void Statement::bind(int parameter, double value) {
    database_->check(sqlite3_bind_double(statement_.get(), parameter + 1, value));
}

void Statement::bind(int parameter, std::string_view value) {
    database_->check(sqlite3_bind_text64(statement_.get(), parameter + 1, value.data(),
                                         value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int parameter, std::vector<std::byte> const& value) {
    database_->check(sqlite3_bind_blob64(statement_.get(), parameter + 1, value.data(),
                                         value.size(), SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, std::nullopt_t) {
    database_->check(sqlite3_bind_null(statement_.get(), parameter + 1));
}

int Statement::columns() const {
    return sqlite3_column_count(statement_.get());
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::number(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string Statement::text(int column) const {
    return std::string{kept_bytes(column)};
}

std::vector<std::byte> Statement::blob(int column) const {
    auto const bytes = std::as_bytes(std::span{kept_bytes(column)});
    return {bytes.begin(), bytes.end()};
}

std::optional<std::int64_t> Statement::maybe_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional{integer(column)};
}

void Statement::append_kept(std::string& to) {
    while (next()) {
        for (int column = 0; column < columns(); ++column) {
            to += kept_bytes(column);
            to += '\n';
        }
    }
}

std::string_view Statement::kept_bytes(int column) const {
    int const type = sqlite3_column_type(statement_.get(), column);
    if (type != SQLITE_TEXT && type != SQLITE_BLOB) {
        return {};
    }
    auto const* bytes = static_cast<char const*>(sqlite3_column_blob(statement_.get(), column));
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return size == 0 ? std::string_view{} : std::string_view{bytes, size};
}

} // namespace mapper
