#include "reports/csv_text.hpp"
#include "reports/tables_parts.hpp"
#include "reports/timeline_report.hpp"

namespace reports {

namespace {

void list(CsvText& csv, TimelineView const& view,
          std::vector<mapper::ServiceIndex> const& services) {
    for (auto const service : services) {
        csv.list_item(view.services[service.value].id);
    }
    csv.list_cell();
}

} // namespace

void write_timelines_as_csv(std::vector<TimelineView> const& views, Period period, TextSink& sink) {
    CsvText csv({"suite", "month", "date", "district", "district_name", "component", "label",
                 "from", "to", "reading", "began", "ended"},
                sink);
    for (auto const& view : views) {
        for (auto const& listed : changes_within(view, period)) {
            auto const& district = view.districts[listed.cell.district.value];
            auto const& component = view.components[listed.cell.component.value];
            auto const date = base::to_text(listed.change->on);
            constexpr std::size_t month_length = 7;
            csv.cell(view.suite.code);
            csv.cell(date.substr(0, month_length));
            csv.cell(date);
            csv.cell(district.code);
            csv.cell(district.name);
            csv.cell(component.code);
            csv.cell(component.name);
            csv.cell(mapper::code(listed.from));
            csv.cell(mapper::code(listed.change->status));
            csv.cell(code(listed.reading));
            list(csv, view, listed.change->began);
            list(csv, view, listed.change->ended);
            csv.end_row();
        }
    }
    csv.finish();
}

void write_timeline_table(mapper::Findings const& findings, TextSink& sink) {
    std::vector<TimelineView> views;
    for (auto const& suite : findings.suites) {
        views.push_back(timeline_view(findings, suite));
    }
    write_timelines_as_csv(views, whole_period(views), sink);
}

} // namespace reports
