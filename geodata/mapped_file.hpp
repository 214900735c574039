#pragma once

#include <filesystem>
#include <string_view>

namespace geodata {

/// A file's bytes, mapped into memory to be read.
class MappedFile {
public:
    /// Throws base::Error when there is no such file, it is a folder or it cannot be read.
    explicit MappedFile(std::filesystem::path const& file);
    ~MappedFile();
    MappedFile(MappedFile const&) = delete;
    MappedFile& operator=(MappedFile const&) = delete;
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;

    [[nodiscard]] std::string_view bytes() const { return bytes_; }

private:
    std::string_view bytes_;
};

} // namespace geodata
