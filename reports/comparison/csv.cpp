#include "reports/comparison/report.hpp"
#include "reports/tables/csv_text.hpp"

namespace reports {

namespace {

void write_row(CsvText& csv, ComparisonReport const& report, mapper::SuiteComparison const& suite,
               mapper::CellChange const& change, mapper::CellReason const* reason) {
    auto const& place = report.found.places[change.place];
    csv.cell(suite.after);
    csv.cell(place.before);
    csv.cell(place.after);
    csv.cell(place_in_words(report, place));
    csv.cell(change.component);
    csv.cell(mapper::code(change.before));
    csv.cell(mapper::code(change.after));
    csv.cell(code(kind_of(change.reasons)));
    csv.cell(reason == nullptr ? "" : code(reason->reason));
    csv.cell(reason == nullptr ? "" : service_id(report, reason->service));
    csv.cell(reason == nullptr ? "" : service_name(report, reason->service));
    csv.cell(reason == nullptr ? "" : reason->column);
    csv.cell(reason == nullptr ? "" : reason->before);
    csv.cell(reason == nullptr ? "" : reason->after);
    csv.end_row();
}

} // namespace

void write_comparison_as_csv(ComparisonReport const& report, TextSink& sink) {
    CsvText csv{sink};
    csv.header({"suite", "old_district", "new_district", "district_name", "component", "from", "to",
                "kind", "reason", "service", "service_name", "column", "before", "after"});
    for (auto const& suite : report.found.suites) {
        for (auto const& change : suite.changes) {
            for (auto const& reason : change.reasons) {
                write_row(csv, report, suite, change, &reason);
            }
            if (change.reasons.empty()) {
                write_row(csv, report, suite, change, nullptr);
            }
        }
    }
    csv.finish();
}

} // namespace reports
