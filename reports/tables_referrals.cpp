#include "reports/tables_parts.hpp"

namespace reports {

void write_referrals_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv({"from", "from_name", "to", "to_name", "link"}, sink);
    auto const& graph = findings.front_doors.referrals;
    auto const end_of_link = [&](mapper::ServiceIndex service) {
        csv.cell(findings.services[service.value].id);
        csv.cell(mapper::display_name(findings.services[service.value]));
    };
    for (std::uint32_t from = 0; from < graph.onward.size(); ++from) {
        for (auto const to : graph.onward[from]) {
            end_of_link({from});
            end_of_link(to);
            csv.cell(graph.leads(to, {from}) ? "both ways" : "one way");
            csv.end_row();
        }
    }
    for (auto const& broken : graph.broken) {
        end_of_link(broken.from);
        csv.cell("");
        csv.cell(broken.to);
        csv.cell(mapper::explanation(broken.because));
        csv.end_row();
    }
    csv.finish();
}

} // namespace reports
