#include "reports/tables/parts.hpp"

namespace reports {

void write_referrals_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header({"from", "from_name", "to", "to_name", "link"});
    auto const& graph = findings.front_doors.referrals;
    auto const end_of_link = [&](mapper::ServiceIndex service) {
        rows.cell(findings.services[service.value].id);
        rows.cell(mapper::display_name(findings.services[service.value]));
    };
    for (std::uint32_t from = 0; from < graph.onward.size(); ++from) {
        for (auto const to : graph.onward[from]) {
            end_of_link({from});
            end_of_link(to);
            rows.cell(graph.leads(to, {from}) ? "both ways" : "one way");
            rows.end_row();
        }
    }
    for (auto const& broken : graph.broken) {
        end_of_link(broken.from);
        rows.cell("");
        rows.cell(broken.to);
        rows.cell(mapper::explanation(broken.because));
        rows.end_row();
    }
}

} // namespace reports
