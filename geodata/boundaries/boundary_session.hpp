#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// While it lives, GDAL prints nothing in this thread, and what it says is kept here.
class GdalListener {
public:
    /// `file` is what its errors begin with.
    explicit GdalListener(std::string file);
    ~GdalListener();
    GdalListener(GdalListener const&) = delete;
    GdalListener& operator=(GdalListener const&) = delete;

    void hear_error(std::string words);
    void hear_warning(std::string words);

    /// The first error that GDAL spoke of; empty when there was none.
    [[nodiscard]] std::string const& error() const { return error_; }
    [[nodiscard]] std::vector<std::string> const& warnings() const { return warnings_; }

    /// Throws base::Error: the file, and what is wrong with it.
    [[noreturn]] void fail(std::string_view what) const;

    /// The same with GDAL's words, if it spoke of an error.
    void fail_if_said(std::string_view what) const;

private:
    std::string file_;
    std::string error_;
    std::vector<std::string> warnings_;
};

/// Sets one of GDAL's options in this thread as long as it lives; null is its default.
class GdalSetting {
public:
    GdalSetting(char const* key, char const* value);
    ~GdalSetting();
    GdalSetting(GdalSetting const&) = delete;
    GdalSetting& operator=(GdalSetting const&) = delete;

private:
    char const* key_;
};

} // namespace geodata
