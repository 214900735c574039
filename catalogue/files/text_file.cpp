#include "catalogue/files/text_file.hpp"

#include "base/error.hpp"
#include "catalogue/files/cell_text.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace catalogue {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void cannot_read(std::filesystem::path const& path, int error) {
    throw base::Error(fmt::format("{}: the file cannot be read ({}); check its permissions.",
                                  path.string(), std::strerror(error)));
}

} // namespace

std::string read_text_file(std::filesystem::path const& path) {
    std::error_code error;
    auto const status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        throw base::Error(fmt::format("{}: there is no such file; check the path.", path.string()));
    }
    if (std::filesystem::is_directory(status)) {
        throw base::Error(fmt::format("{} is a directory; name a file in it.", path.string()));
    }
    std::unique_ptr<std::FILE, CloseFile> const file{std::fopen(path.c_str(), "rb")};
    if (!file) {
        cannot_read(path, errno);
    }
    std::string text;
    auto const size = std::filesystem::file_size(path, error);
    if (!error) {
        text.reserve(size);
    }
    std::array<char, 1 << 16> block{};
    while (std::size_t const length = std::fread(block.data(), 1, block.size(), file.get())) {
        text.append(block.data(), length);
    }
    if (std::ferror(file.get()) != 0) {
        cannot_read(path, errno);
    }
    return text;
}

std::string file_ending(std::string const& name) {
    return in_lower_case(std::filesystem::path{name}.extension().string());
}

} // namespace catalogue
