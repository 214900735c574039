#pragma once

#include "mapper/rounds/round_comparison.hpp"
#include "reports/files/text_sink.hpp"
#include "reports/terminal/lines.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// Two rounds and what their comparison found, with the problems of the file of code changes.
struct ComparisonReport {
    mapper::Round before;
    mapper::Round after;
    catalogue::CodeChanges codes;
    mapper::RoundComparison found;
};

/// For people: the headline, what of the frame changed, each cell that differs and why, and the
/// services that began, ended, came or left.
void write_comparison_as_text(ComparisonReport const& report, Terminal const& terminal,
                              TextSink& sink);

/// A row for each reason of each cell that differs, and one for a cell without a reason.
void write_comparison_as_csv(ComparisonReport const& report, TextSink& sink);

/// The same as JSON, which reports/comparison/comparison.schema.json describes.
void write_comparison_as_json(ComparisonReport const& report, TextSink& sink);

std::string_view comparison_schema();

/// The service of a pair as the later round that has it names it; empty where the pair is of none.
std::string service_id(ComparisonReport const& report, mapper::ServicePair pair);
std::string service_name(ComparisonReport const& report, mapper::ServicePair pair);

/// "opened: A: B (start_date 2023-10-02)".
std::string reason_in_words(ComparisonReport const& report, mapper::CellReason const& reason);

/// "Of 95 cells compared, 11 differ: 4 really changed, ..."; kinds of which none is are left out.
std::string headline(mapper::SuiteComparison const& suite);

/// A district's name in the old and in the new round, or the code where it is in no list.
std::string old_name(ComparisonReport const& report, mapper::PlacePair const& place);
std::string new_name(ComparisonReport const& report, mapper::PlacePair const& place);

/// A district by name, two codes of one place as "A (now B)".
std::string place_in_words(ComparisonReport const& report, mapper::PlacePair const& place);

} // namespace reports
