#pragma once

#include "mapper/workspace/sqlite_database.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace mapper {

/// A prepared statement. Its columns and parameters are numbered from 0.
class Statement {
public:
    Statement(Database const& database, std::string_view sql);

    /// Runs the statement with these values to its end and makes it ready to be run again.
    template <typename... Values>
    void run(Values const&... values) {
        start(values...);
        while (next()) {
        }
    }

    /// Makes the statement ready to give its rows.
    template <typename... Values>
    void start(Values const&... values) {
        reset();
        int parameter = 0;
        (bind(parameter++, values), ...);
    }

    /// Whether there is another row.
    bool next();

    [[nodiscard]] int columns() const;
    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double number(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::vector<std::byte> blob(int column) const;
    [[nodiscard]] std::optional<std::int64_t> maybe_integer(int column) const;

    /// A text or a blob as it is kept; empty for numbers. Valid until the next row.
    [[nodiscard]] std::string_view kept_bytes(int column) const;

    /// Adds the texts and blobs of all rows that are left, each with a line's end after it.
    void append_kept(std::string& to);

private:
    struct Finisher {
        void operator()(sqlite3_stmt* statement) const;
    };

    void reset();
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, int value) { bind(parameter, std::int64_t{value}); }
    void bind(int parameter, std::uint32_t value) { bind(parameter, std::int64_t{value}); }
    void bind(int parameter, std::size_t value) {
        bind(parameter, static_cast<std::int64_t>(value));
    }
    void bind(int parameter, double value);
    void bind(int parameter, std::string_view value);
    void bind(int parameter, std::string const& value) { bind(parameter, std::string_view{value}); }
    void bind(int parameter, char const* value) { bind(parameter, std::string_view{value}); }
    void bind(int parameter, std::vector<std::byte> const& value);
    void bind(int parameter, std::nullopt_t);
    template <typename T>
    void bind(int parameter, std::optional<T> const& value) {
        if (value) {
            bind(parameter, *value);
        } else {
            bind(parameter, std::nullopt);
        }
    }

    Database const* database_;
    std::unique_ptr<sqlite3_stmt, Finisher> statement_;
};

} // namespace mapper
