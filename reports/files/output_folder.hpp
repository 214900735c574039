#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "mapper/disclosing/secrets.hpp"
#include "mapper/findings.hpp"
#include "reports/page/options.hpp"
#include "reports/paper/paper.hpp"
#include "reports/tables/csv_text.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

enum class Format : std::uint8_t { json, csv, html, gpkg, xlsx, md, svg, png, pdf };
enum class Existing : std::uint8_t { refuse, overwrite };

inline constexpr Format all_formats[] = {Format::json, Format::csv,  Format::html,
                                         Format::gpkg, Format::xlsx, Format::md,
                                         Format::svg,  Format::png,  Format::pdf};

std::string_view code(Format format);

struct OutputOptions {
    std::vector<Format> formats{std::begin(all_formats), std::end(all_formats)};
    Existing existing = Existing::refuse;
    TagRow tags = TagRow::none; ///< of the tables
    PageOptions page = {};
    std::optional<MapSize> map_size = {}; ///< of the maps for papers; none: as is usual for each
    std::string attribution = {};         ///< of the boundaries, on the maps for papers
};

/// Hears of each file that is begun, and how many of the formats that were asked for are done. From
/// several threads.
using WritingObserver =
    std::function<void(std::string_view file, std::size_t done, std::size_t formats)>;

/// Throws base::Error where reports cannot go into a folder: it is none, cannot be read, or holds
/// something that is not to be replaced.
void refuse_unfit(std::filesystem::path const& folder, Existing existing);

/// Writes the reports into a folder and returns the files, in a fixed order. They are written
/// beside it first and scanned for secrets, and moved in only when all are whole, so that a full
/// disk or a leak leaves nothing half done. With Existing::overwrite only the files that are
/// written are replaced. Throws base::Error: the folder exists and is not empty, is a file, cannot
/// be written, the disk is full, a secret was found.
std::vector<std::filesystem::path>
write_reports(std::filesystem::path const& folder, mapper::Findings const& findings,
              geodata::Boundaries const& boundaries, mapper::Secrets const& secrets,
              OutputOptions const& options, WritingObserver const& observer = {});

} // namespace reports
