#pragma once

#include <filesystem>
#include <string>

/// A folder that goes when the test does.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    [[nodiscard]] std::filesystem::path operator/(std::string const& name) const;

    /// Writes a file of this name and text.
    [[nodiscard]] std::filesystem::path file(std::string const& name,
                                             std::string const& text) const;

    /// How many files and folders it holds.
    [[nodiscard]] std::size_t size() const;

private:
    std::filesystem::path path_;
};
