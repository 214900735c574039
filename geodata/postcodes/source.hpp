#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// The CSV files of a postcode directory, as GDAL's virtual file system names them: a file, those
/// of a folder and the folders in it, or of a zip. Where a whole table lies beside the same one cut
/// up by postcode area ("multi_csv"), the pieces are left out. Throws base::Error when there is
/// nothing there.
std::vector<std::string> postcode_tables(std::filesystem::path const& source);

/// The name under which a person knows the file: a path, within a zip after its name.
std::string shown_name(std::string const& table);

/// Reads a file piece by piece, as long as `take` wants more. Throws base::Error when it cannot be
/// read to its end.
void read_pieces(std::string const& table, std::function<bool(std::string_view)> const& take);

} // namespace geodata
