#include "geodata/boundaries/boundary_file.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace geodata {

namespace {

constexpr std::array endings{".shp", ".gpkg", ".geojson", ".json", ".topojson",
                             ".fgb", ".kml",  ".gml",     ".gdb"};

/// The one member of a zip archive that can hold boundaries, as GDAL names it.
std::string zip_member(std::string const& archive, GdalListener const& listener) {
    std::string const root = "/vsizip/{" + archive + "}";
    CPLStringList const members{VSIReadDirRecursive(root.c_str())};
    std::vector<std::string> found;
    for (int i = 0; i < members.size(); ++i) {
        std::string member = members[i];
        if (member.ends_with('/')) {
            member.pop_back();
        }
        auto const ending = CPLString(CPLGetExtension(member.c_str())).tolower();
        bool const known = std::find(endings.begin(), endings.end(), "." + ending) != endings.end();
        if (known && !member.starts_with("__MACOSX")) {
            found.push_back(member);
        }
    }
    if (found.empty()) {
        listener.fail(
            fmt::format("no boundary file in the archive; it should hold {}", boundary_formats));
    }
    if (found.size() > 1) {
        std::sort(found.begin(), found.end());
        listener.fail(
            fmt::format("the archive holds {}; unpack it and name one", fmt::join(found, ", ")));
    }
    return root + "/" + found.front();
}

} // namespace

std::string gdal_name(std::filesystem::path const& file, GdalListener const& listener) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        listener.fail("there is no such file");
    }
    std::string const name = std::filesystem::canonical(file, error).string();
    if (error || name.starts_with("/vsi")) {
        listener.fail("cannot be opened; copy it elsewhere");
    }
    bool const zipped = CPLString(file.extension().string()).tolower() == ".zip";
    return zipped ? zip_member(name, listener) : name;
}

} // namespace geodata
