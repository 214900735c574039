#include "geodata/postcodes/source.hpp"

#include "base/error.hpp"
#include "geodata/boundaries/boundary_session.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace geodata {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view zip_prefix = "/vsizip/{";
constexpr std::string_view cut_up = "multi_csv";

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

struct FreeList {
    void operator()(char** list) const { CSLDestroy(list); }
};

std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

bool is_csv(std::string const& name) {
    return lower_case(name).ends_with(".csv");
}

/// The CSV files below a folder of the virtual file system, in the order of their names.
std::vector<std::string> csv_files_below(std::string const& folder) {
    std::unique_ptr<char*, FreeList> const names{VSIReadDirRecursive(folder.c_str())};
    std::vector<std::string> files;
    for (int at = 0; at < CSLCount(names.get()); ++at) {
        std::string const name = names.get()[at];
        if (is_csv(name) && !name.starts_with("__MACOSX")) {
            files.push_back(fmt::format("{}/{}", folder, name));
        }
    }
    std::ranges::sort(files);
    return files;
}

/// Without the pieces of "multi_csv" where the same folder has a table beside it.
std::vector<std::string> without_pieces(std::vector<std::string> files) {
    auto const folder_of_whole = [](std::string const& file) {
        auto const at = lower_case(file).rfind(cut_up);
        return at == std::string::npos ? std::string{} : file.substr(0, at);
    };
    auto const is_piece = [&](std::string const& file) {
        auto const folder = folder_of_whole(file);
        return !folder.empty() && std::ranges::any_of(files, [&](std::string const& other) {
            return other.starts_with(folder) && folder_of_whole(other).empty() &&
                   other.find('/', folder.size()) == std::string::npos;
        });
    };
    std::vector<std::string> kept;
    std::ranges::copy_if(files, std::back_inserter(kept),
                         [&](std::string const& file) { return !is_piece(file); });
    return kept;
}

} // namespace

std::vector<std::string> postcode_tables(fs::path const& source) {
    auto const shown = source.string();
    std::error_code error;
    auto const status = fs::status(source, error);
    if (!fs::exists(status)) {
        throw base::Error(
            fmt::format("{}: there is no such file or folder; check the path.", shown));
    }
    bool const zipped = lower_case(source.extension().string()) == ".zip";
    if (!fs::is_directory(status) && !zipped) {
        return {shown};
    }
    GdalListener const listener{shown};
    auto const folder = zipped ? fmt::format("{}{}}}", zip_prefix, shown) : shown;
    auto files = without_pieces(csv_files_below(folder));
    if (files.empty()) {
        listener.fail_if_said("the zip cannot be read");
        throw base::Error(fmt::format("{}: holds no CSV file; name the folder or file of a "
                                      "postcode directory such as ONSPD or Code-Point Open.",
                                      shown));
    }
    return files;
}

std::string shown_name(std::string const& table) {
    if (!table.starts_with(zip_prefix)) {
        return table;
    }
    auto name = table.substr(zip_prefix.size());
    std::erase(name, '}');
    return name;
}

void read_pieces(std::string const& table, std::function<bool(std::string_view)> const& take) {
    auto const shown = shown_name(table);
    GdalListener const listener{shown};
    std::unique_ptr<VSILFILE, CloseFile> const file{VSIFOpenL(table.c_str(), "rb")};
    if (!file) {
        throw base::Error(fmt::format("{}: cannot be read; look at its permissions.", shown));
    }
    std::vector<char> piece(std::size_t{1} << 20U);
    while (auto const size = VSIFReadL(piece.data(), 1, piece.size(), file.get())) {
        if (!take({piece.data(), size})) {
            return;
        }
    }
    if (VSIFEofL(file.get()) == 0 || !listener.error().empty()) {
        throw base::Error(fmt::format("{}: cannot be read to its end; download it again.", shown));
    }
}

} // namespace geodata
