#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

struct sqlite3;

namespace mapper {

/// One connection to a SpatiaLite file. Whatever SQLite refuses is thrown as a base::Error that
/// says what is the matter with the file and the way out.
class Database {
public:
    enum class Mode : std::uint8_t { create, open };

    /// With Mode::create the file is made; Mode::open falls back to reading only where the file may
    /// not be written.
    Database(std::filesystem::path const& file, Mode mode);
    ~Database();
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;

    /// Runs statements that give no rows.
    void run(std::string const& sql) const;

    /// Throws for any code that is not a success.
    void check(int code) const;

    [[nodiscard]] std::int64_t last_row_id() const;
    [[nodiscard]] std::string const& file() const { return file_; }
    [[nodiscard]] sqlite3* handle() const { return connection_.get(); }

private:
    struct Closer {
        void operator()(sqlite3* connection) const;
    };
    struct SpatialiteCloser {
        void operator()(void* cache) const;
    };

    std::string file_;
    std::unique_ptr<void, SpatialiteCloser> spatialite_; ///< goes after the connection
    std::unique_ptr<sqlite3, Closer> connection_;
};

/// A change that is made wholly or not at all: rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database const& database);
    ~Transaction();
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;

    void commit();

private:
    Database const& database_;
    bool open_ = true;
};

/// What a person is told when SQLite gives a code that is no success.
std::string sqlite_trouble(std::string const& file, int code, std::string const& message);

} // namespace mapper
