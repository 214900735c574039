#pragma once

#include "reports/files/format.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

enum class Existing : std::uint8_t { refuse, overwrite };

/// Where reports go: into a folder, or one of them into a file that is named.
struct OutputTarget {
    std::filesystem::path path;
    std::optional<Format> file = {}; ///< given: `path` is one file of this format
    std::string part = {};           ///< the layer or table that the file holds; empty: no such
};

/// What a path that was given for reports means. It is a folder where there is a folder, and where
/// it ends with a slash or has no ending; else one file, of the format that its ending names. A
/// file of one layer or table (GeoJSON, FlatGeobuf, CSV) holds `part`; where that is empty, the
/// one that it is called like, else the cells. Throws base::Error with the way out: an ending that
/// no format has, a part that there is not, a part of what has none.
OutputTarget output_target(std::filesystem::path const& path, std::string const& part);

/// The layers or tables of which a file of this format holds one; none for all other formats.
std::vector<std::string> parts_of(Format format);

/// Throws base::Error where reports cannot go into a folder: it is none, cannot be read, or holds
/// something that is not to be replaced.
void refuse_unfit(std::filesystem::path const& folder, Existing existing);

/// Throws base::Error where something is in the file's place that is no file, or that is not to be
/// replaced.
void refuse_unfit_file(std::filesystem::path const& file, Existing existing);

} // namespace reports
