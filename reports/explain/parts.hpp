#pragma once

#include "reports/explain/finding.hpp"
#include "reports/explain/lines.hpp"
#include "reports/json/findings_lookup.hpp"
#include "reports/json/json_reader.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace reports {

/// A document that is explained, and what messages call it.
struct ExplainedRun {
    JsonValue root;
    std::string const& name;
};

/// A cell, by a district (code or name) and a component (code), once for each suite that holds the
/// component: its status and marks, each service that fills it or may, with what is unknown, each
/// near miss with its reason, and the file and row of each.
void explain_cells(ExplainedRun const& run, std::string_view district, std::string_view component,
                   ExplainedLines& lines);

/// One component and one group in one district.
void explain_group(ExplainedRun const& run, FoundDistrict const& district, Asked const& asked,
                   ExplainedLines& lines);

/// A district's front door, or the region's where `district` is none.
void explain_front_door(ExplainedRun const& run, std::optional<FoundDistrict> const& district,
                        ExplainedLines& lines);

/// One component in all districts: where it is provided, and what could be commissioned jointly.
void explain_region(ExplainedRun const& run, Asked const& asked, ExplainedLines& lines);

/// All that is found about one service. False where the document has no such service.
bool explain_service(ExplainedRun const& run, Asked const& asked, ExplainedLines& lines);

} // namespace reports
