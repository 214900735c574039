#pragma once

#include <filesystem>
#include <string_view>

namespace tests {

/// A CSV file of its own that is gone when the test ends.
class WrittenFile {
public:
    explicit WrittenFile(std::string_view text);
    WrittenFile(WrittenFile const&) = delete;
    WrittenFile& operator=(WrittenFile const&) = delete;
    ~WrittenFile();

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace tests
