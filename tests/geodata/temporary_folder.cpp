#include "temporary_folder.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

TemporaryFolder::TemporaryFolder() {
    auto name = (std::filesystem::temp_directory_path() / "gapmap-test-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryFolder::operator/(std::string const& name) const {
    return path_ / name;
}

std::filesystem::path TemporaryFolder::file(std::string const& name,
                                            std::string const& text) const {
    auto const path = path_ / name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::size_t TemporaryFolder::size() const {
    auto const all = std::filesystem::directory_iterator(path_);
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}
