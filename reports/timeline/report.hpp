#pragma once

#include "reports/files/text_sink.hpp"
#include "reports/json/json_writer.hpp"
#include "reports/terminal/lines.hpp"
#include "reports/timeline/months.hpp"

#include <string>
#include <vector>

namespace reports {

// The timelines of the suites of a run, one after another.

/// For people: how many cells are what by month, as numbers and as a bar, then what changes, then
/// what rests on one provider.
void write_timelines_as_text(std::vector<TimelineView> const& views, Period period,
                             Terminal const& terminal, TextSink& sink);

/// A row for each change of a cell within the period.
void write_timelines_as_csv(std::vector<TimelineView> const& views, Period period, TextSink& sink);

/// The `timeline` of each suite as findings.json has it, with the months of the period.
void write_timelines_as_json(std::vector<TimelineView> const& views, Period period, TextSink& sink);

/// The key `timeline` and its value; part of findings.json.
void write_timeline(JsonWriter& json, TimelineView const& view, Period period);

/// The widths of a bar's parts, in its units: as the counts are to each other, and of every part
/// that is not nothing at least one.
std::vector<int> bar_widths(std::vector<std::size_t> const& counts, int width);

} // namespace reports
