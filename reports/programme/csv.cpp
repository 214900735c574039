#include "reports/programme/report.hpp"
#include "reports/tables/csv_text.hpp"
#include "reports/wording/programme_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

/// A programme's heading; with its file where another has the same name.
std::string column_name(ProgrammeReport const& report, ComparedProgramme const& compared) {
    auto const name = shown_name(compared.programme);
    auto const same =
        std::ranges::count(report.programmes, name, [](ComparedProgramme const& other) {
            return shown_name(other.programme);
        });
    return same > 1 ? fmt::format("{}, {}", name, compared.programme.file) : name;
}

std::vector<std::string> header_of(ProgrammeReport const& report) {
    std::vector<std::string> header{"kind", "stage", "code", "months", "label", "source"};
    for (auto const& compared : report.programmes) {
        auto const name = column_name(report, compared);
        header.push_back(name);
        header.push_back(name + ": where");
    }
    return header;
}

} // namespace

void write_programmes_as_csv(ProgrammeReport const& report, TextSink& sink) {
    CsvText csv{sink};
    csv.header(header_of(report));
    for (std::size_t row = 0; row < report.programmes.front().coverage.size(); ++row) {
        auto const& first = report.programmes.front().coverage[row];
        auto const& point = report.outline.points[first.point.value];
        csv.cell(catalogue::code(point.kind));
        csv.cell(point.stage);
        csv.cell(point.code);
        csv.number(std::optional<std::int64_t>{first.month});
        csv.cell(point.label);
        csv.cell(point.source);
        for (auto const& compared : report.programmes) {
            auto const& coverage = compared.coverage[row];
            csv.cell(label(coverage.coverage));
            for (auto const& sentence :
                 hint_sentences(report.outline, compared.programme, coverage)) {
                csv.list_item(sentence);
            }
            if (auto const covered = places(compared.programme, coverage); !covered.empty()) {
                csv.list_item(covered);
            }
            csv.list_cell();
        }
        csv.end_row();
    }
    csv.finish();
}

} // namespace reports
