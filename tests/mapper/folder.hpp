#pragma once

#include <filesystem>
#include <string>

namespace tests {

/// A folder of its own, gone with all that is in it when the test ends.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    /// Writes a file, with the folders that it needs, and returns its path.
    std::filesystem::path write(std::string const& name, std::string const& text) const;

    std::filesystem::path path;
};

std::string bytes_of(std::filesystem::path const& file);

} // namespace tests
