#pragma once

#include "catalogue/programmes/outline.hpp"
#include "catalogue/programmes/programme.hpp"
#include "mapper/programme_coverage.hpp"
#include "reports/files/text_sink.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// A programme and what the comparison made of it: one entry for each point and month, in the same
/// order for every programme.
struct ComparedProgramme {
    catalogue::Programme programme;
    std::vector<mapper::PointCoverage> coverage;
};

/// Programmes compared with one outline. The outline's cautions belong to every report of it; there
/// is no total, percentage or rank, because the source gives no ground for one.
struct ProgrammeReport {
    catalogue::Outline outline;
    std::vector<ComparedProgramme> programmes;
};

/// For people: the cautions, then one programme after another.
void write_programmes_as_text(ProgrammeReport const& report, int columns, TextSink& sink);

/// A row for each point and month, two columns for each programme: whether it is covered, and
/// where.
void write_programmes_as_csv(ProgrammeReport const& report, TextSink& sink);

/// The same as JSON, which reports/programme/programme.schema.json describes.
void write_programmes_as_json(ProgrammeReport const& report, TextSink& sink);

std::string_view programme_schema();

/// The outline alone: its cautions, and each point with the words that name it and its source.
std::string outline_as_text(catalogue::Outline const& outline, int columns);

} // namespace reports
