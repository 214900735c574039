#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "mapper/disclosing/secrets.hpp"
#include "mapper/findings.hpp"
#include "reports/files/format.hpp"
#include "reports/files/output_target.hpp"
#include "reports/page/options.hpp"
#include "reports/paper/paper.hpp"
#include "reports/tables/csv_text.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace reports {

struct OutputOptions {
    std::vector<Format> formats = usual_formats(); ///< of a folder
    Existing existing = Existing::refuse;
    TagRow tags = TagRow::none; ///< of the tables
    PageOptions page = {};
    std::optional<MapSize> map_size = {}; ///< of the maps for papers; none: as is usual for each
    std::string attribution = {};         ///< of the boundaries, on the maps for papers
};

/// What was written, in a fixed order, and what a reader of it should know, as sentences.
struct Written {
    std::vector<std::filesystem::path> files;
    std::vector<std::string> notes;
};

/// Hears of each file that is begun, and how many of the formats that were asked for are done. From
/// several threads.
using WritingObserver =
    std::function<void(std::string_view file, std::size_t done, std::size_t formats)>;

/// Writes the reports into a folder, or the one that the target names into its file. They are
/// written beside it first and scanned for secrets, and moved in only when all are whole, so that a
/// full disk or a leak leaves nothing half done. With Existing::overwrite only the files that are
/// written are replaced. Throws base::Error: the folder exists and is not empty, is a file, cannot
/// be written, the disk is full, a secret was found.
Written write_reports(OutputTarget const& target, mapper::Findings const& findings,
                      geodata::Boundaries const& boundaries, mapper::Secrets const& secrets,
                      OutputOptions const& options, WritingObserver const& observer = {});

} // namespace reports
