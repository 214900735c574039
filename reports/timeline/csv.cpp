#include "reports/tables/csv_text.hpp"
#include "reports/tables/parts.hpp"
#include "reports/timeline/report.hpp"

namespace reports {

namespace {

void list(TableRows& rows, TimelineView const& view,
          std::vector<mapper::ServiceIndex> const& services) {
    for (auto const service : services) {
        rows.list_item(view.services[service.value].id);
    }
    rows.list_cell();
}

/// A row for each change of a cell within the period.
void add_changes(std::vector<TimelineView> const& views, Period period, TableRows& rows) {
    rows.header({"suite", "month", "date", "district", "district_name", "component", "label",
                 "from", "to", "reading", "began", "ended", "too_old"});
    for (auto const& view : views) {
        for (auto const& listed : changes_within(view, period)) {
            auto const& district = view.districts[listed.cell.district.value];
            auto const& component = view.components[listed.cell.component.value];
            auto const date = base::to_text(listed.change->on);
            constexpr std::size_t month_length = 7;
            rows.cell(view.suite.code);
            rows.cell(date.substr(0, month_length));
            rows.date(listed.change->on);
            rows.cell(district.code);
            rows.cell(district.name);
            rows.cell(component.code);
            rows.cell(component.name);
            rows.cell(mapper::code(listed.from));
            rows.cell(mapper::code(listed.change->status));
            rows.cell(code(listed.reading));
            list(rows, view, listed.change->began);
            list(rows, view, listed.change->ended);
            list(rows, view, listed.change->too_old);
            rows.end_row();
        }
    }
}

} // namespace

void write_timelines_as_csv(std::vector<TimelineView> const& views, Period period, TextSink& sink) {
    CsvText csv{sink};
    add_changes(views, period, csv);
    csv.finish();
}

void write_timeline_table(TableScope const& scope, TableRows& rows) {
    std::vector<TimelineView> views;
    for (auto const& suite : scope.suites) {
        views.push_back(timeline_view(scope.findings, suite));
    }
    add_changes(views, whole_period(views), rows);
}

} // namespace reports
