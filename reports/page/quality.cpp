#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/quality_wording.hpp"

namespace reports {

namespace {

View table_view(std::string const& caption, std::vector<QualityCount> const& counts) {
    Views rows;
    for (QualityCount const& count : counts) {
        rows.push_back(
            {.texts = {{"what", count.what}, {"count", grouped(count.count)}}, .lists = {}});
    }
    return {.texts = {{"caption", caption}}, .lists = {{"rows", std::move(rows)}}};
}

} // namespace

std::string quality_section(mapper::Findings const& findings) {
    Views tables{table_view("The services of the catalogue", quality_of_services(findings))};
    for (auto const& suite : findings.suites) {
        tables.push_back(
            table_view("The cells of " + suite.suite.title, quality_of_cells(findings, suite)));
    }
    return render(embedded_quality_mustache(),
                  {.texts = {}, .lists = {{"tables", std::move(tables)}}});
}

} // namespace reports
