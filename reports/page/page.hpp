#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "mapper/findings.hpp"
#include "reports/files/text_sink.hpp"
#include "reports/page/options.hpp"

namespace reports {

/// report.html: one file that needs no other and no network, but for the map tiles that its options
/// name. All that it says stands in it as text and tables; its script adds a map to explore and
/// filters, and its policy lets nothing else run or load.
void write_page(mapper::Findings const& findings, geodata::Boundaries const& boundaries,
                PageOptions const& options, TextSink& sink);

} // namespace reports
